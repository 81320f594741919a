import { wordsOf } from "@/app/words";
import type { DatasetFault } from "@/domain/dataset/fault";
import type { Locale } from "@/domain/vocabulary";

const ofDates = ["bad-date", "words-unreadable"];

/** What is wrong in a data file, and where: "milestones[3].date.edtf: There is no such day as 2025-02-30." */
export function faultInWords({ path, code, params }: DatasetFault, locale: Locale): string {
  const word = wordsOf(locale, "dataset");
  const problem = ofDates.includes(code)
    ? wordsOf(locale, "problems")(`date-${params?.problem}`, params)
    : "";
  return `${path || word("wholeFile")}: ${word(`faults.${code}`, { ...params, problem: problem || (params?.problem ?? "") })}`;
}
