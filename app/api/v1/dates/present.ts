import { readingInWords, refusalInWords, warningInWords } from "@/app/date-reading";
import { textOffered } from "@/domain/dates/reading/offered";
import type { DateReading, ExpressionReading } from "@/domain/dates/reading/read";
import { type Day, locales } from "@/domain/vocabulary";

/** The same text in each language. */
function inEach(words: (locale: (typeof locales)[number]) => string) {
  return Object.fromEntries(locales.map((locale) => [locale, words(locale)]));
}

/** One reading as JSON: `edtf` and all that hangs on it are null when the words give no date. */
export function readingJson(reading: DateReading, reference: Day) {
  const { edtf, role, earliest, latest, precision, relative, warnings } = reading;
  return {
    edtf,
    role,
    earliest,
    latest,
    precision,
    reading: inEach((locale) => readingInWords(reading, locale)),
    /** Whether the reference day made a difference. */
    relative,
    warnings: warnings.map((code) => ({
      code,
      ...inEach((locale) => warningInWords(code, reference, locale)),
    })),
  };
}

/** A possible reading, with the text that is read as this one alone. */
function alternativeJson(reading: DateReading, reference: Day) {
  const { edtf } = reading;
  const text = inEach((locale) => (edtf === null ? "" : textOffered(edtf, locale)));
  return { ...readingJson(reading, reference), text };
}

/** Why there is no single reading, as JSON, with those that are possible. */
export function refusalJson(answer: Exclude<ExpressionReading, { kind: "read" }>, reference: Day) {
  const alternatives =
    answer.kind === "choice"
      ? { alternatives: answer.readings.map((reading) => alternativeJson(reading, reference)) }
      : {};
  return {
    error: refusalInWords(answer, "en"),
    sentence: inEach((locale) => refusalInWords(answer, locale)),
    ...alternatives,
  };
}
