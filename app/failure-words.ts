import { linkTo } from "@/app/links";
import type { FailureWords } from "@/components/FailureMessage";
import type { Locale } from "@/domain/vocabulary";
import en from "@/messages/failure.en.json";
import ko from "@/messages/failure.ko.json";

/**
 * The words of a failure, in files of their own: they go to the browser with every page, and the bundler would send
 * each sentence of the product along.
 */
export function failureWords(locale: Locale): FailureWords {
  return { locale, ...(locale === "ko" ? ko : en), homeHref: linkTo.timeline(locale) };
}
