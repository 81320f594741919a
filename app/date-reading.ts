import { wordsOf } from "@/app/words";
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
  return wordsOf(locale, "problems")("date-choice", { list });
}

/** The line under a date's field: how its text was read, and what to know of it. */
export function readingLine(text: string, reference: Day, locale: Locale): string {
  const answer = readDateExpression(text, { language: null, reference });
  if (answer.kind !== "read") return refusalInWords(answer, locale);
  const words = wordsOf(locale, "dateReading");
  const warnings = answer.reading.warnings.map((code) => wordsOf(locale, "dateWarnings")(code));
  return [words("as", { words: readingInWords(answer.reading, locale) }), ...warnings].join(" ");
}
