"use server";

import { answerForm } from "@/app/actions/answer";
import { formOf } from "@/app/actions/form";
import { wordsOf } from "@/app/words";
import type { FormState } from "@/components/form-state";
import { saveSettings } from "@/server/collection/settings";

export async function saveSettingsAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale }) => {
    const { key, input } = formOf(data);
    const result = await saveSettings(viewer, key, input);
    if (!result.ok) return result;
    return {
      done: wordsOf(locale, "settings")("saved"),
    };
  });
}
