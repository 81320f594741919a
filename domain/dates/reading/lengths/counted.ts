import { englishNumbers } from "@/domain/dates/reading/english/lexicon";
import { englishPart } from "@/domain/dates/reading/english/parts";
import { alt, first, map, may, number, phrase, seq, words } from "@/domain/dates/reading/grammar";
import { numericPart } from "@/domain/dates/reading/item";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { koreanPart } from "@/domain/dates/reading/korean/parts";
import type { Part } from "@/domain/dates/reading/part";

/** "2025년부터 5년간", "five years from 2025": so many whole years or months. */
export const counted = map(
  alt<[Part, number, "year" | "month"]>(
    map(
      seq(
        alt(koreanPart, numericPart(false)),
        words("부터|부터 향후"),
        first(number([1, 2], [1, 50]), phrase(...korean.koreanNumbers)),
        phrase<"year" | "month">(["년|개년", "year"], ["개월|달", "month"]),
        may(words("간|동안|동안에")),
      ),
      ([part, , count, unit]): [Part, number, "year" | "month"] => [part, count, unit],
    ),
    map(
      seq(
        may(words("for|over|during|the")),
        first(number([1, 2], [1, 50]), phrase(...englishNumbers)),
        phrase<"year" | "month">(["year|years|year period", "year"], ["month|months|month period", "month"]),
        words("from|starting|starting in|starting from|beginning|beginning in|as of|from the start of"),
        alt(englishPart, numericPart(false)),
      ),
      ([, count, unit, , part]): [Part, number, "year" | "month"] => [part, count, unit],
    ),
  ),
  ([part, count, unit]): [Part, Part] | null => {
    const end = lastOf(part, count, unit);
    return end && [part, end];
  },
);

/** "2029년까지 5년간": so many whole years, of which that is the last. */
export const countedBack = map(
  seq(
    alt(koreanPart, numericPart(false)),
    words("까지"),
    first(number([1, 2], [1, 50]), phrase(...korean.koreanNumbers)),
    words("년|개년"),
    words("간|동안|동안에"),
  ),
  ([part, , count]): [Part, Part] | null =>
    part.unit === "year" && part.year !== null && part.edge === null
      ? [{ ...part, year: part.year - count + 1 }, part]
      : null,
);

/** The last of so many years or months that begin with the part. */
function lastOf(part: Part, count: number, unit: "year" | "month"): Part | null {
  if (part.year === null || part.edge !== null) return null;
  if (part.unit === "year" && unit === "year") return { ...part, year: part.year + count - 1 };
  if (part.unit !== "month" || part.n === null) return null;
  const months = part.year * 12 + part.n - 1 + count * (unit === "year" ? 12 : 1) - 1;
  return { ...part, year: Math.floor(months / 12), n: (months % 12) + 1 };
}
