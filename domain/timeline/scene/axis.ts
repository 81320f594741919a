import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import type { View } from "@/domain/timeline/scene/view";
import { textWidth } from "@/domain/timeline/text-width";
import type { Locale } from "@/domain/vocabulary";

export type Unit =
  | "century"
  | "half-century"
  | "decades"
  | "decade"
  | "years"
  | "year"
  | "half"
  | "quarter"
  | "month"
  | "week"
  | "day";

export interface AxisLabel {
  text: string;
  /** Middle of the text. */
  x: number;
}

export interface Axis {
  unit: Unit;
  /** Where the units begin. */
  lines: number[];
  labels: AxisLabel[];
  /** Where the parts of the units begin. */
  fine: number[];
  /** The year or month that the labels lie in, where they don't say it themselves. */
  contexts: AxisLabel[];
}

const msPerDay = 86_400_000;

interface UnitRule {
  unit: Unit;
  interval: TimeInterval;
  days: number;
  /** The unit that the context row names. */
  context: "none" | "year" | "month";
}

const every = (interval: typeof utcYear | typeof utcMonth, step: number): TimeInterval => {
  const found = interval.every(step);
  if (found === null) throw new RangeError(`no interval of ${step}`);
  return found;
};

/** From fine to coarse. */
const rules: UnitRule[] = [
  { unit: "day", interval: utcDay, days: 1, context: "month" },
  { unit: "week", interval: utcMonday, days: 7, context: "month" },
  { unit: "month", interval: utcMonth, days: 30.44, context: "year" },
  { unit: "quarter", interval: every(utcMonth, 3), days: 91.31, context: "year" },
  { unit: "half", interval: every(utcMonth, 6), days: 182.62, context: "year" },
  { unit: "year", interval: utcYear, days: 365.25, context: "none" },
  { unit: "years", interval: every(utcYear, 5), days: 1826.25, context: "none" },
  { unit: "decade", interval: every(utcYear, 10), days: 3652.5, context: "none" },
  { unit: "decades", interval: every(utcYear, 20), days: 7305, context: "none" },
  { unit: "half-century", interval: every(utcYear, 50), days: 18_262.5, context: "none" },
  { unit: "century", interval: every(utcYear, 100), days: 36_525, context: "none" },
];

