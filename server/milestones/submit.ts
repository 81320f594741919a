import "server-only";
import {
  addFields,
  addForm,
  checkForm,
  editFields,
  editForm,
  parseForm,
  rightPart,
  updateForm,
} from "@/domain/milestones/forms";
import { Faults, InvalidEntry } from "@/domain/milestones/invalid";
import { requirePermission, type Viewer } from "@/domain/permission";
import { change } from "@/server/change";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { answerOf, findSentAgain, formKey, type Submitted } from "@/server/milestones/answer";
import { dateSettled } from "@/server/milestones/settle-date";
import { fieldsOf, newSlug, sourceIdOf } from "@/server/milestones/write-entry";
import { createMilestone, editMilestone } from "@/server/milestones/write-milestone";
import { holdMilestone, liveRecording } from "@/server/milestones/write-revision";
import { milestoneIdOf, publishUpdate } from "@/server/milestones/write-update";

/**
 * Publishes what the form "Log update" says.
 * @throws DomainError("stale", { version: current }), ("not-found"), ("gone"), ("not-allowed")
 */
export async function logUpdate(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ updateId: string }>> {
  requirePermission(viewer, "log-update");
  const parsed = parseForm(updateForm(today()), input);
  if (!parsed.ok) return parsed;
  // The version is left out: a form that is sent again after going back to it carries a later one.
  const { version, ...said } = parsed.form;
  const form = formKey(key, said);
  const earlier = await findSentAgain<{ updateId: string }>(viewer, "log-update", form);
  if (earlier && (await isStanding(earlier.updateId))) return { ok: true, ...earlier };
  const { slug, noEvidence, ...update } = said;
  return answerOf(() =>
    change(viewer, "log-update", form, async (tx) =>
      publishUpdate(tx, viewer, {
        ...update,
        milestoneId: await milestoneIdOf(tx, slug),
        milestoneVersion: version,
        sort: "update",
        evidenceFound: !noEvidence,
        recording: liveRecording(),
      }),
    ),
  );
}

/** Whether an update was not taken away since: what was, may be said again. */
async function isStanding(id: string): Promise<boolean> {
  const status = { in: ["held", "published"] };
  return (await database().update.count({ where: { id, status } })) > 0;
}

/**
 * Records that the milestone was checked today and nothing has changed.
 * @throws DomainError("stale", { version: current }), ("not-found"), ("gone"), ("not-allowed")
 */
export async function checkNoChange(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ updateId: string }>> {
  requirePermission(viewer, "log-update");
  const parsed = parseForm(checkForm, input);
  if (!parsed.ok) return parsed;
  const { slug, version } = parsed.form;
  return answerOf(() =>
    change(viewer, "log-update", formKey(key, parsed.form), async (tx) =>
      publishUpdate(tx, viewer, {
        milestoneId: await milestoneIdOf(tx, slug),
        milestoneVersion: version,
        sort: "check",
        textEn: null,
        textKo: null,
        asOfOn: today(),
        evidenceFound: true,
        evidence: [],
        recording: liveRecording(),
      }),
    ),
  );
}

/**
 * Saves what the form "Edit" says; a changed date is a date move with its reason and source. All that is wrong with the
 * form is told at once.
 * @throws DomainError("stale", { version: current }), ("not-found"), ("gone"), ("not-allowed")
 */
export async function saveMilestone(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ slug: string; version: number }>> {
  requirePermission(viewer, "edit-milestone");
  const parsed = parseForm(editForm(today()), input);
  const known = parsed.ok ? null : parsed.problems;
  const sent = parsed.ok ? parsed.form : rightPart(editFields(today()), input, parsed.problems);
  if (!sent) return { ok: false, problems: known ?? {} };
  return answerOf(
    () =>
      change(viewer, "edit-milestone", known ? null : formKey(key, sent), async (tx) => {
        const {
          slug,
          version,
          moveReason,
          moveText,
          moveSourceUrl,
          moveSourceTitle,
          moveSourceNone,
          ...form
        } = sent;
        const id = await milestoneIdOf(tx, slug);
        // Before any audit row, whose lock comes last in every change: a source may be corrected on the way.
        await holdMilestone(tx, id, version);
        const faults = new Faults(known !== null);
        const dated = await faults.keep(() => dateSettled(tx, form, id, moveReason));
        const { dateEdtf: _typed, dateExpression: _words, dateRole: _role, ...others } = form;
        const changes = await faults.keep(() => fieldsOf(tx, viewer, dated ?? others, id));
        const sourceId = await sourceIdOf(tx, viewer, { url: moveSourceUrl, title: moveSourceTitle });
        // Why a date moved cannot be judged of one that was not read.
        const isDateKnown = dated !== undefined && !(known && "dateEdtf" in known);
        const reason = isDateKnown ? moveReason : null;
        const move = { reason, text: moveText, sourceId, noSource: moveSourceNone };
        const edit = { id, version, changes: changes ?? {}, move, recording: liveRecording(), faults };
        return editMilestone(tx, viewer, edit);
      }),
    known,
  );
}

/**
 * Adds the milestone of the form; its name in addresses comes from its title. All that is wrong with the form is told at
 * once.
 * @throws DomainError("not-allowed"), ("conflict") when the same title was added at the same moment
 */
export async function addMilestone(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ slug: string }>> {
  requirePermission(viewer, "create-milestone");
  const parsed = parseForm(addForm(today()), input);
  const known = parsed.ok ? null : parsed.problems;
  const form = parsed.ok ? parsed.form : rightPart(addFields(today()), input, parsed.problems);
  if (!form) return { ok: false, problems: known ?? {} };
  const sent = known ? null : formKey(key, form);
  const earlier = await findSentAgain<{ slug: string }>(viewer, "create-milestone", sent);
  if (earlier) return { ok: true, ...earlier };
  return answerOf(
    () =>
      change(viewer, "create-milestone", sent, async (tx) => {
        const faults = new Faults(known !== null);
        const dated = await faults.keep(() => dateSettled(tx, form, null));
        const { dateEdtf: _typed, dateExpression: _words, dateRole: _role, ...others } = form;
        const changes = await faults.keep(() => fieldsOf(tx, viewer, dated ?? others, null));
        if (!changes || faults.any) throw new InvalidEntry(faults.problems);
        const { initiativeId = "", kindSlug = "", ...fields } = changes;
        const slug = await newSlug(tx, form.titleEn ?? form.titleKo ?? "");
        const recording = liveRecording();
        return createMilestone(tx, viewer, { ...fields, initiativeId, kindSlug, slug, recording });
      }),
    known,
  );
}
