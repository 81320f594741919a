import type { DateClaim } from "@/domain/dates/claims";
import type { Locale } from "@/domain/vocabulary";

/** Sentences of the line under the field; `{words}` is replaced. */
export interface DateWords {
  as: string;
  choose: string;
  /** What is to be known of the date beside the source's own words. */
  claims: Record<DateClaim, string>;
  /** When the address has had too many questions, and when there is no answer at all. */
  busy: string;
  away: string;
}

/** The field with the date's role, whose first choice leaves it to the words and then says which they give. */
export interface FollowedRole {
  name: string;
  /** The first choice while the words say none. */
  unsaid: string;
  /** The first choice by the role that the words give. */
  said: Partial<Record<string, string>>;
}

/** How a field of the type `written-date` reads its text while it is typed. */
export interface LiveReading {
  locale: Locale;
  words: DateWords;
  /** Name of the field with the day on which the words were written; today when absent. */
  writtenOn?: string;
  /** Name of the field with the source's own words, against which the date is checked. */
  source?: string;
  role?: FollowedRole;
  /** What is stored already: it needs no choice and no warning while text and words are these and the role follows them. */
  own?: { text: string; words: string; reading: string };
}

/** Whether a field, its role and the source's words hold what is stored already. */
export function isOwn({ own }: LiveReading, text: string, words: string, role: string): boolean {
  return own !== undefined && text.trim() === own.text && words.trim() === own.words && role === "";
}
