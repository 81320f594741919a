import { addDays, addMonths } from "@/domain/dates/day";
import { englishNumbers } from "@/domain/dates/reading/english/lexicon";
import { englishPart } from "@/domain/dates/reading/english/parts";
import {
  alt,
  first,
  type Input,
  map,
  may,
  number,
  phrase,
  seq,
  sign,
  words,
} from "@/domain/dates/reading/grammar";
import { numericPart } from "@/domain/dates/reading/item";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { koreanPart } from "@/domain/dates/reading/korean/parts";
import { dayPart, type Part } from "@/domain/dates/reading/part";
import { boundsOfPart } from "@/domain/dates/reading/relative";

type LengthUnit = "day" | "week" | "month" | "year";
type Counted = [Part, number, LengthUnit];

const englishFrom =
  "from|starting|starting in|starting from|starting on|beginning|beginning in|beginning from|beginning on|as of|as from|commencing|commencing in|effective|effective from|with effect from|on from";
const englishCount = first(number([1, 3], [1, 200]), phrase(...englishNumbers));
const englishUnit = phrase<LengthUnit>(
  ["year|years|yr|yrs", "year"],
  ["month|months", "month"],
  ["week|weeks", "week"],
  ["day|days", "day"],
);
const lengthOf = map(
  seq(
    may(words("a period of|a total of|the period of|a further|another|the next|at least")),
    may(words("a")),
    englishCount,
    may(sign("-")),
    englishUnit,
    may(words("period|term|long")),
  ),
  ([, , count, , unit]): [number, LengthUnit] => [count, unit],
);

/** "Five years from 2025", "for a three-year period starting in 2026". */
const lengthFirst = map(
  seq(
    may(words("for|over|during|the|lasting")),
    lengthOf,
    words(englishFrom),
    alt(englishPart, numericPart(false)),
  ),
  ([, [count, unit], , part]): Counted => [part, count, unit],
);
/** "From 2026 for three years", "starting in January 2026, for 18 months", "beginning in 2026 and lasting three years". */
const startFirst = map(
  seq(
    may(words(englishFrom)),
    may(words("in|on|the")),
    alt(englishPart, numericPart(false)),
    may(sign(",", "(")),
    words(
      "for|over|lasting|and lasting|and lasts|running for|and running for|and runs for|for the following|to last",
    ),
    lengthOf,
    may(sign(")")),
  ),
  ([, , part, , , [count, unit]]): Counted => [part, count, unit],
);
/** "2025년부터 5년간", "내년부터 향후 3년 동안", "2026년 3월부터 18개월". */
const koreanCounted = map(
  seq(
    alt(koreanPart, numericPart(false)),
    words("부터|부터 향후|부터 앞으로|부터 총"),
    first(number([1, 3], [1, 200]), phrase(...korean.koreanNumbers)),
    phrase<LengthUnit>(["년|개년", "year"], ["개월|달", "month"], ["주|주일", "week"], ["일", "day"]),
    may(words("간|동안|동안에|기간")),
  ),
  // "27일부터 28일" is a day, not a length.
  ([part, , count, unit, during]): Counted | null =>
    unit === "day" && during === null ? null : [part, count, unit],
);

/** So many whole years, months, weeks or days from a date on, both ends of it. */
export const counted = map(alt(lengthFirst, startFirst, koreanCounted), ([part, count, unit], input) => {
  // "From the start of 2026" is from its first day.
  const from: Part = part.unit === "year" && part.edge === "start" ? { ...part, edge: null } : part;
  const end = lastOf(input, from, count, unit);
  return end && ([from, end] as [Part, Part]);
});

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

const monthsOf = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** The last of so many years or months that begin with the part. */
function lastOf(input: Input, part: Part, count: number, unit: LengthUnit): Part | null {
  if (part.year === null || part.shortYear) return null;
  if (part.unit === "day") return part.edge === null ? lastFromDay(part, count, unit) : null;
  if (unit === "day" || unit === "week") return null;
  // Three years from mid-2026 end in mid-2029.
  if (part.edge !== null)
    return part.unit === "year" && unit === "year" ? { ...part, year: part.year + count } : null;
  const months = count * (unit === "year" ? 12 : 1);
  if (!(part.unit in monthsOf)) return null;
  const size = monthsOf[part.unit as keyof typeof monthsOf];
  if (months % size !== 0) {
    input.problems.push({ code: "inexact-start", params: { length: count } });
    return null;
  }
  const perYear = 12 / size;
  const last = part.year * perYear + (part.n ?? 1) - 1 + months / size - 1;
  const year = Math.floor(last / perYear);
  return part.unit === "year" ? { ...part, year } : { ...part, year, n: (last % perYear) + 1 };
}

/** Days and weeks to the day, months and years about to the month, as everywhere. */
function lastFromDay(part: Part, count: number, unit: LengthUnit): Part | null {
  const start = boundsOfPart(part)?.earliest;
  if (!start) return null;
  if (unit === "day" || unit === "week")
    return dayPart(addDays(start, count * (unit === "week" ? 7 : 1) - 1), { relative: part.relative });
  const last = addDays(addMonths(start, count * (unit === "year" ? 12 : 1)), -1);
  return { ...dayPart(last, { relative: part.relative }), unit: "month", day: null, approximate: true };
}
