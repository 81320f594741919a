"use server";

import { answerForm } from "@/app/actions/answer";
import { besideOwn, formOf } from "@/app/actions/form";
import { changesMeanwhile } from "@/app/actions/meanwhile";
import { readingFirst } from "@/app/actions/reading-first";
import { linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import { addRow, rowCount } from "@/components/form-rows";
import type { FormState } from "@/components/form-state";
import { addForm, editForm, parseForm } from "@/domain/milestones/forms";
import { today } from "@/server/clock";
import { retractMilestone } from "@/server/milestones/retract";
import { addMilestone, checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";

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
      const goTo = `${linkTo.milestone(locale, values.slug ?? "")}#update-${result.updateId}`;
      return { goTo, said: wordsOf(locale, "forms")("saved") };
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
      const { from, ...form } = input;
      const result = await checkNoChange(viewer, key, form);
      if (!result.ok) return result;
      // Whoever works through the list of the desk goes on there.
      if (from === "desk")
        return { goTo: `${linkTo.desk(locale)}#next`, said: wordsOf(locale, "forms")("saved") };
      const goTo = `${linkTo.milestone(locale, values.slug ?? "")}#update-${result.updateId}`;
      return { goTo, said: wordsOf(locale, "forms")("saved") };
    },
    changesMeanwhile,
  );
}

export async function saveMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    state,
    data,
    async (sent) => {
      const { viewer, locale } = sent;
      const { key, input } = formOf(data);
      const shown = await readingFirst(sent, parseForm(editForm(today()), input).ok);
      if (shown) return shown;
      const result = await saveMilestone(viewer, key, input);
      if (!result.ok) return { problems: besideOwn(result.problems, locale) };
      return { goTo: linkTo.milestone(locale, result.slug), said: wordsOf(locale, "forms")("saved") };
    },
    changesMeanwhile,
  );
}

export async function retractMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(
    state,
    data,
    async ({ viewer, locale }) => {
      const { key, input } = formOf(data);
      const result = await retractMilestone(viewer, key, input);
      return result.ok ? { goTo: linkTo.milestone(locale, result.slug) } : result;
    },
    changesMeanwhile,
  );
}

export async function addMilestoneAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async (sent) => {
    const { viewer, locale } = sent;
    const { key, input } = formOf(data);
    const shown = await readingFirst(sent, parseForm(addForm(today()), input).ok);
    if (shown) return shown;
    const result = await addMilestone(viewer, key, input);
    if (!result.ok) return { problems: besideOwn(result.problems, locale) };
    return { goTo: linkTo.milestone(locale, result.slug), said: wordsOf(locale, "forms")("saved") };
  });
}
