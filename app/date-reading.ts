import { wordsOf } from "@/app/words";
import type { DateWords } from "@/components/live-reading";
import { isDay } from "@/domain/dates/day";
import { allowsAll } from "@/domain/dates/range";
import { type DateReading, type ExpressionReading, readDateExpression } from "@/domain/dates/reading/read";
import { boundsInWords, dateInWords } from "@/domain/dates/words";
import type { Day, Locale } from "@/domain/vocabulary";

/** What a reading says: "starts in 2026 (1 Jan to 31 Dec 2026)"; "no date given". */
export function readingInWords(reading: DateReading, locale: Locale): string {
  const { edtf, role } = reading;
  if (edtf === null || role === null) return wordsOf(locale, "dateReading")("none");
  const words = dateInWords({ edtf, role }, locale, "long");
  const days = boundsInWords(reading, locale);
  return reading.precision === "day" || days === "" ? words : `${words} (${days})`;
}

/** The sentence that refuses a text, or says which readings there are. */
export function refusalInWords(answer: Exclude<ExpressionReading, { kind: "read" }>, locale: Locale): string {
  if (answer.kind === "refused") {
    return wordsOf(locale, "problems")(`date-${answer.problem.code}`, answer.problem.params);
  }
  const list = answer.readings.map((each) => `${readingInWords(each, locale)} → ${each.edtf}`).join("; ");
  return wordsOf(locale, "dateReading")("options", { list });
}

/** The line under a date's field: how its text was read, and what to know of it. Null where a problem says it. */
function readingLine(text: string, quoted: string, reference: Day, locale: Locale): string | null {
  const read = (words: string) => readDateExpression(words, { language: null, reference });
  const answer = read(text);
  if (answer.kind === "refused") return null;
  if (answer.kind === "choice") return refusalInWords(answer, locale);
  const words = wordsOf(locale, "dateReading");
  const { reading } = answer;
  const lines = [words("as", { words: readingInWords(reading, locale) })];
  for (const code of reading.warnings) lines.push(wordsOf(locale, "dateWarnings")(code));
  const source = quoted === "" ? null : read(quoted);
  if (source?.kind === "read" && !allowsAll(reading, source.reading)) lines.push(words("claimsMore"));
  return lines.join(" ");
}

/** Whether a form's field holds a date as people write it. */
function isDateField(name: string): boolean {
  return name.endsWith("Edtf");
}

/** How the dates of a form are read, by the names of their fields; `today` is when it is sent. */
export function readingsOf(
  values: Record<string, string>,
  today: Day,
  locale: Locale,
): Record<string, string> {
  const readings: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!isDateField(name) || value.trim() === "") continue;
    const isOwn = name === "dateEdtf";
    const writtenOn = isOwn && isDay(values.dateWrittenOn ?? "") ? values.dateWrittenOn : today;
    const quoted = isOwn ? (values.dateExpression ?? "") : "";
    const line = readingLine(value, quoted, writtenOn ?? today, locale);
    if (line !== null) readings[name] = line;
  }
  return readings;
}

/** What a live reading says beside it. */
export function dateWords(locale: Locale): DateWords {
  const words = wordsOf(locale, "dateReading");
  return { as: words("as", { words: "{words}" }), choose: words("choose"), claimsMore: words("claimsMore") };
}
