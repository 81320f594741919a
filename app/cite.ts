import type { ComponentProps } from "react";
import { absolute, atDay, inLanguage } from "@/app/links";
import { textIn, wordsOf } from "@/app/words";
import type { Cite } from "@/components/Cite";
import { bibtexReference, type Cited, cslReference, plainReference } from "@/domain/citation/citation";
import { type Day, type Locale, type LocalText, locales } from "@/domain/vocabulary";

/** References to a page as it stands at the end of a day, in both languages. `path` is its address in any of them. */
export function citeOf(
  page: { title: LocalText; collection: LocalText; path: string; day: Day },
  locale: Locale,
): ComponentProps<typeof Cite> {
  const t = wordsOf(locale, "cite");
  return {
    title: t("title"),
    intro: t("intro"),
    languages: locales.map((lang) => {
      const url = absolute(atDay(inLanguage(page.path, lang), page.day));
      const cited: Cited = {
        title: textIn(lang, page.title).text,
        collection: textIn(lang, page.collection).text,
        url,
        asOf: page.day,
        locale: lang,
      };
      return {
        lang,
        language: wordsOf(lang, "cite")("language"),
        address: url,
        entries: [
          { name: wordsOf(lang, "cite")("plain"), text: plainReference(cited) },
          { name: "BibTeX", text: bibtexReference(cited) },
          { name: "CSL-JSON", text: cslReference(cited) },
        ],
      };
    }),
  };
}
