import { refresh } from "next/cache";
import { headers } from "next/headers";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { readingsOf } from "@/app/date-reading";
import { linkTo } from "@/app/links";
import { readLocale } from "@/app/locale";
import { wordsOf } from "@/app/words";
import { type FormState, untouched, valuesOfForm } from "@/components/form-state";
import { DomainError, type FieldProblems, type Refusal } from "@/domain/error";
import type { Viewer } from "@/domain/permission";
import type { Locale } from "@/domain/vocabulary";
import { currentViewer } from "@/server/auth";
import { today } from "@/server/clock";
import { appOrigin, refuseForeignOrigin } from "@/server/origin";

/** What an action needs to know of a sent form. */
export interface Sent {
  viewer: Viewer;
  locale: Locale;
  /** Every text of the form by its name. */
  values: Record<string, string>;
}

/** Said and stay, go to another page (where it is said to those who cannot see it), problems beside fields, or the same form again with other values in it. */
type Outcome =
  | { done: string }
  | { goTo: string; said?: string }
  | { problems: FieldProblems }
  | { values: Record<string, string>; message?: string };

/** What a form says and holds when others saved first. */
type Stale = (sent: Sent) => Promise<Partial<FormState> | null>;

/**
 * Runs one form action: refuses other origins, finds out who asks, and turns refusals and problems into sentences,
 * with everything typed sent back except passwords. `stale` says more when others saved first.
 */
export async function answerForm(
  state: FormState,
  data: FormData,
  run: (sent: Sent) => Promise<Outcome>,
  stale: Stale = async () => null,
): Promise<FormState> {
  const values = valuesOfForm(data);
  const locale = readLocale(values.locale ?? "") ?? "en";
  const answer = (rest: Partial<FormState>): FormState => {
    const kept = Object.entries(rest.values ?? values).filter(([name]) => !isSecret(name));
    const sentBack = Object.fromEntries(kept);
    const readings = readingsOf(sentBack, today(), locale);
    return {
      ...untouched,
      serial: state.serial + 1,
      tone: "error",
      ...rest,
      values: sentBack,
      readings,
    };
  };
  try {
    refuseForeignOrigin(await headers(), appOrigin());
    const sent = { viewer: await currentViewer(), locale, values };
    const outcome = await orStale(sent, run, stale);
    if ("changed" in outcome) return answer(outcome.changed);
    if ("values" in outcome)
      return answer({ message: outcome.message ?? null, values: { ...values, ...outcome.values } });
    if ("goTo" in outcome) {
      // A whole page load: what stands round the page depends on who is signed in. Before JavaScript, a redirect.
      if (!(await headers()).has("next-action")) redirect(outcome.goTo);
      return answer({ goTo: outcome.goTo, message: outcome.said ?? null, tone: "done", values: {} });
    }
    if ("done" in outcome) {
      // The page shows what is now saved, in its lists and as the values of its forms.
      refresh();
      return answer({ message: outcome.done, tone: "done", values: {} });
    }
    return answer({ ...sentencesOf(outcome.problems, locale), serial: state.serial + 1 });
  } catch (error) {
    unstable_rethrow(error);
    const t = wordsOf(locale, "errors");
    if (error instanceof DomainError && error.code === "sent-before") {
      // What is in the form now is another entry: with a key of its own it can be sent.
      return answer({ message: t(error.code), values: { ...values, key: crypto.randomUUID() } });
    }
    if (error instanceof DomainError) {
      // The page behind this form may not have it any more; without JavaScript another shows what was typed.
      if (leavesNoForm.includes(error.code) && !(await headers()).has("next-action")) notFound();
      const isSignedOut = error.code === "not-allowed" && (await currentViewer()).role === "visitor";
      if (isSignedOut) return answer({ message: t("signed-out"), link: signInLink(locale) });
      return answer({ message: t(error.code, error.params) });
    }
    console.error(error);
    return answer({ message: t("failed") });
  }
}

/** What a page is not there for, or shows without its forms. */
const leavesNoForm: Refusal[] = ["not-allowed", "not-found", "gone"];

function signInLink(locale: Locale): FormState["link"] {
  return { href: linkTo.signIn(locale), text: wordsOf(locale, "forms")("signInElsewhere") };
}

/** Runs the form; when others saved first, what changed meanwhile, if that can be told. */
async function orStale(sent: Sent, run: (sent: Sent) => Promise<Outcome>, stale: Stale) {
  try {
    return await run(sent);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "stale") throw error;
    const changed = await stale(sent);
    if (changed) return { changed };
    throw error;
  }
}

/** Names that are never sent back: passwords, and what the framework adds. */
function isSecret(name: string): boolean {
  return ["password", "current", "next"].includes(name) || name.startsWith("$");
}

/** Fields that a form carries unseen: nobody can put them right. */
const carried = ["slug", "version", "id", "updateVersion", "outcome"];

function sentencesOf(problems: FieldProblems, locale: Locale): Pick<FormState, "message" | "problems"> {
  const t = wordsOf(locale, "problems");
  const entries = Object.entries(problems).map(([name, { code, params }]): [string, string] => [
    name,
    t(code, params),
  ]);
  const whole = entries.find(([name]) => name === "form" || name === "link");
  const isIncomplete = entries.some(([name]) => carried.includes(name));
  return {
    problems: Object.fromEntries(entries),
    message: whole?.[1] ?? wordsOf(locale, "errors")(isIncomplete ? "incomplete" : "fields"),
  };
}
