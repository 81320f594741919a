import { dayOf, daysInMonth, firstYear, lastYear } from "@/domain/dates/day";
import type { DateAtom } from "@/domain/dates/edtf-tree";
import type { DateProblem } from "@/domain/dates/problems";

/** Thrown and caught inside the EDTF reader only. */
export class Unreadable extends Error {
  constructor(readonly problem: DateProblem) {
    super(problem.code);
  }
}

export function refuse(code: DateProblem["code"], params?: DateProblem["params"]): never {
  throw new Unreadable({ code, params });
}

type Span = Pick<DateAtom, "precision" | "earliest" | "latest" | "text">;

function spanOfMonths(year: number, first: number, count: number): Pick<Span, "earliest" | "latest"> {
  const last = first + count - 1;
  const endYear = last > 12 ? year + 1 : year;
  if (endYear > lastYear) refuse("outside-years", { from: firstYear, to: lastYear });
  const endMonth = last > 12 ? last - 12 : last;
  return {
    earliest: dayOf(year, first, 1),
    latest: dayOf(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/** Parts of a year as EDTF numbers them; seasons are the northern meteorological ones. */
function partOfYear(year: number, part: number, text: string): Span {
  if (part >= 1 && part <= 12) return { precision: "month", text, ...spanOfMonths(year, part, 1) };
  if (part >= 21 && part <= 24) {
    return { precision: "season", text, ...spanOfMonths(year, (part - 21) * 3 + 3, 3) };
  }
  if (part >= 33 && part <= 36) {
    return { precision: "quarter", text, ...spanOfMonths(year, (part - 33) * 3 + 1, 3) };
  }
  if (part >= 37 && part <= 39) {
    return { precision: "third", text, ...spanOfMonths(year, (part - 37) * 4 + 1, 4) };
  }
  if (part === 40 || part === 41) {
    return { precision: "half", text, ...spanOfMonths(year, (part - 40) * 6 + 1, 6) };
  }
  return refuse("no-such-part", { part: text.slice(5, 7) });
}

function years(precision: Span["precision"], first: number, last: number, text: string): Span {
  return { precision, earliest: dayOf(first, 1, 1), latest: dayOf(last, 12, 31), text };
}

function checkYears(first: number, last: number): void {
  if (first < firstYear || last > lastYear) refuse("outside-years", { from: firstYear, to: lastYear });
}

function readFullYear(year: number, rest: string, text: string): Span {
  if (rest === "") return years("year", year, year, text);
  if (rest === "-XX" || rest === "-XX-XX") return years("year", year, year, text);
  const [, part, day] = /^-(\d{2})(?:-(\d{2}|XX))?$/.exec(rest) ?? refuse("unreadable", { text });
  if (day === undefined) return partOfYear(year, Number(part), text);
  if (Number(part) < 1 || Number(part) > 12) refuse("no-such-month", { month: Number(part) });
  const month = partOfYear(year, Number(part), text);
  if (day === "XX") return month;
  const number = Number(day);
  if (number < 1 || number > daysInMonth(year, Number(part))) refuse("no-such-day", { text });
  const on = dayOf(year, Number(part), number);
  return { precision: "day", earliest: on, latest: on, text };
}

function readSpan(text: string): Span {
  if (/^XXXX(-XX){0,2}$/.test(text)) refuse("no-bound");
  if (/^(Y-?\d{5,}|-\d{2,4}X{0,2}(-.*)?)$/.test(text)) {
    refuse("outside-years", { from: firstYear, to: lastYear });
  }
  const [, digits = "", blanks = "", rest = ""] =
    /^(\d{2,4})(X{0,2})(-.*)?$/.exec(text) ?? refuse("unreadable", { text });
  if (digits.length === 4 && blanks === "") {
    const year = Number(digits);
    checkYears(year, year);
    return readFullYear(year, rest, text);
  }
  if (rest !== "" || ![digits.length, 4].includes(digits.length + blanks.length)) {
    refuse("unreadable", { text });
  }
  if (digits.length === 4) refuse("unreadable", { text });
  const span = digits.length === 3 ? 10 : 100;
  const first = Number(digits) * span;
  checkYears(first, first + span - 1);
  const precision = digits.length === 3 ? "decade" : "century";
  return years(precision, first, first + span - 1, digits.padEnd(4, "X"));
}

/** Reads one date without `/`, `..` or brackets. Throws Unreadable. */
export function readAtom(text: string): DateAtom {
  if (text.includes("T")) refuse("time-of-day");
  const mark = /[?~%]$/.exec(text)?.[0] ?? "";
  const span = readSpan(mark ? text.slice(0, -1) : text);
  return {
    kind: "atom",
    ...span,
    text: span.text + mark,
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
}
