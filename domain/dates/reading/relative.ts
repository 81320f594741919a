import { addDays, dayOf, daysBetween, daysInMonth, partsOf } from "@/domain/dates/day";
import { parseEdtf } from "@/domain/dates/edtf";
import type { Input } from "@/domain/dates/reading/grammar";
import { dayPart, edtfOf, monthsAway, type Part, partOf } from "@/domain/dates/reading/part";
import type { Bounds } from "@/domain/milestones/summary";

/** Dates that are told from the day the words were written. */

const yearOf = (input: Input) => partsOf(input.reference).year;

export function year(input: Input, away: number): Part {
  return partOf({ unit: "year", year: yearOf(input) + away, relative: true });
}

export function month(input: Input, away: number): Part {
  return monthsAway(input.reference, away);
}

export function quarter(input: Input, away: number): Part {
  const { year: now, month: n } = partsOf(input.reference);
  const index = now * 4 + Math.floor((n - 1) / 3) + away;
  return partOf({ unit: "quarter", year: Math.floor(index / 4), n: (index % 4) + 1, relative: true });
}

export function half(input: Input, away: number): Part {
  const { year: now, month: n } = partsOf(input.reference);
  const index = now * 2 + (n > 6 ? 1 : 0) + away;
  return partOf({ unit: "half", year: Math.floor(index / 2), n: (index % 2) + 1, relative: true });
}

export function decade(input: Input, away: number): Part {
  return partOf({ unit: "decade", year: Math.floor(yearOf(input) / 10) * 10 + away * 10, relative: true });
}

export function day(input: Input, away: number): Part {
  return dayPart(addDays(input.reference, away), { relative: true });
}

/** The last or next day of that number: not every month has a 31st. */
export function dayOfMonth(input: Input, date: number, way: 1 | -1): Part | null {
  for (let months = 0; Math.abs(months) <= 2; months += way) {
    const { year: ofYear, n } = month(input, months);
    if (ofYear === null || n === null || date > daysInMonth(ofYear, n)) continue;
    const found = dayOf(ofYear, n, date);
    if (way > 0 ? found > input.reference : found <= input.reference)
      return dayPart(found, { relative: true });
  }
  return null;
}

/** Monday and Sunday of the week. */
export function week(input: Input, away: number): [Part, Part] {
  const sinceMonday = (weekdayOf(input.reference) + 6) % 7;
  const monday = addDays(input.reference, 7 * away - sinceMonday);
  return [dayPart(monday, { relative: true }), dayPart(addDays(monday, 6), { relative: true })];
}

/** 0 is Sunday. */
export function weekdayOf(of: string): number {
  return new Date(`${of}T00:00:00Z`).getUTCDay();
}

export function running(
  input: Input,
  unit: "year" | "month" | "quarter" | "decade" | "century" | "week",
): Part {
  if (unit === "year") return year(input, 0);
  if (unit === "month") return month(input, 0);
  if (unit === "quarter") return quarter(input, 0);
  if (unit === "decade") return decade(input, 0);
  return partOf({ unit: "century", year: Math.floor(yearOf(input) / 100) * 100, relative: true });
}

/** First and last day of a part that has a year; null when there is no such day. */
export function boundsOfPart(part: Part): Bounds | null {
  const reading = parseEdtf(edtfOf(part, false));
  return reading.ok ? reading.date : null;
}

/** The part in the years around the reference day, those that exist. */
function inYears(input: Input, part: Part): { part: Part; first: string; last: string }[] {
  return [-2, -1, 0, 1, 2, 3, 4].flatMap((away) => {
    const dated = { ...part, year: yearOf(input) + away, relative: true };
    const bounds = boundsOfPart(dated);
    return bounds?.earliest && bounds.latest
      ? [{ part: dated, first: bounds.earliest, last: bounds.latest }]
      : [];
  });
}

/** What a part without a year can mean: the one last begun and the one to come. */
export function withoutYear(input: Input, part: Part): Part[] {
  const all = inYears(input, part);
  const past = all.filter(({ first }) => first <= input.reference).at(-1);
  const next = all.find(({ first }) => first > input.reference);
  return [past, next].flatMap((one) =>
    one ? [{ ...one.part, notes: [...part.notes, "year-supplied" as const] }] : [],
  );
}

type Which = "this" | "next" | "coming" | "last" | "past";

const isWinter = ({ unit, n }: Part) => unit === "season" && n === 4;

/**
 * "Next October" is the coming one or the one of next year; where they differ, both. "This winter" is in January and February
 * the running one, which began the year before, and in spring the one just past or the one to come.
 */
export function occurrences(input: Input, part: Part, which: Which): Part[] {
  const all = inYears(input, part);
  const { month: now } = partsOf(input.reference);
  const running = isWinter(part) && now <= 2 ? -1 : 0;
  const inYear = (away: number) => all.find((one) => one.part.year === yearOf(input) + running + away);
  const coming = all.find(({ first }) => first > input.reference);
  const past = all.filter(({ last }) => last < input.reference).at(-1);
  // "This January", written in November, is the one past or the one to come, which is nearer; "this October" is past.
  const own = all.find((one) => one.part.year === yearOf(input));
  const nearer =
    own && coming && daysBetween(input.reference, coming.first) < daysBetween(own.last, input.reference);
  const other = nearer && (part.unit === "month" || part.unit === "day") ? coming : undefined;
  const found =
    which === "this"
      ? [isWinter(part) && now >= 3 && now <= 5 ? inYear(-1) : undefined, inYear(0), other]
      : which === "past"
        ? [past]
        : which === "coming"
          ? [coming]
          : which === "next"
            ? [coming, inYear(1)]
            : [past, inYear(-1)];
  return [...new Set(found)].flatMap((one) => (one ? [one.part] : []));
}

/**
 * "Winter this year", written in January or February, is the one that is running or the one that begins in its December;
 * so for last year and next.
 */
export function winters(input: Input, part: Part): Part[] {
  if (!isWinter(part) || !part.relative || part.year === null || partsOf(input.reference).month > 2)
    return [part];
  return [{ ...part, year: part.year - 1 }, part];
}

/** The year of two digits that lies nearest: from fifty years before the reference day to forty-nine after. */
export function fullYear(reference: string, digits: number): number {
  const now = partsOf(reference).year;
  const start = now - 50;
  return start + ((((digits - start) % 100) + 100) % 100);
}