const formatOptions = {
  month: { month: "short" },
  longMonth: { month: "long", year: "numeric" },
  week: { day: "numeric", month: "short" },
  weekday: { weekday: "short" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made when first asked for: making one takes longer than drawing a frame. */
function inWords(date: Date, name: keyof typeof formatOptions, locale: Locale): string {
  const key = `${name} ${locale}`;
  const language = locale === "ko" ? "ko-KR" : "en-GB";
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { ...formatOptions[name], timeZone: "UTC" });
  formats.set(key, format);
  return format.format(date);
}

function labelOf(unit: Unit, date: Date, locale: Locale): string {
  const year = date.getUTCFullYear();
  const part = (months: number) => Math.floor(date.getUTCMonth() / months) + 1;
  switch (unit) {
    case "day": {
      const weekday = inWords(date, "weekday", locale);
      return locale === "ko" ? `${date.getUTCDate()}일 (${weekday})` : `${weekday} ${date.getUTCDate()}`;
    }
    case "week":
      return inWords(date, "week", locale);
    case "month":
      return inWords(date, "month", locale);
    case "quarter":
      return locale === "ko" ? `${part(3)}분기` : `Q${part(3)}`;
    case "half":
      if (locale === "ko") return part(6) === 1 ? "상반기" : "하반기";
      return `H${part(6)}`;
    case "decade":
      return locale === "ko" ? `${year}년대` : `${year}s`;
    default:
      return String(year);
  }
}

/** The widest label of each unit, to tell whether the unit has room for its labels. */
const widest: Record<Locale, Partial<Record<Unit, string>>> = {
  en: { day: "Wed 28", week: "28 Nov", month: "Mmm", quarter: "Q4", half: "H2", decade: "2020s" },
  ko: {
    day: "28일 (목)",
    week: "12월 28일",
    month: "12월",
    quarter: "4분기",
    half: "하반기",
    decade: "2020년대",
  },
};

/** Short names need more room than their letters, else years would be read as a row of "Q1 Q2 Q3 Q4". */
const leastWidths: Partial<Record<Unit, number>> = { month: 52, quarter: 70, half: 90 };

const several: Unit[] = ["years", "decades", "half-century", "century"];

/** Beginnings of the units that the view touches, the last one behind its end. */
function beginnings(interval: TimeInterval, view: View): number[] {
  const first = interval.floor(new Date(view.from * msPerDay));
  const days = interval.range(first, new Date(view.to * msPerDay)).map((date) => date.getTime() / msPerDay);
  const last = days.at(-1);
  if (last !== undefined) days.push(interval.offset(new Date(last * msPerDay), 1).getTime() / msPerDay);
  return days;
}

function labelsOf(
  interval: TimeInterval,
  text: (date: Date) => string,
  font: number,
  view: View,
  toX: (day: number) => number,
): AxisLabel[] {
  const left = toX(view.from);
  const right = toX(view.to);
  const days = beginnings(interval, view);
  return days.slice(0, -1).flatMap((day, index) => {
    const from = Math.max(left, toX(day));
    const to = Math.min(right, toX(days[index + 1] ?? day));
    const label = text(new Date(day * msPerDay));
    return textWidth(label, font) + 4 > to - from ? [] : [{ text: label, x: (from + to) / 2 }];
  });
}

/** Names of single years stand on their lines where a unit has several: in the middle they would name another year. */
function yearsOn(lines: number[], texts: string[], font: number, left: number, right: number): AxisLabel[] {
  return lines.flatMap((x, index) => {
    const text = texts[index] ?? "";
    const half = textWidth(text, font) / 2;
    return x - half < left || x + half > right ? [] : [{ text, x }];
  });
}

/** Where the axis stands, and the length for which its unit is chosen: not longer than it is. */
interface Edges {
  left: number;
  right: number;
  packed: number;
}

/** Ticks and labels of the finest unit whose labels have room, in the reader's language. */
export function layoutAxis(view: View, { left, right, packed }: Edges, locale: Locale, font: number): Axis {
  const perDay = (right - left) / (view.to - view.from);
  const toX = (day: number) => left + (day - view.from) * perDay;
  const room = packed / (view.to - view.from);
  const fits = ({ unit, days }: UnitRule) =>
    days * room >= Math.max(leastWidths[unit] ?? 0, textWidth(widest[locale][unit] ?? "2026", font) + 16);
  const at = rules.findIndex(fits);
  const index = at === -1 ? rules.length - 1 : at;
  const rule = rules[index] as UnitRule;
  const finer = rules
    .slice(0, index)
    .find(({ unit, days }) => days * room >= 14 && !(unit === "week" && rule.unit !== "month"));
  const shown = (interval: TimeInterval) =>
    beginnings(interval, view)
      .map(toX)
      .filter((x) => x >= left && x <= right);
  const begun = beginnings(rule.interval, view);
  const text = (day: number) => labelOf(rule.unit, new Date(day * msPerDay), locale);
  const context = rule.context === "year" ? utcYear : utcMonth;
  const contextText = (date: Date) =>
    rule.context === "year"
      ? `${date.getUTCFullYear()}${locale === "ko" ? "년" : ""}`
      : inWords(date, "longMonth", locale);
  return {
    unit: rule.unit,
    lines: shown(rule.interval),
    labels: several.includes(rule.unit)
      ? yearsOn(begun.map(toX), begun.map(text), font, left, right)
      : labelsOf(rule.interval, (date) => labelOf(rule.unit, date, locale), font, view, toX),
    fine: finer ? shown(finer.interval) : [],
    contexts: rule.context === "none" ? [] : labelsOf(context, contextText, font - 1, view, toX),
  };
}
