import { addDays, addMonths, dayOf, partsOf } from "@/domain/dates/day";
import type { DateWarningCode } from "@/domain/dates/reading/warnings";

export type Unit =
  | "day"
  | "month"
  | "season"
  | "quarter"
  | "third"
  | "half"
  | "year"
  | "decade"
  | "century"
  /** A number whose unit the neighbour gives: the first of "27–31 October". */
  | "bare";

/** Which stretch of the date is meant: "early", "mid-", "late"; `end` and `start` are its very ends. */
export type Edge = "early" | "start" | "mid" | "late" | "end";

/** A date as far as the words name it; what is missing comes from its neighbours or is asked for. */
export interface Part {
  unit: Unit;
  year: number | null;
  /** Whether the month is named by a word: a number beside it is no month. */
  named?: boolean;
  /** So many years after the date before it, as 이듬해: `year` is not known without that. */
  yearsOn?: number;
  /** Whether `year` is its last two digits. */
  shortYear: boolean;
  /** Month 1–12, quarter, half, season (1 is spring) or third. Null for a day whose month is not named. */
  n: number | null;
  day: number | null;
  edge: Edge | null;
  approximate: boolean;
  /** Whether it is so by a word before it, which may belong to the whole span. */
  aroundBefore?: boolean;
  uncertain: boolean;
  /** Whether the reference day was needed. */
  relative: boolean;
  /** 0 is Sunday; checked against the day. */
  weekday: number | null;
  notes: DateWarningCode[];
}

const nothing: Part = {
  unit: "year",
  year: null,
  shortYear: false,
  n: null,
  day: null,
  edge: null,
  approximate: false,
  uncertain: false,
  relative: false,
  weekday: null,
  notes: [],
};

export function partOf(given: Partial<Part> & { unit: Unit }): Part {
  return { ...nothing, ...given };
}

/** The month of the day, `YYYY-MM`, as a part. */
export function monthPart(day: string, more: Partial<Part> = {}): Part {
  const { year, month } = partsOf(day);
  return partOf({ unit: "month", year, n: month, ...more });
}

export function dayPart(day: string, more: Partial<Part> = {}): Part {
  const parts = partsOf(day);
  return partOf({ unit: "day", year: parts.year, n: parts.month, day: parts.day, ...more });
}

const two = (number: number) => String(number).padStart(2, "0");
const bases = { month: 0, season: 20, quarter: 32, third: 36, half: 39 } as const;
const thirdOf: Record<Edge, number> = { early: 37, start: 37, mid: 38, late: 39, end: 39 };

/** EDTF without a mark. `whole` says that an "end of" is the limit itself, so the whole part counts. */
function bareText(part: Part, whole: boolean): string {
  const year = String(part.year).padStart(4, "0");
  if (part.unit === "year") return part.edge && !whole ? `${year}-${thirdOf[part.edge]}` : year;
  if (part.unit === "decade") return `${year.slice(0, 3)}X`;
  if (part.unit === "century") return `${year.slice(0, 2)}XX`;
  if (part.unit === "day") return `${year}-${two(part.n ?? 0)}-${two(part.day ?? 0)}`;
  return part.unit === "bare" ? "" : `${year}-${two((part.n ?? 0) + bases[part.unit])}`;
}

/** The part in EDTF. As a limit, "the end of 2030" is 2030. */
export function edtfOf(part: Part, asLimit: boolean): string {
  const whole = asLimit && part.edge === "end" && !part.approximate;
  const approximate = part.approximate || (part.unit === "year" && part.edge !== null && !whole);
  const mark = approximate ? (part.uncertain ? "%" : "~") : part.uncertain ? "?" : "";
  return bareText(part, whole) + mark;
}

/** How many of the unit a year has. */
const perYear = { month: 12, season: 4, quarter: 4, third: 3, half: 2 } as const;

/** The part of the same size before (-1) or after (1). A part of a month and the like stays, as its ends are not known. */
export function neighbour(part: Part, step: 1 | -1): Part {
  const { unit, year, n, edge } = part;
  if (year === null) return part;
  if (edge !== null && unit === "year") return neighbourOfThird(part, step);
  if (edge !== null && !(edge === "start" && step < 0)) return part;
  const plain = { ...part, edge: null };
  if (unit === "year") return { ...plain, year: year + step };
  if (unit === "decade") return { ...plain, year: year + 10 * step };
  if (unit === "century") return { ...plain, year: year + 100 * step };
  if (unit === "bare" || n === null) return part;
  if (unit === "day") {
    const day = dayOf(year, n, Math.max(1, part.day ?? 1));
    return { ...plain, ...pick(dayPart(addDays(day, step))) };
  }
  const count = perYear[unit];
  const index = year * count + n - 1 + step;
  return { ...plain, year: Math.floor(index / count), n: (index % count) + 1 };
}

function pick({ year, n, day }: Part): Pick<Part, "year" | "n" | "day"> {
  return { year, n, day };
}

/** Before mid-2026 is early 2026 at the latest; before its end is any day of it; before its start is the year before. */
function neighbourOfThird(part: Part, step: 1 | -1): Part {
  const year = part.year ?? 0;
  if (part.edge === "end" && step > 0) return { ...part, edge: null, year: year + 1 };
  if (part.edge === "end" && step < 0) return { ...part, edge: null };
  if (part.edge === "start" && step < 0) return { ...part, edge: null, year: year - 1 };
  const order: Edge[] = ["early", "mid", "late"];
  const place = part.edge === "mid" ? 1 : part.edge === "early" || part.edge === "start" ? 0 : 2;
  const index = year * 3 + place + step;
  return { ...part, year: Math.floor(index / 3), edge: order[index % 3] ?? null };
}

/** The same part of the reference month, so many months away. */
export function monthsAway(reference: string, months: number): Part {
  return monthPart(addMonths(`${reference.slice(0, 7)}-01`, months), { relative: true });
}
