"use server";

import { answerForm } from "@/app/actions/answer";
import { besideOwn, formOf } from "@/app/actions/form";
import { linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import { addRow, rowCount } from "@/components/form-rows";
import type { FormState } from "@/components/form-state";
import { changeUpdate, takeUpdateAway } from "@/server/updates/change-update";
import { reviewUpdate } from "@/server/updates/review";

export async function changeUpdateAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    if (values[addRow]) return { values: { [rowCount]: String(Number(values[rowCount]) + 1), [addRow]: "" } };
    const { key, input } = formOf(data);
    const result = await changeUpdate(viewer, key, input);
    if (!result.ok) return { problems: besideOwn(result.problems, locale) };
    return {
      goTo: `${linkTo.milestone(locale, values.slug ?? "")}#update-${values.id}`,
      said: wordsOf(locale, "forms")("saved"),
    };
  });
}

export async function takeUpdateAwayAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { key, input } = formOf(data);
    const result = await takeUpdateAway(viewer, key, input);
    if (!result.ok) return result;
    const goTo = `${linkTo.milestone(locale, values.slug ?? "")}#updates`;
    return { goTo, said: wordsOf(locale, "forms")("saved") };
  });
}

export async function reviewUpdateAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { key, input } = formOf(data);
    const result = await reviewUpdate(viewer, key, input);
    if (!result.ok) return { problems: besideOwn(result.problems, locale) };
    return {
      goTo: `${linkTo.milestone(locale, values.slug ?? "")}#update-${values.id}`,
      said: wordsOf(locale, "forms")("saved"),
    };
  });
}
