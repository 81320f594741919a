/** Why a text is not a date that Milepost keeps. Worded in the messages under `dates.problems`. */
export const dateProblemCodes = [
  "empty",
  "too-long",
  "time-of-day",
  "outside-years",
  "no-such-part",
  "no-such-day",
  "reversed",
  "no-bound",
  "unreadable",
  "characters",
  "not-understood",
  "no-such-month",
  "wrong-weekday",
  "weekday",
  "fiscal-year",
  "recurring",
  "lunar",
  "event",
  "other-date",
  "inexact-start",
  "week",
  "contradiction",
  "ambiguous",
] as const;

export type DateProblemCode = (typeof dateProblemCodes)[number];

export interface DateProblem {
  code: DateProblemCode;
  params?: Record<string, string | number>;
}
