import { parseEdtf } from "@/domain/dates/edtf";
import { readDateExpression } from "@/domain/dates/reading/read";
import type { EntryProblem } from "@/domain/milestones/problems";
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
}

/** The date as a milestone keeps it. */
export interface DateFields {
  dateExpression: string;
  dateEdtf: string | null;
  dateRole: DateRole | null;
}

export type SettledDate = { ok: true; fields: DateFields } | { ok: false; problem: EntryProblem };

/**
 * The date that a form means. Words that give the date become the expression, unless the source's own words were given as
 * well. A date that says no role of its own, as a bare year does, keeps the role that the milestone had.
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
  const inWords = !parseEdtf(typed).ok;
  const newWords = expression !== "" && expression !== stored?.dateExpression;
  const dateExpression = inWords && !newWords ? typed : expression;
  if (edtf === null) return settled({ dateExpression, dateEdtf: null, dateRole: null });
  const follows = said === "on" ? (stored?.dateRole ?? said) : said;
  return settled({ dateExpression, dateEdtf: edtf, dateRole: role ?? follows });
}
