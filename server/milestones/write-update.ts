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
  changeGuarded,
  dateColumns,
  holdMilestone,
  type Recording,
  recordOf,
  requireRecording,
  type StoredMilestone,
  writeRevision,
} from "@/server/milestones/write-revision";

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

/** Progress, forecast and delivery after the update. Left out means as it stands; no longer delivered clears the day. */
function standingAfter(stored: StoredMilestone, input: NewUpdate) {
  const progress = input.progress ?? (stored.progress as Progress);
  const forecast = input.forecast ?? (stored.forecast as Forecast);
  const wasDelivered = stored.progress === "delivered";
  const kept = wasDelivered ? stored.deliveredEdtf : null;
  const mayBeUnknown = wasDelivered || input.recording.reconstructed;
  // A first entry tells how things already stood, so its day is not the day of a start.
  const begins = progress === "under-way" && stored.progress !== "under-way" && input.sort !== "first-entry";
  return {
    progress,
    forecast,
    ...deliveryColumns(progress, input.deliveredEdtf ?? kept, mayBeUnknown),
    startedOn: stored.startedOn ?? (begins ? dateOf(input.asOfOn) : null),
  };
}

type Standing = ReturnType<typeof standingAfter>;

async function writeEntry(tx: Transaction, viewer: Viewer, input: NewUpdate, standing: Standing) {
  const { recording } = input;
  const saidOn = dateOf(recording.saidOn);
  const { progress, forecast, deliveredEdtf } = standing;
  return tx.update.create({
    data: {
      milestoneId: input.milestoneId,
      status: "published",
      sort: input.sort,
      asOfOn: dateOf(input.asOfOn),
      saidOn,
      reconstructed: recording.reconstructed,
      publishedAt: new Date(),
      authorId: viewer.id,
      authorName: viewer.name,
      versions: {
        create: {
          version: 1,
          textEn: input.textEn,
          textKo: input.textKo,
          progress,
          forecast,
          deliveredEdtf,
          evidenceFound: input.evidenceFound,
          saidOn,
          authorId: viewer.id,
          evidence: {
            create: input.evidence.map((entry, position) => ({
              ...entry,
              publishedEdtf: dateColumns(entry.publishedEdtf, `evidence.${position}.publishedEdtf`).edtf,
              position,
            })),
          },
        },
      },
    },
    select: { id: true },
  });
}

/** Whether the update changes what the milestone itself says. */
function standingDiffers(stored: StoredMilestone, standing: Standing): boolean {
  const { progress, forecast, deliveredEdtf } = standing;
  return (
    progress !== stored.progress || forecast !== stored.forecast || deliveredEdtf !== stored.deliveredEdtf
  );
}

/**
 * Publishes an update with its evidence; when it changes progress, forecast or delivery, the milestone's version is raised
 * and a revision written. The last check becomes the later of itself and the as-of day, but not by a first entry.
 * @throws InvalidEntry with problems by field; DomainError("stale", { version: current }), ("not-found"), ("gone")
 */
export async function publishUpdate(
  tx: Transaction,
  viewer: Viewer,
  input: NewUpdate,
): Promise<{ updateId: string }> {
  requirePermission(viewer, "log-update");
  requireRecording(viewer, input.recording);
  if (input.milestoneVersion === null) requirePermission(viewer, "load-data");
  const stored = await holdMilestone(tx, input.milestoneId, input.milestoneVersion);
  if (!input.recording.reconstructed && input.asOfOn > today())
    throw new InvalidEntry({ asOfOn: { code: "after-today" } });
  const standing = standingAfter(stored, input);
  const { id: updateId } = await writeEntry(tx, viewer, input, standing);
  const checked = input.sort === "first-entry" ? null : dateOf(input.asOfOn);
  const lastCheckedOn = laterOf(stored.lastCheckedOn, checked);
  const differs = standingDiffers(stored, standing);
  await changeGuarded(tx, stored, differs ? { ...standing, lastCheckedOn } : { lastCheckedOn }, !differs);
  if (differs) {
    const { recording } = input;
    await writeRevision(tx, viewer, { id: stored.id, before: recordOf(stored), recording });
  }
  const action = input.sort === "check" ? "check-milestone" : "log-update";
  const details = { milestone: stored.slug, sort: input.sort, progress: standing.progress };
  await recordAudit(tx, viewer, { action, thing: "update", thingId: updateId, details });
  return { updateId };
}

function laterOf(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a > b ? a : b;
}

/** The id of the milestone of a slug. Throws DomainError("not-found"). */
export async function milestoneIdOf(tx: Transaction, slug: string): Promise<string> {
  const found = await tx.milestone.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new DomainError("not-found");
  return found.id;
}
