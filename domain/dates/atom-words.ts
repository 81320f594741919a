import { partsOf } from "@/domain/dates/day";
import type { DateAtom } from "@/domain/dates/edtf-tree";
import type { Day, Locale } from "@/domain/vocabulary";

export type WordForm = "long" | "short";

const monthsLong =
  "January February March April May June July August September October November December".split(" ");
const monthsShort = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const seasons = { en: ["spring", "summer", "autumn", "winter"], ko: ["봄", "여름", "가을", "겨울"] };
const ordinals = ["first", "second", "third", "fourth"];
const thirds = { en: ["early ", "mid-", "late "], ko: ["초", "중반", "말"] };

/** The English name of a month, 1–12. */
export function monthName(month: number, form: WordForm): string {
  return (form === "long" ? monthsLong : monthsShort)[month - 1] ?? "";
}

/** A day in words: "24 November 2026", "24 Nov 2026", "2026년 11월 24일". */
export function dayInWords(day: Day, locale: Locale, form: WordForm): string {
  const parts = partsOf(day);
  if (locale === "ko") return `${parts.year}년 ${parts.month}월 ${parts.day}일`;
  return `${parts.day} ${monthName(parts.month, form)} ${parts.year}`;
}

/** A day where the year is plain from what is beside it: "24 Nov", "11월 24일". */
export function dayOfYearInWords(day: Day, locale: Locale): string {
  const { month, day: date } = partsOf(day);
  return locale === "ko" ? `${month}월 ${date}일` : `${date} ${monthName(month, "short")}`;
}

/** Months in one part of the year. */
const partSizes: Partial<Record<DateAtom["precision"], number>> = {
  season: 3,
  quarter: 3,
  third: 4,
  half: 6,
};

/** Which part of the year it is, counted from 0: `2026-34` is 1, and so is summer. */
function indexOf(atom: DateAtom): number {
  const { month } = partsOf(atom.earliest);
  const firstMonth = atom.precision === "season" ? 3 : 1;
  return Math.floor((month - firstMonth) / (partSizes[atom.precision] ?? 12));
}

/** What is named of a date, without an article and without its `?` and `~`. */
function englishName(atom: DateAtom, form: WordForm): string {
  const { year, month } = partsOf(atom.earliest);
  const end = partsOf(atom.latest);
  const index = indexOf(atom);
  switch (atom.precision) {
    case "day":
      return dayInWords(atom.earliest, "en", form);
    case "month":
      return `${monthName(month, form)} ${year}`;
    case "season":
      return `${seasons.en[index]} ${end.year > year ? `${year}–${end.year}` : year}`;
    case "quarter":
      return form === "short" ? `Q${index + 1} ${year}` : `${ordinals[index]} quarter of ${year}`;
    case "third":
      if (atom.approximate) return `${thirds.en[index]}${year}`;
      return `${monthName(month, form)}–${monthName(end.month, form)} ${year}`;
    case "half":
      return form === "short" ? `H${index + 1} ${year}` : `${ordinals[index]} half of ${year}`;
    case "year":
      return `${year}`;
    case "decade":
      return `${year}s`;
    case "century":
      return `${year}–${end.year}`;
  }
}

function koreanName(atom: DateAtom): string {
  const { year, month } = partsOf(atom.earliest);
  const end = partsOf(atom.latest);
  const index = indexOf(atom);
  switch (atom.precision) {
    case "day":
      return dayInWords(atom.earliest, "ko", "long");
    case "month":
      return `${year}년 ${month}월`;
    case "season":
      return `${end.year > year ? `${year}–${end.year}` : year}년 ${seasons.ko[index]}`;
    case "quarter":
      return `${year}년 ${index + 1}분기`;
    case "third":
      return atom.approximate ? `${year}년 ${thirds.ko[index]}` : `${year}년 ${month}–${end.month}월`;
    case "half":
      return `${year}년 ${index === 0 ? "상반기" : "하반기"}`;
    case "year":
      return `${year}년`;
    case "decade":
      return `${year}년대`;
    case "century":
      return `${year}–${end.year}년`;
  }
}

/** "early 2026" says already that it is approximate; other parts need "around". */
export function saysAround(atom: DateAtom): boolean {
  return atom.approximate && atom.precision !== "third";
}

/** Whether the English name takes "the" inside a sentence. */
function takesArticle(atom: DateAtom, form: WordForm): boolean {
  if (atom.precision === "decade") return true;
  return form === "long" && (atom.precision === "quarter" || atom.precision === "half");
}

/** The English of one date inside a sentence: "2026", "around 2027", "the first half of 2026". No "possibly". */
export function englishNoun(atom: DateAtom, form: WordForm): string {
  const noun = `${takesArticle(atom, form) ? "the " : ""}${englishName(atom, form)}`;
  return saysAround(atom) ? `around ${noun}` : noun;
}

/** One date standing alone: "first half of 2026", "the 2030s". */
export function englishAlone(atom: DateAtom, form: WordForm): string {
  if (saysAround(atom) || atom.precision === "decade") return englishNoun(atom, form);
  return englishName(atom, form);
}

/** With its preposition: "in 2026", "on 27 October 2025", "around 2027". */
export function englishAt(atom: DateAtom, form: WordForm): string {
  const noun = englishNoun(atom, form);
  if (saysAround(atom)) return noun;
  if (atom.precision === "day") return `on ${noun}`;
  return isSpan(atom) ? `some time in ${noun}` : `in ${noun}`;
}

/** Whether its name has two ends: "2000–2099", "January–April 2026". */
function isSpan(atom: DateAtom): boolean {
  return atom.precision === "century" || (atom.precision === "third" && !atom.approximate);
}

/** What is named of a date as a limit: of a span its last year or month. */
function lastPart(atom: DateAtom): DateAtom {
  if (!isSpan(atom)) return atom;
  const precision = atom.precision === "century" ? "year" : "month";
  return { ...atom, precision, earliest: `${atom.latest.slice(0, 8)}01` };
}

/** Its last day as a limit: "31 March 2027", "the end of 2030". */
export function englishEnd(whole: DateAtom, form: WordForm): string {
  const atom = lastPart(whole);
  const noun = englishNoun(atom, form);
  const plain = form === "short" || saysAround(atom) || atom.precision === "day";
  if (plain || (atom.precision === "third" && atom.approximate)) return noun;
  return `the end of ${noun}`;
}

/** The Korean of one date: "2026년 상반기", "2027년 무렵". */
export function koreanNoun(atom: DateAtom): string {
  return saysAround(atom) ? `${koreanName(atom)} 무렵` : koreanName(atom);
}

/**
 * As a limit: "2030년까지", and at length "2027년 6월 말까지". The last third of a year is "2026년 말경까지", as "2026년 말까지"
 * says by its last day.
 */
export function koreanEnd(whole: DateAtom, form: WordForm): string {
  const atom = lastPart(whole);
  const noun = koreanNoun(atom);
  if (atom.precision === "third" && indexOf(atom) === 2) return `${noun}경까지`;
  const end = form === "long" && atom.precision === "month" && !saysAround(atom) ? " 말" : "";
  return `${noun}${end}까지`;
}
