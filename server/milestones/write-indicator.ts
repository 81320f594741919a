import "server-only";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { LocalText } from "@/domain/vocabulary";
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

interface NewIndicator {
  milestoneId: string;
  name: LocalText;
  unit: string;
  sort: "baseline" | "target" | "actual";
  value: number;
  qualifier: string | null;
  /** When the value holds, as people give days. */
  edtf: string | null;
  url: string | null;
  recording: Recording;
}

/**
 * Adds a quantity to a milestone with its first value, after those that it has.
 * @throws InvalidEntry with problems by field; DomainError("not-allowed"), ("not-found"), ("gone")
 */
export async function addIndicator(
  tx: Transaction,
  viewer: Viewer,
  input: NewIndicator,
): Promise<{ id: string }> {
  requirePermission(viewer, "edit-milestone");
  requireRecording(viewer, input.recording);
  const { milestoneId, sort, value, qualifier, url } = input;
  const { slug } = await holdMilestone(tx, milestoneId, null);
  const position = await tx.indicator.count({ where: { milestoneId } });
  const { id } = await tx.indicator.create({
    data: {
      milestoneId,
      position,
      nameEn: input.name.en,
      nameKo: input.name.ko,
      unit: input.unit,
      values: {
        create: {
          sort,
          value,
          qualifier,
          url,
          edtf: dateColumns(input.edtf, "edtf").edtf,
          saidOn: dateOf(input.recording.saidOn),
          recordedOn: dateOf(today()),
          authorId: viewer.id,
        },
      },
    },
    select: { id: true },
  });
  const details = { milestone: slug, sort, value, unit: input.unit };
  await recordAudit(tx, viewer, { action: "record-indicator", thing: "indicator", thingId: id, details });
  return { id };
}
