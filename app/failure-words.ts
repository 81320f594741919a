import { linkTo } from "@/app/links";
import type { FailureWords } from "@/components/FailureMessage";
import type { Locale } from "@/domain/vocabulary";
import { failure as failureEn, notFound as notFoundEn } from "@/messages/en.json";
import { failure as failureKo, notFound as notFoundKo } from "@/messages/ko.json";

/** Only the words of a failure: this goes to the browser, where `wordsOf` would take every sentence along. */
export function failureWords(locale: Locale): FailureWords {
  const [failure, notFound] = locale === "ko" ? [failureKo, notFoundKo] : [failureEn, notFoundEn];
  const { title, text, again } = failure;
  return { locale, title, text, again, home: notFound.home, homeHref: linkTo.timeline(locale) };
}
