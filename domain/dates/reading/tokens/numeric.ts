import { type Part, partOf } from "@/domain/dates/reading/part";

/** What a cluster of digits can mean. */
export type NumericNode = (
  | { kind: "part"; part: Part }
  /** A day without a year, which only the end of a span may be: `2026.1.15~2.3`. */
  | { kind: "later"; part: Part }
  | { kind: "range"; from: Part; to: Part }
) & {
  /** The order in which Korean writes it; there it is the only reading. */
  korean?: boolean;
};

interface Cluster {
  text: string;
  nodes: NumericNode[];
}

type Shape = [pattern: RegExp, make: (found: string[]) => NumericNode[] | null];

const day = (year: string, month: string, date: string): NumericNode => ({
  kind: "part",
  part: partOf({
    unit: "day",
    year: Number(year),
    shortYear: year.length === 2,
    n: Number(month),
    day: Number(date),
  }),
});

const month = (year: string, n: string): NumericNode => ({
  kind: "part",
  part: partOf({ unit: "month", year: Number(year), shortYear: year.length === 2, n: Number(n) }),
});

const year = (number: number) => partOf({ unit: "year", year: number });

/** "03/04/2026" is 3 April or 4 March; "03/04/26" may begin with the year too. */
function dayFirstOrMonthFirst([, a = "", sign = "", b = "", last = ""]: string[]): NumericNode[] {
  const possible: [string, string, string][] = [
    [last, b, a],
    [last, a, b],
  ];
  if (last.length === 2 && a.length === 2) possible.push([a, b, last]);
  const nodes = possible
    .filter(([, n, date]) => Number(n) >= 1 && Number(n) <= 12 && Number(date) >= 1 && Number(date) <= 31)
    .map(([y, n, date]) => ({ ...day(y, n, date), korean: sign === "." && y === a && last.length === 2 }));
  return nodes.length > 0 ? nodes : [day(last, b, a)];
}

const parts: Record<string, (y: number, n: number) => Part> = {
  season: (y, n) => partOf({ unit: "season", year: y, n: n - 20 }),
  quarter: (y, n) => partOf({ unit: "quarter", year: y, n: n - 32 }),
  third: (y, n) => partOf({ unit: "third", year: y, n: n - 36 }),
  half: (y, n) => partOf({ unit: "half", year: y, n: n - 39 }),
};

function unitOfNumber(n: number): string | null {
  if (n >= 21 && n <= 24) return "season";
  if (n >= 33 && n <= 36) return "quarter";
  if (n >= 37 && n <= 39) return "third";
  return n === 40 || n === 41 ? "half" : null;
}

/**
 * Longest span of years whose second is written with two digits: nobody writes 2026–2099 as `2026-99`. After a hyphen, where
 * EDTF has a season of a hemisphere (`2001-25`) or nothing (`2026-42`), only one as plans have it: `2020-25`, `2025-30`.
 */
const longestShortSpan = { "–": 30, "-": 10, "/": 10 };

/** The later year of `2024-25` and `1999-00`; null where it is none. */
export function secondYear(first: number, n: number, sign: string): number | null {
  const sameCentury = Math.floor(first / 100) * 100 + n;
  const overTheTurn = sameCentury < first && (n === 0 || (n <= 12 && sign === "–"));
  const second = overTheTurn ? sameCentury + 100 : sameCentury;
  const longest = longestShortSpan[sign as keyof typeof longestShortSpan] ?? 0;
  return second > first && second - first <= longest ? second : null;
}

/** `2024-25` is two years, `2026-11` a month, `2035-36` a quarter or two years. */
function yearAndTwoDigits([, y = "", sign = "", nn = ""]: string[]): NumericNode[] {
  const [first, n] = [Number(y), Number(nn)];
  const second = secondYear(first, n, sign);
  const nodes: NumericNode[] = [];
  const unit = unitOfNumber(n);
  if (n >= 1 && n <= 12) nodes.push(month(y, nn));
  else if (unit !== null && sign !== "/")
    nodes.push({ kind: "part", part: parts[unit]?.(first, n) ?? year(first) });
  // A hyphen before a month is ISO 8601; a dash or slash may as well join two years.
  if (second !== null && (n === 0 || n > 12 || sign !== "-"))
    nodes.push({ kind: "range", from: year(first), to: year(second) });
  return nodes.length > 0 ? nodes : [month(y, nn)];
}

