"use server";

import { answerForm } from "@/app/actions/answer";
import { changesMeanwhile } from "@/app/actions/meanwhile";
import { linkTo } from "@/app/links";
import { addRow, rowCount } from "@/components/form-rows";
import type { FormState } from "@/components/form-state";
import type { FieldProblems } from "@/domain/error";
import { objectOfForm } from "@/domain/milestones/form-data";
import type { Locale } from "@/domain/vocabulary";
import { addMilestone, checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";

/** The form's own fields, without the language, the key and the count of rows that it carries. */
function formOf(data: FormData) {
  const { locale: _locale, key, [rowCount]: _rows, ...input } = objectOfForm(data);
  return { key: typeof key === "string" ? key : null, input };
}

/** A text that is missing in both languages is told beside the one that stands first, which is the reader's own. */
function besideOwn(problems: FieldProblems, locale: Locale): FieldProblems {
  if (locale !== "ko") return problems;
  const ownNames: Record<string, string> = { textEn: "textKo", titleEn: "titleKo" };
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [
      problem.code === "required" ? (ownNames[name] ?? name) : name,
      problem,
    ]),
  );
}

export async function logUpdateAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    state,
    data,
    async ({ viewer, locale, values }) => {
      if (values[addRow])
        return { values: { [rowCount]: String(Number(values[rowCount]) + 1), [addRow]: "" } };
      const { key, input } = formOf(data);
      const result = await logUpdate(viewer, key, input);
      if (!result.ok) return { problems: besideOwn(result.problems, locale) };
      return { goTo: `${linkTo.milestone(locale, values.slug ?? "")}#updates` };
    },
    changesMeanwhile,
  );
}

export async function checkNoChangeAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    state,
    data,
    async ({ viewer, locale, values }) => {
      const { key, input } = formOf(data);
      const result = await checkNoChange(viewer, key, input);
      if (!result.ok) return result;
      return { goTo: `${linkTo.milestone(locale, values.slug ?? "")}#updates` };
    },
    changesMeanwhile,
  );
}

export async function saveMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    state,
    data,
    async ({ viewer, locale }) => {
      const { key, input } = formOf(data);
      const result = await saveMilestone(viewer, key, input);
      if (!result.ok) return { problems: besideOwn(result.problems, locale) };
      return { goTo: linkTo.milestone(locale, result.slug) };
    },
    changesMeanwhile,
  );
}

export async function addMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale }) => {
    const { key, input } = formOf(data);
    const result = await addMilestone(viewer, key, input);
    if (!result.ok) return { problems: besideOwn(result.problems, locale) };
    return { goTo: linkTo.milestone(locale, result.slug) };
  });
}
