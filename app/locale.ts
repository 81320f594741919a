import { type Locale, locales } from "@/domain/vocabulary";

/** The language that an address names; null when it names none of ours. */
export function readLocale(text: string): Locale | null {
  return locales.find((locale) => locale === text) ?? null;
}
