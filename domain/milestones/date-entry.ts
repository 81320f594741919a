import { parseEdtf } from "@/domain/dates/edtf";
import { readDateExpression } from "@/domain/dates/reading/read";
import { boundsOfDate } from "@/domain/milestones/move";
import type { EntryProblem } from "@/domain/milestones/problems";
import type { Bounds } from "@/domain/milestones/summary";
import type { DateRole, Day } from "@/domain/vocabulary";

/** What a form says of a milestone's date. */
export interface DateEntry {
  /** The date in words or in EDTF; empty when none is given. */
  typed: string;
  /** The source's own words, where they are kept beside the date; empty when what was typed is them. */
  expression: string;
  /** Null follows the words. */
  role: DateRole | null;
  /** The day the words were written: "next year" is the year after it. */
  writtenOn: Day;
  /** Whether an error of ours is put right, so that the source's words stand whatever date they now give. */
  corrects?: boolean;
}

/** The date as a milestone keeps it. */
export interface DateFields {
  dateExpression: string;
  dateEdtf: string | null;
  dateRole: DateRole | null;
}

export type SettledDate = { ok: true; fields: DateFields } | { ok: false; problem: EntryProblem };

/** Whether a text is EDTF, or figures like `2027-Q1` and `Q1/2027`: a way to write a date that quotes no source. */
function isNotation(text: string): boolean {
  return parseEdtf(text).ok || !/\p{L}/u.test(text.replace(/(?<!\p{L})[QH](?!\p{L})/giu, ""));
}

/** Whether words that stood beside the date before may stand beside the new one: it means the same, or they give it. */
function stillGiven(entry: DateEntry, edtf: string | null, stored: DateFields): boolean {
  const sameDays = (a: Bounds, b: Bounds) => a.earliest === b.earliest && a.latest === b.latest;
  const meant = boundsOfDate(edtf);
  if (entry.corrects || sameDays(meant, boundsOfDate(stored.dateEdtf))) return true;
  const words = readDateExpression(entry.expression, { language: null, reference: entry.writtenOn });
  return words.kind === "read" && sameDays(meant, boundsOfDate(words.reading.edtf));
}

/** The words that a milestone keeps beside the date that was read from `entry.typed`. */
function wordsFor(entry: DateEntry, edtf: string | null, stored: DateFields | null): string {
  const { typed, expression } = entry;
  const isNew = expression !== "" && expression !== stored?.dateExpression;
  if (isNew || !stored) return isNew || isNotation(typed) ? expression : typed;
  if (!isNotation(typed)) return typed;
  return stillGiven(entry, edtf, stored) ? expression : "";
}

/**
 * The date that a form means. Words that give the date become the expression, unless the source's own words were given as
 * well. Notation is nobody's words: beside a date that it moves, those of the date before do not stay. A date that says no
 * role of its own, as a bare year does, keeps the role that the milestone had.
 */
export function settleDate(entry: DateEntry, stored: DateFields | null): SettledDate {
  const { typed, expression, role } = entry;
  const settled = (fields: DateFields): SettledDate => ({ ok: true, fields });
  if (typed === "") return settled({ dateExpression: expression, dateEdtf: null, dateRole: null });
  if (typed === stored?.dateEdtf) {
    return settled({ dateExpression: expression, dateEdtf: typed, dateRole: role ?? stored.dateRole });
  }
  const answer = readDateExpression(typed, { language: null, reference: entry.writtenOn });
  if (answer.kind === "choice") return { ok: false, problem: { code: "date-choose" } };
  if (answer.kind === "refused") {
    const { code, params } = answer.problem;
    return { ok: false, problem: { code: `date-${code}`, params } };
  }
  const { edtf, role: said } = answer.reading;
  const dateExpression = wordsFor(entry, edtf, stored);
  if (edtf === null) return settled({ dateExpression, dateEdtf: null, dateRole: null });
  const follows = said === "on" ? (stored?.dateRole ?? said) : said;
  return settled({ dateExpression, dateEdtf: edtf, dateRole: role ?? follows });
}
