import "server-only";
import { parseForm, retractForm } from "@/domain/milestones/forms";
import { requirePermission, type Viewer } from "@/domain/permission";
import { change, recordAudit } from "@/server/change";
import { answerOf, formKey, type Submitted } from "@/server/milestones/answer";
import {
  changeGuarded,
  holdMilestone,
  liveRecording,
  recordOf,
  writeRevision,
} from "@/server/milestones/write-revision";
import { milestoneIdOf } from "@/server/milestones/write-update";

/**
 * Retracts a milestone with a reason: it leaves every list and count, and its page stays as a tombstone with its history.
 * @throws DomainError("stale", { version: current }), ("not-found"), ("gone"), ("not-allowed")
 */
export async function retractMilestone(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ slug: string; version: number }>> {
  requirePermission(viewer, "retract-milestone");
  const parsed = parseForm(retractForm, input);
  if (!parsed.ok) return parsed;
  const { slug, version, reason } = parsed.form;
  return answerOf(() =>
    change(viewer, "retract-milestone", formKey(key, parsed.form), async (tx) => {
      const stored = await holdMilestone(tx, await milestoneIdOf(tx, slug), version);
      await changeGuarded(tx, stored, { retractedAt: new Date(), retractedReason: reason });
      const why = { reason };
      await writeRevision(tx, viewer, {
        id: stored.id,
        before: recordOf(stored),
        recording: liveRecording(),
        why,
      });
      await recordAudit(tx, viewer, {
        action: "retract-milestone",
        thing: "milestone",
        thingId: stored.id,
        details: { slug, version: version + 1, reason },
      });
      return { slug, version: version + 1 };
    }),
  );
}
