"use server";

import { answerForm } from "@/app/actions/answer";
import { wordsOf } from "@/app/words";
import type { FormState } from "@/components/form-state";
import { changeOwnPassword, saveOwnAccount } from "@/server/people/account";
import { createPasswordLink, invitePerson } from "@/server/people/invitations";
import { changeRole, disablePerson, enablePerson } from "@/server/people/people";
import { endOwnSession } from "@/server/people/sessions";

export async function inviteAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const result = await invitePerson(viewer, { email: values.email, role: values.role });
    if (!result.ok) return result;
    return { done: wordsOf(locale, "people")("invited", { email: result.email, link: result.link }) };
  });
}

/** One row of the people page: its role, whether it is disabled, a link for a new password. */
export async function changePersonAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { id = "", change = "" } = values;
    const t = wordsOf(locale, "people");
    if (change === "password") {
      const result = await createPasswordLink(viewer, id);
      return { done: t("passwordLink", { link: result.link }) };
    }
    const result = await (change === "disable"
      ? disablePerson(viewer, id)
      : change === "enable"
        ? enablePerson(viewer, id)
        : changeRole(viewer, id, change));
    if (!result.ok) return result;
    if (!result.changed) return { done: t("unchanged") };
    return { done: t(change === "enable" ? "enabled" : "changed") };
  });
}

export async function saveAccountAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { name, language } = values;
    const result = await saveOwnAccount(viewer, {
      name,
      language,
      isNamePublic: values.isNamePublic === "on",
      usesKeys: values.usesKeys === "on",
    });
    return result.ok ? { done: wordsOf(locale, "account")("saved") } : result;
  });
}

/** Signs the viewer out in one of their other browsers. */
export async function endSessionAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    await endOwnSession(viewer, values.id);
    return { done: wordsOf(locale, "account")("sessionEnded") };
  });
}

export async function changePasswordAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const result = await changeOwnPassword(viewer, { current: values.current, next: values.next });
    return result.ok ? { done: wordsOf(locale, "account")("passwordChanged") } : result;
  });
}
