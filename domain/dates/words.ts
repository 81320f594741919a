import { dayInWords, monthName, type WordForm } from "@/domain/dates/atom-words";
import { certaintyChange, dateChange } from "@/domain/dates/change";
import { addMonths, daysBetween, monthEnd, partsOf } from "@/domain/dates/day";
import { edtfTree } from "@/domain/dates/edtf";
import { atomsOf, boundsOf, type Precision } from "@/domain/dates/edtf-tree";
import { englishWords } from "@/domain/dates/english-words";
import { koreanWords } from "@/domain/dates/korean-words";
import type { Bounds } from "@/domain/milestones/summary";
import { type DateRole, type Day, type Locale, movingReasons } from "@/domain/vocabulary";

export { dayInWords, type WordForm };

/**
 * What the date says, as people say it: "starts in 2026", "by the end of 2030", "2030년까지". Text that is not EDTF is
 * given back as it is.
 */
export function dateInWords(
  { edtf, role }: { edtf: string; role: DateRole },
  locale: Locale,
  form: WordForm,
): string {
  const tree = edtfTree(edtf);
  if (!tree) return edtf;
  const uncertain = atomsOf(tree).some((atom) => atom.uncertain);
  const words = locale === "ko" ? koreanWords(tree, role, form) : englishWords(tree, role, form);
  if (!uncertain) return words;
  return locale === "ko" ? `${words}(불확실)` : `possibly ${words}`;
}

/** The days that a date allows: "1 Jan to 31 Dec 2026", "2026년 1월 1일–12월 31일"; empty when there are none. */
export function boundsInWords({ earliest, latest }: Bounds, locale: Locale): string {
  const ko = locale === "ko";
  if (!earliest && !latest) return "";
  if (!earliest) {
    const day = dayInWords(latest ?? "", locale, "short");
    return ko ? `${day}까지` : `no later than ${day}`;
  }
  const first = dayInWords(earliest, locale, "short");
  if (!latest) return ko ? `${first}부터` : `${first} or later`;
  if (earliest === latest) return first;
  const [from, to] = [partsOf(earliest), partsOf(latest)];
  const last = dayInWords(latest, locale, "short");
  if (from.year !== to.year) return ko ? `${first}–${last}` : `${first} to ${last}`;
  if (from.month === to.month) return ko ? `${first.slice(0, -1)}–${to.day}일` : `${from.day} to ${last}`;
  return ko
    ? `${first}–${to.month}월 ${to.day}일`
    : `${from.day} ${monthName(from.month, "short")} to ${last}`;
}

/** With the days that it allows where they are not named by it: "starts in 2026 (1 Jan to 31 Dec 2026)". */
export function dateAndDaysInWords(
  date: Bounds & { edtf: string; role: DateRole; precision: Precision | null },
  locale: Locale,
): string {
  const words = dateInWords(date, locale, "long");
  const days = boundsInWords(date, locale);
  // "By 23 November 2026" names its day already.
  const open = date.earliest === null || date.latest === null;
  const named = words.includes(dayInWords(date.earliest ?? date.latest ?? "1000-01-01", locale, "long"));
  return date.precision === "day" || days === "" || (open && named) ? words : `${words} (${days})`;
}

interface Amount {
  count: number;
  unit: "day" | "week" | "month";
  exact: boolean;
}

/**
 * Whole months where both are the same day of the month or both its last; else days or weeks, from a month on about weeks, and far
 * apart about months.
 */
function amountBetween(from: Day, to: Day): Amount {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const ends = from === monthEnd(from) && to === monthEnd(to);
  if (months > 0 && (ends || addMonths(from, months) === to))
    return { count: months, unit: "month", exact: true };
  const days = daysBetween(from, to);
  if (days >= 60) return { count: Math.round(days / 30.44), unit: "month", exact: false };
  if (days >= 14 && days % 7 === 0) return { count: days / 7, unit: "week", exact: true };
  if (days > 31) return { count: Math.round(days / 7), unit: "week", exact: false };
  return { count: days, unit: "day", exact: true };
}

const koreanUnits = { day: "일", week: "주", month: "개월", year: "년" };

/** "14 months", "3 weeks", and from two years on "10 years 1 month". */
function sizeInWords({ count, unit }: Amount, locale: Locale): string {
  const years = unit === "month" && count >= 24 ? Math.floor(count / 12) : 0;
  const parts: [number, keyof typeof koreanUnits][] = [
    [years, "year"],
    [count - years * 12, unit],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, name]) =>
      locale === "ko" ? `${number}${koreanUnits[name]}` : `${number} ${name}${number === 1 ? "" : "s"}`,
    )
    .join(" ");
}

export interface DatedEdtf {
  edtf: string;
  latest: Day | null;
}

/** How far the latest day moved: "+14 months", "3 weeks earlier", "about 2 months later", "3주 앞당김". Null where either is open. */
export function slipInWords(fromLatest: Day | null, toLatest: Day | null, locale: Locale): string | null {
  if (!fromLatest || !toLatest) return null;
  if (fromLatest === toLatest) return locale === "ko" ? "변동 없음" : "no change";
  const later = fromLatest < toLatest;
  const amount = later ? amountBetween(fromLatest, toLatest) : amountBetween(toLatest, fromLatest);
  const size = sizeInWords(amount, locale);
  if (later && amount.exact) return `+${size}`;
  if (locale === "ko") return `${amount.exact ? "" : "약 "}${size} ${later ? "늦춤" : "앞당김"}`;
  return `${amount.exact ? "" : "about "}${size} ${later ? "later" : "earlier"}`;
}

const rangeWords = {
  wider: { en: "less certain", ko: "시기가 덜 확실해짐" },
  narrower: { en: "more precise", ko: "시기가 더 구체화됨" },
};

/**
 * How far a date in EDTF that has moved is from the one first set, and whether it is said less or more exactly: "+9 months,
 * less certain". Empty where neither can be told.
 */
export function driftInWords(baseline: DatedEdtf, date: DatedEdtf, locale: Locale): string {
  const certainty = certaintyChange(baseline.edtf, date.edtf);
  const parts = [slipInWords(baseline.latest, date.latest, locale)];
  if (certainty !== "same") parts.push(rangeWords[certainty][locale]);
  return parts.filter(Boolean).join(", ");
}

/**
 * What became of a date in EDTF: "less certain" and "more precise" where it is given less or more exactly and the reason does
 * not say that it moved, else how far its latest day moved: "+14 months". Null where nothing can be told or nothing changed.
 */
export function changeInWords(
  fromEdtf: string | null,
  toEdtf: string | null,
  reason: string | null,
  locale: Locale,
): string | null {
  const change = dateChange(fromEdtf, toEdtf);
  const [from, to] = [fromEdtf, toEdtf].map((edtf) => {
    const tree = edtf === null ? null : edtfTree(edtf);
    return tree ? boundsOf(tree).latest : null;
  });
  const hasMoved = change === "moved" || movingReasons.some((moving) => moving === reason);
  if (hasMoved && from && to && from !== to) return slipInWords(from, to, locale);
  return change === "same" || change === "moved" ? null : rangeWords[change][locale];
}
