"use server";

import { answerForm } from "@/app/actions/answer";
import { linkTo } from "@/app/links";
import type { FormState } from "@/components/ActionForm";
import { objectOfForm } from "@/domain/milestones/form-data";
import { addMilestone, checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";

/** The form's own fields, without the language and the key that every form carries. */
function formOf(data: FormData) {
  const { locale: _locale, key, ...input } = objectOfForm(data);
  return { key: typeof key === "string" ? key : null, input };
}

export async function logUpdateAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { key, input } = formOf(data);
    const result = await logUpdate(viewer, key, input);
    if (!result.ok) return result;
    return { goTo: `${linkTo.milestone(locale, values.slug ?? "")}#updates` };
  });
}

export async function checkNoChangeAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { key, input } = formOf(data);
    const result = await checkNoChange(viewer, key, input);
    if (!result.ok) return result;
    return { goTo: `${linkTo.milestone(locale, values.slug ?? "")}#updates` };
  });
}

export async function saveMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale }) => {
    const { key, input } = formOf(data);
    const result = await saveMilestone(viewer, key, input);
    if (!result.ok) return result;
    return { goTo: linkTo.milestone(locale, result.slug) };
  });
}

export async function addMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale }) => {
    const { key, input } = formOf(data);
    const result = await addMilestone(viewer, key, input);
    if (!result.ok) return result;
    return { goTo: linkTo.milestone(locale, result.slug) };
  });
}
