import { daysBetween } from "@/domain/dates/day";
import { type EdtfDate, edtfTree, parseEdtf } from "@/domain/dates/edtf";
import type { DateTree, Precision } from "@/domain/dates/edtf-tree";
import type { DateProblem } from "@/domain/dates/problems";
import { longestEvent } from "@/domain/dates/reading/combine";
import * as english from "@/domain/dates/reading/english/undated";
import { type Input, map, may, phrase, seq, words } from "@/domain/dates/reading/grammar";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { refusalOf } from "@/domain/dates/reading/refusal";
import { type SentenceReading, sentences } from "@/domain/dates/reading/sentence";
import { secondYear } from "@/domain/dates/reading/tokens/numeric";
import { plainText } from "@/domain/dates/reading/tokens/text";
import { type Token, tokensOf } from "@/domain/dates/reading/tokens/token";
import type { DateWarningCode } from "@/domain/dates/reading/warnings";
import type { Bounds } from "@/domain/milestones/summary";
import type { DateRole, Day, Locale } from "@/domain/vocabulary";

export interface ReadingContext {
  /** The language of the words; null when it is not known. */
  language: Locale | null;
  /** The day the words were written. "Next year" is the year after it. */
  reference: Day;
}

/** One reading of the words. Without a date ("TBD") all of it is null. */
export interface DateReading extends Bounds {
  edtf: string | null;
  role: DateRole | null;
  precision: Precision | null;
  approximate: boolean;
  uncertain: boolean;
  /** Whether the reference day made a difference, so that it is to be shown. */
  relative: boolean;
  /** Where the words claim less, or other, than the EDTF. */
  warnings: DateWarningCode[];
}

export type ExpressionReading =
  | { kind: "read"; reading: DateReading }
  /** Two or three that are possible; the writer chooses. */
  | { kind: "choice"; readings: DateReading[] }
  | { kind: "refused"; problem: DateProblem };

const mostReadings = 3;
const undatedWords = phrase<DateWarningCode[]>(
  [english.englishUndated, []],
  [korean.koreanUndated, []],
  [english.englishVague, ["vague"]],
  [korean.koreanVague, ["vague"]],
);

/** "미정입니다", "일정 미정 상태". */
const undatedSaid = map(
  seq(undatedWords, may(words("임|입니다|이다|상태|예정|인 상태"))),
  ([warnings]) => warnings,
);

function undated(warnings: DateWarningCode[]): DateReading {
  const nothing = { edtf: null, role: null, precision: null, earliest: null, latest: null };
  return { ...nothing, approximate: false, uncertain: false, relative: false, warnings };
}

/** "TBD", "t.b.d.", "(n/a)", "미정", a lone "–" or "?": signs between the words do not count. */
function readUndated(input: Input): DateReading | null {
  const tokens = input.tokens.filter(({ kind }) => kind !== "sign");
  if (tokens.length === 0 && input.tokens.every(({ text }) => /[-–?]/.test(text))) return undated([]);
  for (const { value, next } of undatedSaid({ ...input, tokens, known: new Map() }, 0)) {
    if (next === tokens.length) return undated(value);
  }
  return null;
}

function dated(
  date: EdtfDate,
  role: DateRole,
  more: Pick<DateReading, "relative" | "warnings">,
): DateReading {
  const { edtf, earliest, latest, precision, approximate, uncertain } = date;
  return { edtf, role, earliest, latest, precision, approximate, uncertain, ...more };
}

function roleOfTree(tree: DateTree): DateRole {
  if (tree.kind === "atom") return "on";
  if (tree.kind === "interval") {
    const { start, end } = tree;
    if (typeof start !== "object") return "during";
    if (typeof end !== "object") return end === "open" ? "since" : "during";
    const days = start.precision === "day" && end.precision === "day";
    return days && daysBetween(start.earliest, end.latest) < longestEvent ? "on" : "during";
  }
  const [only, second] = tree.members;
  return only && !second && !only.from && only.to ? "by" : "on";
}

const edtfLike = /^[\dx?~%.,/[\]{}\s-]+$/;
/** Digits that EDTF reads as what nobody means: the `26` of `2025/26` is no century, nor is `26` alone. */
const abbreviated = /^(\d{4}(-\d{2}){0,2}\/\d{1,2}(-\d{1,2})?|\d{1,2}\/.*|\d{1,3})[?~%]?$/;

/** EDTF that people also write for something else: `2020-21` and `2020-24` for a span of years. */
export function mayBeWords(text: string): boolean {
  return yearsSpanned(text) <= mostlyWords;
}