function compact([, digits = ""]: string[]): NumericNode[] {
  const at = (from: number, to: number) => digits.slice(from, to);
  if (digits.length === 8) return [day(at(0, 4), at(4, 6), at(6, 8))];
  const possible = [month(at(0, 4), at(4, 6)), day(at(0, 2), at(2, 4), at(4, 6))];
  const nodes = possible.filter((node) => {
    const part = node.kind === "range" ? node.from : node.part;
    const year = part.year ?? 0;
    const fits =
      (part.n ?? 0) >= 1 && (part.n ?? 0) <= 12 && (part.day === null || (part.day >= 1 && part.day <= 31));
    return fits && (part.shortYear || (year >= 1900 && year <= 2100));
  });
  return nodes.length > 0 ? nodes : possible.slice(0, 1);
}

/**
 * Not before a unit or a month, to which the last number then belongs: `2025-4분기`, `2025-29년`, `2025-Q4`, `2025-1st`,
 * `1 Jan 2026–31 Dec 2028`.
 */
const alone =
  "(?![\\da-z])(?!\\s?(?:/4|사?분기|월|일|년|개월))(?!\\s?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec))";

/** The first that fits is taken. A dot may be followed by a space, as Korean writes: `2026. 11. 24.` */
const shapes: Shape[] = [
  [/(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/y, ([, y = "", , n = "", d = ""]) => [day(y, n, d)]],
  [/(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)\.?/y, ([, y = "", n = "", d = ""]) => [day(y, n, d)]],
  [/'?(\d{2})\.\s(\d{1,2})\.\s(\d{1,2})(?!\d)\.?/y, ([, y = "", n = "", d = ""]) => [day(y, n, d)]],
  [/'(\d{2})([.\-/])(\d{1,2})\2(\d{1,2})(?!\d)\.?/y, ([, y = "", , n = "", d = ""]) => [day(y, n, d)]],
  [/(\d{1,2})(\.\s?|[-/])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y, dayFirstOrMonthFirst],
  [new RegExp(`(\\d{4})([-–/])(\\d{2})${alone}`, "y"), yearAndTwoDigits],
  [new RegExp(`(\\d{4})(\\.\\s?|[-/])(\\d{1,2})${alone}\\.?`, "y"), ([, y = "", , n = ""]) => [month(y, n)]],
  [new RegExp(`'(\\d{2})\\.\\s?(\\d{1,2})${alone}\\.?`, "y"), ([, y = "", n = ""]) => [month(y, n)]],
  [/(\d{1,2})[-/.](\d{4})(?![\d년])/y, ([, n = "", y = ""]) => [month(y, n)]],
  [/(\d{8}|\d{6})(?![\d년])/y, compact],
];

const yearless = (n: string, d: string): NumericNode[] =>
  Number(n) >= 1 && Number(n) <= 12 && Number(d) >= 1 && Number(d) <= 31
    ? [{ kind: "later", part: partOf({ unit: "day", n: Number(n), day: Number(d) }) }]
    : [];
/** `2.3` and `11/3` after a dash or tilde that a date with its year first stands before. */
const later: Shape = [
  new RegExp(`(\\d{1,2})(?:\\.\\s?|/)(\\d{1,2})${alone}\\.?`, "y"),
  ([, n = "", d = ""]) => [{ kind: "later", part: partOf({ unit: "day", n: Number(n), day: Number(d) }) }],
];
const laterWithHyphen: Shape = [
  new RegExp(`(\\d{1,2})-(\\d{1,2})${alone}`, "y"),
  ([, n = "", d = ""]) => yearless(n, d),
];
/** `27/10` and `10.27` alone or as an end of a span: in Korean the month comes first, elsewhere it may. */
const ofNoYear: Shape = [
  /(\d{1,2})([./])(\d{1,2})\.?(?=\s?(?:$|[–~(]|-\s|-\d{1,2}[./]|까지|부터|to\b|until\b))/y,
  ([, a = "", , b = ""]) => {
    const monthFirst = yearless(a, b).map((node) => ({ ...node, korean: true }));
    return a === b ? monthFirst : [...yearless(b, a), ...monthFirst];
  },
];

/** The cluster of digits that stands at the place, or null. */
export function readNumeric(text: string, at: number, mayBeEnd: boolean): Cluster | null {
  const letter = text[at] ?? "";
  if (!/[\d']/.test(letter) || /(?:[\da-z]|\d\.)$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const before = text.slice(0, at);
  const ends: Shape[] = [];
  if (mayBeEnd && /^\D*\d{4}\D.*(?:[-–~]|부터)\s?$/.test(before)) ends.push(later);
  if (mayBeEnd && /^\D*\d{4}-.*(?:\s-|[–~])\s?$/.test(before)) ends.push(laterWithHyphen);
  for (const [pattern, make] of [...shapes, ...ends, ofNoYear]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const nodes = found && make(found);
    if (found && nodes && nodes.length > 0) return { text: found[0], nodes };
  }
  return null;
}
