import { edtfTree } from "@/domain/dates/edtf";
import { mayBeWords } from "@/domain/dates/reading/read";
import { dateInWords } from "@/domain/dates/words";
import type { Locale } from "@/domain/vocabulary";

const ordinals: Record<string, string> = { "37": "1st", "38": "2nd", "39": "3rd" };

/**
 * The text that stands for a date in a field and is read as just that date: its EDTF, but for the few that people also write
 * for a span of years, as `2020-21`; those are "spring 2020", "2020년 봄".
 */
export function textOffered(edtf: string, locale: Locale): string {
  if (!mayBeWords(edtf)) return edtf;
  const tree = edtfTree(edtf);
  if (tree?.kind !== "atom" || tree.precision !== "third") {
    return dateInWords({ edtf, role: "on" }, locale, "long");
  }
  // Other texts write an exact third by its months, which are another date.
  return `${ordinals[edtf.slice(5)]} third of ${edtf.slice(0, 4)}`;
}
