import { textIn, wordsOf } from "@/app/words";
import { type Locale, type LocalText, locales } from "@/domain/vocabulary";

/** A text in the reader's language; one that there is only in the other is marked as such and says so. */
export function localWords(locale: Locale, text: LocalText) {
  const { text: words, fallback } = textIn(locale, text);
  if (!fallback) return words;
  const notice = wordsOf(locale, "milestone")(locale === "ko" ? "otherLanguage" : "otherLanguageKo");
  return (
    <>
      <span lang={locales.find((each) => each !== locale)}>{words}</span>{" "}
      <span className="text-[12.5px] text-ink-2">({notice})</span>
    </>
  );
}
