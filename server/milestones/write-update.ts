import "server-only";
import { DomainError } from "@/domain/error";
import type { Evidence } from "@/domain/milestones/evidence";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day, Forecast, Progress } from "@/domain/vocabulary";
import { recordAudit } from "@/server/change";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";
import { dateOf } from "@/server/days";
import { deliveryColumns } from "@/server/milestones/write-delivery";
import {
  dateColumns,
  holdMilestone,
  type Recording,
  requireRecording,
  type StoredMilestone,
} from "@/server/milestones/write-revision";
import { makePublic } from "@/server/updates/publish";

export interface NewUpdate {
  milestoneId: string;
  /** The version that the writer saw; null only in a data load, which does not race with people. */
  milestoneVersion: number | null;
  sort: "update" | "check" | "first-entry";
  textEn: string | null;
  textKo: string | null;
  asOfOn: Day;
  /** Left out: as it stands. */
  progress?: Progress;
  forecast?: Forecast;
  /** EDTF; required when the progress becomes delivered. */
  deliveredEdtf?: string | null;
  evidenceFound: boolean;
  evidence: Evidence[];
  recording: Recording;
}

/** Progress, forecast and delivery as the update says them. Left out means as it stands; no longer delivered clears the day. */
function saidBy(stored: StoredMilestone, input: NewUpdate) {
  const progress = input.progress ?? (stored.progress as Progress);
  const forecast = input.forecast ?? (stored.forecast as Forecast);
  const wasDelivered = stored.progress === "delivered";
  const kept = wasDelivered ? stored.deliveredEdtf : null;
  const mayBeUnknown = wasDelivered || input.recording.reconstructed;
  const { deliveredEdtf } = deliveryColumns(progress, input.deliveredEdtf ?? kept, mayBeUnknown);
  return { progress, forecast, deliveredEdtf };
}

/** The links of a version, in the order in which they were given. Throws InvalidEntry. */
export function evidenceRows(evidence: readonly Evidence[]) {
  return evidence.map((entry, position) => ({
    ...entry,
    publishedEdtf: dateColumns(entry.publishedEdtf, `evidence.${position}.publishedEdtf`).edtf,
    position,
  }));
}

async function writeEntry(tx: Transaction, viewer: Viewer, stored: StoredMilestone, input: NewUpdate) {
  const { recording } = input;
  const saidOn = dateOf(recording.saidOn);
  const asOfOn = dateOf(input.asOfOn);
  return tx.update.create({
    data: {
      milestoneId: input.milestoneId,
      sort: input.sort,
      milestoneVersion: stored.version,
      asOfOn,
      saidOn,
      reconstructed: recording.reconstructed,
      authorId: viewer.id,
      authorName: viewer.name,
      versions: {
        create: {
          version: 1,
          textEn: input.textEn,
          textKo: input.textKo,
          asOfOn,
          ...saidBy(stored, input),
          evidenceFound: input.evidenceFound,
          saidOn,
          authorId: viewer.id,
          evidence: { create: evidenceRows(input.evidence) },
        },
      },
    },
    select: { id: true },
  });
}

/** Whether what is written now waits for a second person before readers see it. */
export async function mustWait(tx: Transaction, recording: Recording): Promise<boolean> {
  if (recording.reconstructed) return false;
  return (await tx.collection.findUniqueOrThrow({ where: { id: 1 } })).reviewBeforePublication;
}

/**
 * Records an update with its evidence. Unless it has to wait for its review it is public at once: when it changes progress,
 * forecast or delivery, the milestone's version is raised and a revision written.
 * @throws InvalidEntry with problems by field; DomainError("stale", { version: current }), ("not-found"), ("gone")
 */
export async function publishUpdate(
  tx: Transaction,
  viewer: Viewer,
  input: NewUpdate,
): Promise<{ updateId: string }> {
  requirePermission(viewer, "log-update");
  const { recording } = input;
  requireRecording(viewer, recording);
  if (input.milestoneVersion === null) requirePermission(viewer, "load-data");
  const stored = await holdMilestone(tx, input.milestoneId, input.milestoneVersion);
  if (!recording.reconstructed && input.asOfOn > today())
    throw new InvalidEntry({ asOfOn: { code: "after-today" } });
  const waits = await mustWait(tx, recording);
  const { id: updateId } = await writeEntry(tx, viewer, stored, input);
  if (!waits) await makePublic(tx, viewer, { stored, updateId, version: 1, recording });
  const action = input.sort === "check" ? "check-milestone" : "log-update";
  const details = { milestone: stored.slug, sort: input.sort, progress: input.progress ?? stored.progress };
  await recordAudit(tx, viewer, { action, thing: "update", thingId: updateId, details });
  return { updateId };
}

/** The id of the milestone of a slug. Throws DomainError("not-found"). */
export async function milestoneIdOf(tx: Transaction, slug: string): Promise<string> {
  const found = await tx.milestone.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new DomainError("not-found");
  return found.id;
}
