import "server-only";
import { maxIndicators, type ValueForm, valueForm } from "@/domain/indicators/forms";
import { parseForm } from "@/domain/milestones/forms";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { requirePermission, type Viewer } from "@/domain/permission";
import { change } from "@/server/change";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";
import { addIndicator, addValue, type NewValue } from "@/server/indicators/write-indicator";
import { answerOf, findSentAgain, formKey, type Submitted } from "@/server/milestones/answer";
import { holdMilestone, liveRecording } from "@/server/milestones/write-revision";
import { milestoneIdOf } from "@/server/milestones/write-update";

interface Place {
  milestoneId: string;
  slug: string;
  form: ValueForm;
}

/**
 * Records a value of an indicator, of a new one together with it, or one that corrects an earlier value, which stays. Other
 * changes of the milestone do not hinder it.
 * @throws DomainError("not-found"), ("gone"), ("not-allowed")
 */
export async function recordValue(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<{ valueId: string }>> {
  requirePermission(viewer, "record-indicator");
  const parsed = parseForm(valueForm(today()), input);
  if (!parsed.ok) return parsed;
  const { form } = parsed;
  const sent = formKey(key, form);
  const earlier = await findSentAgain<{ valueId: string }>(viewer, "record-indicator", sent);
  if (earlier) return { ok: true, ...earlier };
  return answerOf(() =>
    change(viewer, "record-indicator", sent, async (tx) => {
      const milestoneId = await milestoneIdOf(tx, form.slug);
      // Held, so that two who correct the same value, or add the same indicator, take turns.
      const { slug } = await holdMilestone(tx, milestoneId, null);
      const place = { milestoneId, slug, form };
      if (form.corrects) return writeCorrection(tx, viewer, place, form.corrects);
      return form.indicator ? writeFurther(tx, viewer, place, form.indicator) : writeFirst(tx, viewer, place);
    }),
  );
}

function saidBy({ sort, value, qualifier, heldEdtf, url }: ValueForm): NewValue {
  return { sort, value, qualifier, edtf: heldEdtf, url, recording: liveRecording() };
}

async function writeFurther(tx: Transaction, viewer: Viewer, place: Place, asked: string) {
  const { milestoneId, slug, form } = place;
  const indicators = await tx.indicator.findMany({ where: { milestoneId } });
  const indicator = indicators.find(({ id }) => id === asked);
  if (!indicator) throw new InvalidEntry({ indicator: { code: "not-a-choice" } });
  return addValue(tx, viewer, { ...saidBy(form), indicator, milestone: slug, corrects: null });
}

const isSameName = (one: string | null, other: string | null) =>
  one !== null && one.toLowerCase() === other?.toLowerCase();

async function writeFirst(tx: Transaction, viewer: Viewer, { milestoneId, form }: Place) {
  const { nameEn, nameKo, unit } = form;
  const there = await tx.indicator.findMany({ where: { milestoneId } });
  if (there.length >= maxIndicators)
    throw new InvalidEntry({ indicator: { code: "too-many-indicators", params: { max: maxIndicators } } });
  const isThere = there.some(
    (each) => each.unit === unit && (isSameName(nameEn, each.nameEn) || isSameName(nameKo, each.nameKo)),
  );
  if (isThere) throw new InvalidEntry({ indicator: { code: "indicator-there" } });
  return addIndicator(tx, viewer, { ...saidBy(form), milestoneId, unit, name: { en: nameEn, ko: nameKo } });
}

async function writeCorrection(tx: Transaction, viewer: Viewer, place: Place, asked: string) {
  const { milestoneId, slug, form } = place;
  const values = await tx.indicatorValue.findMany({
    where: { indicator: { milestoneId } },
    include: { indicator: true, correctedBy: { select: { id: true } } },
  });
  const wrong = values.find(({ id }) => id === asked);
  if (!wrong) throw new InvalidEntry({ corrects: { code: "not-a-choice" } });
  if (wrong.correctedBy) throw new InvalidEntry({ form: { code: "corrected-meanwhile" } });
  const said = saidBy(form);
  const isSame =
    wrong.sort === said.sort &&
    wrong.value.toNumber() === said.value &&
    (["qualifier", "edtf", "url"] as const).every((field) => wrong[field] === said[field]);
  if (isSame) throw new InvalidEntry({ correction: { code: "nothing-corrected" } });
  const corrects = { id: wrong.id, correction: form.correction ?? "" };
  return addValue(tx, viewer, { ...said, indicator: wrong.indicator, milestone: slug, corrects });
}
