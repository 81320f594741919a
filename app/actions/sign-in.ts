"use server";

import { headers } from "next/headers";
import { answerForm } from "@/app/actions/answer";
import type { SignInProblemCode } from "@/app/actions/problem-codes";
import { addressOf } from "@/app/caller";
import { linkTo } from "@/app/links";
import type { FormState } from "@/components/form-state";
import { setSessionCookie, signIn, signOut, startSession } from "@/server/auth";
import { acceptInvitation } from "@/server/people/accept-invitation";

async function caller() {
  const sent = await headers();
  return { address: addressOf(sent), userAgent: (sent.get("user-agent") ?? "").slice(0, 300) };
}

export async function signInAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ locale, values }) => {
    const { email, password } = values;
    const result = await signIn({ email, password }, await caller());
    if (result.ok) {
      await setSessionCookie(result.cookie);
      return { goTo: linkTo.desk(locale) };
    }
    const params = result.problem === "too-many" ? { waitSeconds: result.waitSeconds } : undefined;
    const code: SignInProblemCode = `sign-in-${result.problem}`;
    return { problems: { form: { code, params } } };
  });
}

export async function signOutAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ locale }) => {
    await signOut();
    return { goTo: linkTo.timeline(locale) };
  });
}

/** Uses a one-time link: to set up, to join, or to set a new password; then the person is signed in. */
export async function acceptAction(state: FormState, data: FormData): Promise<FormState> {
  return answerForm(state, data, async ({ viewer, locale, values }) => {
    const { token = "", name, email, password } = values;
    const result = await acceptInvitation(viewer, { token, name, email, password, language: locale });
    if (!result.ok) return { problems: result.problems };
    await setSessionCookie(await startSession(result.userId, (await caller()).userAgent));
    return { goTo: result.purpose === "setup" ? linkTo.people(locale) : linkTo.desk(locale) };
  });
}
