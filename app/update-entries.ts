import { linkTo } from "@/app/links";
import { textIn, wordsOf } from "@/app/words";
import type { UpdateEntryProps } from "@/components/UpdateEntry";
import { dateInWords, dayInWords } from "@/domain/dates/words";
import type { Evidence } from "@/domain/milestones/evidence";
import { type Locale, type LocalText, locales } from "@/domain/vocabulary";
import type { UpdateView } from "@/server/milestones/updates";

/** An update in the reader's words; with a milestone when the list holds several. */
export function updateEntryOf(
  update: UpdateView,
  locale: Locale,
  milestone: { slug: string; title: LocalText } | null = null,
): UpdateEntryProps {
  const t = wordsOf(locale, "milestone");
  const text = textIn(locale, update.text);
  const author = update.isLoaded
    ? t("loaded")
    : update.authorName
      ? t("by", { name: update.authorName })
      : t("byAnalyst");
  return {
    id: update.id,
    heading: milestone && {
      href: linkTo.milestone(locale, milestone.slug),
      text: textIn(locale, milestone.title).text,
    },
    text: update.sort === "check" && !text.text ? wordsOf(locale, "log")("checkText") : text.text,
    textLanguage: text.fallback ? locales.find((each) => each !== locale) : undefined,
    notice: text.fallback ? t(locale === "ko" ? "otherLanguage" : "otherLanguageKo") : null,
    facts: [
      t("asOf", { day: dayInWords(update.asOfOn, locale, "short") }),
      wordsOf(locale, "progress")(update.progress),
      author,
      update.reviewed ? t("reviewed") : t("notReviewed"),
      ...(update.reconstructed ? [t("reconstructed")] : []),
    ],
    noEvidence: update.evidenceFound ? null : t("noEvidence"),
    evidence: update.evidence.map((each) => evidenceOf(each, locale)),
  };
}

function evidenceOf(evidence: Evidence, locale: Locale) {
  const { url, title, publisher, quote, note, stance, publishedEdtf } = evidence;
  const published = publishedEdtf && dateInWords({ edtf: publishedEdtf, role: "on" }, locale, "short");
  return {
    url,
    host: hostOf(url),
    title: title ?? note ?? hostOf(url),
    stance: wordsOf(locale, "stance")(stance),
    quote,
    published: [publisher, published].filter(Boolean).join(", "),
  };
}

/** The host of an address, shown beside every link that leaves the product. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
