"use server";

import { answerForm } from "@/app/actions/answer";
import { besideOwn, formOf } from "@/app/actions/form";
import { linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import type { FormState } from "@/components/form-state";
import { recordValue } from "@/server/indicators/record-value";

export async function recordValueAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { key, input } = formOf(data);
    const result = await recordValue(viewer, key, input);
    if (!result.ok) return { problems: besideOwn(result.problems, locale) };
    const goTo = `${linkTo.milestone(locale, values.slug ?? "")}#value-${result.valueId}`;
    return { goTo, said: wordsOf(locale, "forms")("saved") };
  });
}
