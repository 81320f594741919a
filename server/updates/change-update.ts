import "server-only";
import { isDeepStrictEqual } from "node:util";
import { DomainError } from "@/domain/error";
import { parseForm } from "@/domain/milestones/forms";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import { changeUpdateForm, takeAwayForm } from "@/domain/updates/forms";
import { isSecondPerson, mayReplace } from "@/domain/updates/lifecycle";
import { change, recordAudit } from "@/server/change";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";
import { dateOf } from "@/server/days";
import { answerOf, formKey, type Submitted } from "@/server/milestones/answer";
import { deliveryColumns } from "@/server/milestones/write-delivery";
import { liveRecording } from "@/server/milestones/write-revision";
import { evidenceRows, mustWait } from "@/server/milestones/write-update";
import { factsOf, type HeldUpdate, holdUpdate } from "@/server/updates/hold";
import { makePublic, takeAway } from "@/server/updates/publish";

type Form = ReturnType<ReturnType<typeof changeUpdateForm>["parse"]>;

/** What a further version of an update would say. Throws InvalidEntry. */
function contentOf(update: HeldUpdate, form: Form) {
  const { textEn, textKo, progress, forecast } = form;
  const wasUnknown = update.versions.at(-1)?.progress === "delivered";
  const { deliveredEdtf } = deliveryColumns(progress, form.deliveredEdtf, wasUnknown);
  const said = { textEn, textKo, asOfOn: dateOf(form.asOfOn), progress, forecast, deliveredEdtf };
  return { ...said, evidenceFound: !form.noEvidence, evidence: evidenceRows(form.evidence) };
}

type Content = ReturnType<typeof contentOf>;

/** Whether the latest version says all of it already, as when its form is gone back to and sent again. */
function saysAlready(update: HeldUpdate, content: Content): boolean {
  const latest = update.versions.at(-1);
  if (!latest || latest.evidence.length !== content.evidence.length) return false;
  const { evidence, ...rest } = content;
  return agrees(latest, rest) && evidence.every((row, at) => agrees(latest.evidence[at] ?? {}, row));
}

/** Whether a stored row has these values. */
function agrees(row: object, values: object): boolean {
  const stored = new Map<string, unknown>(Object.entries(row));
  return Object.entries(values).every(([name, value]) =>
    isDeepStrictEqual(stored.get(name) ?? null, value ?? null),
  );
}

async function writeVersion(
  tx: Transaction,
  viewer: Viewer,
  update: HeldUpdate,
  { evidence, ...said }: Content,
  correction: string | null,
): Promise<void> {
  await tx.updateVersion.create({
    data: {
      updateId: update.id,
      version: update.version + 1,
      ...said,
      correction,
      saidOn: dateOf(today()),
      authorId: viewer.id,
      evidence: { create: evidence },
    },
  });
}

/**
 * Writes a further version of an update: its author replaces it within minutes, anything later is a correction that says so.
 * Earlier versions stay. With review before publication readers see the earlier one until a second person has confirmed this.
 * @throws DomainError("stale", { version: current }), ("not-found"), ("gone"), ("not-allowed")
 */
export async function changeUpdate(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ version: number }>> {
  requirePermission(viewer, "log-update");
  const parsed = parseForm(changeUpdateForm(today()), input);
  if (!parsed.ok) return parsed;
  const { form } = parsed;
  return answerOf(() =>
    change(viewer, "log-update", formKey(key, parsed.form), async (tx) => {
      const { stored, update } = await holdUpdate(tx, form);
      const facts = factsOf(update);
      const replaces = mayReplace(facts, viewer.id, new Date());
      if (!replaces && !facts.wasEverPublic) throw new DomainError("not-allowed", { action: "log-update" });
      if (!replaces && form.correction === null) throw new InvalidEntry({ correction: { code: "required" } });
      const correction = replaces ? null : form.correction;
      const content = contentOf(update, form);
      if (saysAlready(update, content)) {
        if (correction !== (update.versions.at(-1)?.correction ?? null) && !replaces)
          throw new InvalidEntry({ correction: { code: "nothing-corrected" } });
        return { version: update.version };
      }
      await writeVersion(tx, viewer, update, content, correction);
      const version = update.version + 1;
      // One that nobody has seen yet is written anew on what now stands.
      const anew = facts.wasEverPublic
        ? {}
        : { milestoneVersion: stored.version, asOfOn: dateOf(form.asOfOn) };
      await tx.update.update({ where: { id: update.id }, data: { version, ...anew } });
      const recording = liveRecording();
      if (!(await mustWait(tx, recording)))
        await makePublic(tx, viewer, { stored, updateId: update.id, version, recording });
      await recordAudit(tx, viewer, {
        action: replaces ? "replace-update" : "correct-update",
        thing: "update",
        thingId: update.id,
        details: { milestone: stored.slug, version },
      });
      return { version };
    }),
  );
}

/** Why an update may be taken away by this person: null withdraws it, a text retracts it. Throws when it may not. */
function reasonFor(viewer: Viewer, update: HeldUpdate, reason: string | null): string | null {
  const facts = factsOf(update);
  if (mayReplace(facts, viewer.id, new Date())) return null;
  const mayRetract = facts.wasEverPublic && may(viewer.role, "review-update");
  if (mayRetract && isSecondPerson(facts, viewer.id)) {
    if (reason === null) throw new InvalidEntry({ reason: { code: "required" } });
    return reason;
  }
  if (facts.authorId === viewer.id) throw new InvalidEntry({ form: { code: "too-late" } });
  throw new DomainError("not-allowed", { action: "review-update" });
}

/**
 * Takes an update away: its author withdraws it within minutes, a second person retracts it later, with a reason that stays
 * for readers in its place.
 * @throws DomainError("stale", { version: current }), ("not-found"), ("gone"), ("not-allowed")
 */
export async function takeUpdateAway(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ updateId: string }>> {
  requirePermission(viewer, "log-update");
  const parsed = parseForm(takeAwayForm, input);
  if (!parsed.ok) return parsed;
  return answerOf(() =>
    change(viewer, "log-update", formKey(key, parsed.form), async (tx) => {
      const { stored, update } = await holdUpdate(tx, parsed.form);
      const reason = reasonFor(viewer, update, parsed.form.reason);
      await takeAway(tx, viewer, { stored, updateId: update.id, recording: liveRecording(), reason });
      await recordAudit(tx, viewer, {
        action: reason === null ? "withdraw-update" : "retract-update",
        thing: "update",
        thingId: update.id,
        details: { milestone: stored.slug, reason },
      });
      return { updateId: update.id };
    }),
  );
}
