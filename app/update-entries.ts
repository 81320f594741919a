import { linkAt, linkTo } from "@/app/links";
import { localWords } from "@/app/local-words";
import { textIn, wordsOf } from "@/app/words";
import type { SaidText, UpdateEntryProps } from "@/components/UpdateEntry";
import { dateInWords, dayInWords } from "@/domain/dates/words";
import type { Evidence } from "@/domain/milestones/evidence";
import { type Day, type Locale, type LocalText, locales } from "@/domain/vocabulary";
import type { UpdateView } from "@/server/milestones/updates";

/** An update in the reader's words; with a milestone when the list holds several. */
export function updateEntryOf(
  update: UpdateView,
  locale: Locale,
  milestone: { slug: string; title: LocalText } | null = null,
  asof: Day | null = null,
): UpdateEntryProps {
  const t = wordsOf(locale, "milestone");
  const text = textIn(locale, update.text);
  return {
    id: update.id,
    heading: milestone && {
      href: linkAt(asof)(linkTo.milestone(locale, milestone.slug)),
      text: textIn(locale, milestone.title).text,
    },
    text: update.sort === "check" && !text.text ? wordsOf(locale, "log")("checkText") : text.text,
    textLanguage: saidIn(locale, update.text).lang,
    notice: text.fallback ? t(locale === "ko" ? "otherLanguage" : "otherLanguageKo") : null,
    flags: flagsOf(update, locale),
    facts: factsOf(update, locale),
    noEvidence: withoutLink(update, locale),
    evidence: update.evidence.map((each) => evidenceOf(each, locale)),
    correction: update.correction && t("correction", inDays(update.correction, locale)),
    earlier:
      update.earlier.length === 0
        ? null
        : {
            title: t("earlier"),
            entries: update.earlier.map(({ version, text: said, on }) => ({
              key: version,
              when: t("earlierUntil", { day: dayInWords(on, locale, "short") }),
              ...saidIn(locale, said),
            })),
          },
    opinions: update.opinions.map((each) => ({
      key: each.id,
      by: byOf(each, locale, "opinion"),
      ...saidIn(locale, each.text),
    })),
    retracted: update.retracted && t("updateRetracted", inDays(update.retracted, locale)),
  };
}

/** What an entry without a link says instead: that none was found only where its author said so. */
function withoutLink({ sort, finding, evidence }: UpdateView, locale: Locale): string | null {
  if (evidence.length > 0 || sort === "check") return null;
  return wordsOf(locale, "milestone")(finding === "none" ? "noEvidence" : "noLink");
}

/** The same values with their day in words. */
function inDays<Values extends { on: Day }>({ on, ...values }: Values, locale: Locale) {
  return { ...values, day: dayInWords(on, locale, "short") };
}

function saidIn(locale: Locale, said: LocalText): SaidText {
  const { text, fallback } = textIn(locale, said);
  return { text, lang: fallback ? locales.find((each) => each !== locale) : undefined };
}

/** Who gave a word and when; by name where it may be told. */
function byOf(word: { name: string | null; on: Day }, locale: Locale, key: "reviewed" | "opinion"): string {
  const day = dayInWords(word.on, locale, "short");
  const t = wordsOf(locale, "milestone");
  if (key === "reviewed")
    return word.name ? t("reviewedBy", { name: word.name, day }) : t("reviewed", { day });
  return word.name ? t("opinionBy", { name: word.name, day }) : t("opinion", { day });
}

function flagsOf(update: UpdateView, locale: Locale): string[] {
  const t = wordsOf(locale, "milestone");
  const { sentBack } = update;
  return [
    ...(update.isHeld ? [t("held")] : []),
    ...(update.hasPending ? [t("pending")] : []),
    ...(sentBack ? [t("sentBack", { ...inDays(sentBack, locale), name: sentBack.name ?? "–" })] : []),
  ];
}

function factsOf(update: UpdateView, locale: Locale): string[] {
  const t = wordsOf(locale, "milestone");
  const author = update.isLoaded
    ? t("loaded")
    : update.authorName
      ? t("by", { name: update.authorName })
      : t("byAnalyst");
  const facts = [t("asOf", { day: dayInWords(update.asOfOn, locale, "short") })];
  if (!update.retracted) facts.push(wordsOf(locale, "progress")(update.progress));
  facts.push(author);
  if (!update.retracted)
    facts.push(update.reviewed ? byOf(update.reviewed, locale, "reviewed") : t("notReviewed"));
  if (update.reconstructed) facts.push(t("reconstructed"));
  return facts;
}

function evidenceOf(evidence: Evidence, locale: Locale) {
  const { url, title, publisher, quote, noteEn, noteKo, stance, publishedEdtf } = evidence;
  const note = noteEn || noteKo ? localWords(locale, { en: noteEn, ko: noteKo }) : null;
  const published = publishedEdtf && dateInWords({ edtf: publishedEdtf, role: "on" }, locale, "short");
  return {
    url,
    host: hostOf(url),
    title,
    note,
    stance: wordsOf(locale, "stance")(stance),
    quote,
    published: [publisher, published].filter(Boolean).join(", "),
  };
}

/** The host of an address, shown beside every link that leaves the product. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
