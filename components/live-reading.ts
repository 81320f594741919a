import type { Locale } from "@/domain/vocabulary";

/** Sentences of the line under the field; `{words}` is replaced. */
export interface DateWords {
  as: string;
  choose: string;
  claimsMore: string;
}

/** How a field of the type `written-date` reads its text while it is typed. */
export interface LiveReading {
  locale: Locale;
  words: DateWords;
  /** Name of the field with the day on which the words were written; today when absent. */
  writtenOn?: string;
  /** Name of the field with the source's own words, against which the date is checked. */
  source?: string;
}