/** Up to so many years apart `2020-24` is as likely a span of years as EDTF, beyond them mostly EDTF: `2026-33`. */
const mostlyWords = 5;

/** How many years lie between the two of `2020-24`, where it is EDTF of a part of a year too; else more than any span has. */
function yearsSpanned(text: string): number {
  const [, year = "", part = ""] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const second = Number(part) > 12 ? secondYear(Number(year), Number(part), "-") : null;
  return second === null ? Number.POSITIVE_INFINITY : second - Number(year);
}

/** The text as EDTF, where it has that form and nothing else is meant by it. */
function readEdtf(text: string): { reading: DateReading } | { problem: DateProblem } | null {
  if (!edtfLike.test(text) || abbreviated.test(text)) return null;
  const edtf = text.toUpperCase();
  const result = parseEdtf(edtf);
  if (!result.ok) return { problem: result.problem };
  const tree = edtfTree(edtf);
  const warnings: DateWarningCode[] =
    Number.isFinite(yearsSpanned(text)) && !mayBeWords(text) ? ["edtf-part"] : [];
  return tree && { reading: dated(result.date, roleOfTree(tree), { relative: false, warnings }) };
}

/** "2025..2029" without its brackets: the span, or once in it. */
function dottedSpan(text: string): DateReading[] {
  const [, from, to] = /^(\d{4}[\dx?~%-]*) ?\.\. ?(\d{4}[\dx?~%-]*)$/.exec(text) ?? [];
  if (!from || !to) return [];
  return [`${from}/${to}`, `[${from}..${to}]`].flatMap((edtf) => {
    const read = readEdtf(edtf);
    return read && "reading" in read ? [read.reading] : [];
  });
}

/** What the sentence means, checked by the EDTF reader, which also gives the bounds. */
function readingOf(input: Input, said: SentenceReading): DateReading[] {
  const result = parseEdtf(said.edtf);
  if (result.ok) return [dated(result.date, said.role, said)].map(({ ...one }) => one);
  input.problems.push(result.problem);
  return [];
}

/** Each reading once by its meaning, and of those that mean the same the plainest: the one with the fewest warnings. */
function add(found: Map<string, DateReading>, reading: DateReading): void {
  const key = `${reading.edtf} ${reading.role}`;
  const known = found.get(key);
  if (!known || known.warnings.length > reading.warnings.length) found.set(key, reading);
}

function answer(input: Input, text: string, found: Map<string, DateReading>): ExpressionReading {
  const [only, ...others] = found.values();
  if (!only) return { kind: "refused", problem: refusalOf(input, text) };
  if (others.length === 0) return { kind: "read", reading: only };
  if (others.length < mostReadings) return { kind: "choice", readings: [only, ...others] };
  return { kind: "refused", problem: { code: "ambiguous", params: { text } } };
}

/** "By by 2030", "2030년까지까지": a slip of the pen, and what else stood there cannot be known. */
function isDoubled(tokens: Token[]): boolean {
  return tokens.some(({ kind, text }, index) => {
    const isWord = kind === "word" || (kind === "korean" && text.length > 1);
    return isWord && tokens[index + 1]?.text === text;
  });
}

/**
 * Reads a date as people write it, in English or Korean, or in EDTF: "by 2030", "내년 상반기", "27–28 October 2025". Gives one
 * reading, the few that are possible, or the problem. Never throws; takes bounded time for any text.
 */
export function readDateExpression(raw: string, { language, reference }: ReadingContext): ExpressionReading {
  const plain = plainText(raw);
  if ("problem" in plain) return { kind: "refused", problem: plain.problem };
  const { text } = plain;
  const tokens: Token[] | null = tokensOf(text);
  if (!tokens || isDoubled(tokens))
    return { kind: "refused", problem: { code: "not-understood", params: { text: raw.trim() } } };
  const input: Input = { tokens, reference, language, problems: [], known: new Map() };
  const none = readUndated(input);
  if (none) return { kind: "read", reading: none };
  const edtf = readEdtf(text);
  if (edtf && "reading" in edtf && !mayBeWords(text)) return { kind: "read", reading: edtf.reading };
  const found = new Map<string, DateReading>();
  for (const reading of dottedSpan(text)) add(found, reading);
  if (edtf && "reading" in edtf) add(found, edtf.reading);
  if (edtf && "problem" in edtf && edtf.problem.code !== "unreadable") input.problems.push(edtf.problem);
  for (const said of sentences(input)) {
    for (const reading of readingOf(input, said)) add(found, reading);
    // Too many to choose from: what else it could mean is not looked at, as lists multiply their readings.
    if (found.size > mostReadings) break;
  }
  return answer(input, raw.trim(), found);
}
