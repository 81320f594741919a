import "server-only";
import { DomainError } from "@/domain/error";
import { parseForm } from "@/domain/milestones/forms";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { requirePermission, type Viewer } from "@/domain/permission";
import { reviewForm } from "@/domain/updates/forms";
import { isSecondPerson, type ReviewOutcome, reviewOf } from "@/domain/updates/lifecycle";
import { change, recordAudit } from "@/server/change";
import { today } from "@/server/clock";
import { dateOf } from "@/server/days";
import { answerOf, formKey, type Submitted } from "@/server/milestones/answer";
import { liveRecording } from "@/server/milestones/write-revision";
import { factsOf, holdUpdate } from "@/server/updates/hold";
import { makePublic } from "@/server/updates/publish";

const actions = {
  confirmed: "confirm-update",
  "sent-back": "send-back-update",
  "second-opinion": "give-second-opinion",
} as const;

/**
 * A second person's word on the latest version of an update: confirmed (one that waited becomes public), sent back with a
 * reason, or a second opinion beside it. Never by somebody who wrote any of it.
 * @throws DomainError("stale", { version: current }), ("not-found"), ("gone"), ("not-allowed")
 */
export async function reviewUpdate(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ outcome: ReviewOutcome }>> {
  requirePermission(viewer, "review-update");
  const parsed = parseForm(reviewForm, input);
  if (!parsed.ok) return parsed;
  const { outcome, reason, textEn, textKo, ...about } = parsed.form;
  return answerOf(() =>
    change(viewer, "review-update", formKey(key, parsed.form), async (tx) => {
      const { stored, update } = await holdUpdate(tx, about);
      if (!isSecondPerson(factsOf(update), viewer.id))
        throw new InvalidEntry({ form: { code: "own-update" } });
      if (outcome === "second-opinion" && update.publicVersion === null) throw new DomainError("conflict");
      const { version } = update;
      const { state } = reviewOf(version, update.reviews as { version: number; outcome: ReviewOutcome }[]);
      if (outcome === "confirmed" && state === "confirmed") return { outcome };
      await tx.review.create({
        data: {
          updateId: update.id,
          version,
          reviewerId: viewer.id ?? "",
          outcome,
          ...(outcome === "second-opinion" ? { textEn, textKo } : {}),
          ...(outcome === "sent-back" ? { reason } : {}),
          recordedOn: dateOf(today()),
        },
      });
      if (outcome === "confirmed" && update.publicVersion !== version) {
        const recording = liveRecording();
        await makePublic(tx, viewer, { stored, updateId: update.id, version, recording });
      }
      const details = { milestone: stored.slug, version };
      await recordAudit(tx, viewer, {
        action: actions[outcome],
        thing: "update",
        thingId: update.id,
        details,
      });
      return { outcome };
    }),
  );
}
