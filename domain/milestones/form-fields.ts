import { z } from "zod";
import { unwelcome } from "@/domain/characters";
import { isDay } from "@/domain/dates/day";
import { readDateExpression } from "@/domain/dates/reading/read";
import type { EntryProblemCode } from "@/domain/milestones/problems";
import type { Day } from "@/domain/vocabulary";

/** Longest texts, in characters. */
export const maxText = 10_000;
export const maxLine = 500;
export const maxUrl = 2_048;

/** Adds a problem of the product's own to zod's issues. */
export function problem(code: EntryProblemCode, params: Record<string, string | number> = {}) {
  return { code: "custom" as const, params: { problem: code, ...params }, message: code };
}

/** Runs a check of the parts of a form against each other also when one of them is wrong, so that all is told at once. */
export const alongside = {
  when: ({ value }: z.core.ParsePayload) => typeof value === "object" && value !== null,
};

/** How long it is, each field says itself; a form as a whole is bounded by the web server. */
const tidy = z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim());

/** A text without spaces around it, of at most so many characters, none of them of the pattern. */
export function bounded(max: number, pattern: RegExp | null) {
  return tidy.superRefine((text, context) => {
    if (text.length > max) context.addIssue(problem("too-long", { max }));
    if (unwelcome.test(text) || pattern?.test(text)) context.addIssue(problem("characters"));
  });
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** Several lines; empty is null. */
export const textField = bounded(maxText, null).transform(orNull);
/** One line; empty is null. */
export const lineField = bounded(maxLine, /[\n\t]/).transform(orNull);
/** One line that may stay empty. */
export const plainLineField = bounded(maxLine, /[\n\t]/);
/** A slug, code or id that the form offers. */
export const choiceField = bounded(100, /\s/);
export const requiredChoiceField = choiceField.superRefine((text, context) => {
  if (text === "") context.addIssue(problem("required"));
});
export const optionalChoiceField = choiceField.transform(orNull);
/** Each line one item; empty lines are left out. */
export const linesField = bounded(maxText, null).transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

function urlProblem(text: string): EntryProblemCode | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || /\s/.test(text)) return "url-unreadable";
  if (!/^https?:\/\//i.test(text)) return "url-scheme";
  return url.username !== "" || url.password !== "" ? "url-credentials" : null;
}

/** An http or https address without credentials, as it was written but for a lower-case scheme; may stay empty. */
export const urlField = bounded(maxUrl, null)
  .superRefine((text, context) => {
    const code = text === "" ? null : urlProblem(text);
    if (code) context.addIssue(problem(code));
  })
  .transform((text) => text.replace(/^https?/i, (scheme) => scheme.toLowerCase()));

/**
 * A date as people write it, or EDTF, in EDTF's canonical form; empty, or words for no date, is null. Words such as "last
 * month" are read from the day on which the form is sent.
 */
export function dateField(today: Day) {
  return bounded(maxLine, null).transform((text, context): string | null => {
    if (text === "") return null;
    const answer = readDateExpression(text, { language: null, reference: today });
    if (answer.kind === "read") return answer.reading.edtf;
    context.addIssue(
      answer.kind === "choice"
        ? problem("date-choose")
        : problem(`date-${answer.problem.code}`, answer.problem.params),
    );
    return z.NEVER;
  });
}

export const dayField = tidy.superRefine((text, context) => {
  if (text === "") context.addIssue(problem("required"));
  else if (!isDay(text)) context.addIssue(problem("not-a-day"));
});

/** A day that may be left out. */
export const optionalDayField = tidy
  .superRefine((text, context) => {
    if (text !== "" && !isDay(text)) context.addIssue(problem("not-a-day"));
  })
  .transform((text) => (text === "" ? null : text));

/** A version number as a form sends it. */
export const versionField = z.coerce.number().int().min(1).max(2_000_000_000);
/** A ticked box; a box that is not ticked sends nothing. */
export const boxField = z
  .union([z.boolean(), z.enum(["on", "true", "false", ""])])
  .transform((value) => value === true || value === "on" || value === "true");

/** A list of choices: one, several or none, empty ones left out, each once. */
export const choicesField = z
  .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(choiceField).max(100))
  .transform((codes) => [...new Set(codes)].filter((code) => code !== ""));
