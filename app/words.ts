import { createTranslator } from "use-intl/core";
import type { Locale, LocalText } from "@/domain/vocabulary";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";

type Messages = typeof en;
type Namespace = keyof Messages & string;
export type Words = (key: string, values?: Record<string, string | number>) => string;

const messages: Record<Locale, Messages> = { en, ko };

/** The words of one part of the interface in one language; keys are checked against English by a test. */
export function wordsOf(locale: Locale, namespace: Namespace): Words {
  const translate = createTranslator({ locale, messages: messages[locale], namespace });
  return (key, values) => translate(key as never, values as never);
}

/** A text in the reader's language, else in the other; `fallback` says that it is the other. */
export function textIn(
  locale: Locale,
  { en: english, ko: korean }: LocalText,
): { text: string; fallback: boolean } {
  const [own, other] = locale === "ko" ? [korean, english] : [english, korean];
  return { text: own ?? other ?? "", fallback: own === null && other !== null };
}
