import { type DateProblemCode, dateProblemCodes } from "@/domain/dates/problems";

/** What a form of a milestone or an update can have wrong, besides its dates. Worded in the messages under `problems`. */
const entryCodes = [
  "required",
  "unreadable",
  "unknown-field",
  "not-a-choice",
  "too-long",
  "too-many",
  "characters",
  "url-unreadable",
  "url-scheme",
  "url-credentials",
  "not-a-day",
  "after-today",
  "delivered-required",
  "not-delivered",
  "evidence-given",
  "role-required",
  "move-reason-required",
  "move-source-required",
  "move-source-given",
  "not-moved",
  "nothing-corrected",
  "parent-loop",
  "standing-moved",
  "too-late",
  "own-update",
  "date-choose",
  "not-a-number",
  "too-many-digits",
  "held-required",
  "indicator-chosen",
  "indicator-there",
  "too-many-indicators",
  "corrected-meanwhile",
] as const;

export type EntryProblemCode = (typeof entryCodes)[number] | `date-${DateProblemCode}`;

/** Every code, with those of dates. */
export const entryProblemCodes: readonly EntryProblemCode[] = [
  ...entryCodes,
  ...dateProblemCodes.map((code) => `date-${code}` as const),
];

export interface EntryProblem {
  code: EntryProblemCode;
  params?: Record<string, string | number>;
}

export type EntryProblems = Record<string, EntryProblem>;
