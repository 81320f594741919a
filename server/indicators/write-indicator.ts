import "server-only";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { IndicatorSort, LocalText } from "@/domain/vocabulary";
import { recordAudit } from "@/server/change";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";
import { dateOf } from "@/server/days";
import {
  dateColumns,
  holdMilestone,
  type Recording,
  requireRecording,
} from "@/server/milestones/write-revision";

export interface NewValue {
  sort: IndicatorSort;
  value: number;
  qualifier: string | null;
  /** When the value holds, as people give days. */
  edtf: string | null;
  url: string | null;
  recording: Recording;
}

interface NewIndicator extends NewValue {
  milestoneId: string;
  name: LocalText;
  unit: string;
}

/** What is stored of a value. Throws InvalidEntry. */
function valueColumns(viewer: Viewer, { sort, value, qualifier, edtf, url, recording }: NewValue) {
  return {
    sort,
    value,
    qualifier,
    url,
    edtf: dateColumns(edtf, "heldEdtf").edtf,
    saidOn: dateOf(recording.saidOn),
    recordedOn: dateOf(today()),
    authorId: viewer.id,
  };
}

/**
 * Adds a quantity to a milestone with its first value, after those that it has.
 * @throws InvalidEntry with problems by field; DomainError("not-allowed"), ("not-found"), ("gone")
 */
export async function addIndicator(
  tx: Transaction,
  viewer: Viewer,
  input: NewIndicator,
): Promise<{ valueId: string }> {
  requirePermission(viewer, "record-indicator");
  requireRecording(viewer, input.recording);
  const { milestoneId, sort, value, unit, name } = input;
  const { slug } = await holdMilestone(tx, milestoneId, null);
  const position = await tx.indicator.count({ where: { milestoneId } });
  const { id, values } = await tx.indicator.create({
    data: {
      milestoneId,
      position,
      nameEn: name.en,
      nameKo: name.ko,
      unit,
      values: { create: valueColumns(viewer, input) },
    },
    select: { id: true, values: { select: { id: true } } },
  });
  const details = { milestone: slug, sort, value, unit };
  await recordAudit(tx, viewer, { action: "record-indicator", thing: "indicator", thingId: id, details });
  return { valueId: values[0]?.id ?? "" };
}

interface FurtherValue extends NewValue {
  /** Of a milestone that the caller holds. */
  indicator: { id: string; unit: string };
  milestone: string;
  /** The value that it takes the place of, and what was wrong with that. */
  corrects: { id: string; correction: string } | null;
}

/** Adds a value to an indicator, one that says which it corrects when it does. Throws InvalidEntry. */
export async function addValue(
  tx: Transaction,
  viewer: Viewer,
  input: FurtherValue,
): Promise<{ valueId: string }> {
  requirePermission(viewer, "record-indicator");
  requireRecording(viewer, input.recording);
  const { indicator, milestone, corrects, sort, value } = input;
  const { id: valueId } = await tx.indicatorValue.create({
    data: {
      indicatorId: indicator.id,
      ...valueColumns(viewer, input),
      correctsId: corrects?.id ?? null,
      correction: corrects?.correction ?? null,
    },
    select: { id: true },
  });
  const details = { milestone, sort, value, unit: indicator.unit };
  await recordAudit(tx, viewer, {
    action: corrects ? "correct-indicator" : "record-indicator",
    thing: "indicator",
    thingId: indicator.id,
    details: corrects ? { ...details, corrects: corrects.id } : details,
  });
  return { valueId };
}
