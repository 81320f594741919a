import { linkAt, linkTo } from "@/app/links";
import { checkedOf, partiesOf, sourceOf } from "@/app/milestone-words";
import { countdownOf, unquoted } from "@/app/rows";
import { updateEntryOf } from "@/app/update-entries";
import { textIn, wordsOf } from "@/app/words";
import { movedInWords } from "@/components/timeline/labels";
import type { PanelFact, PanelProps } from "@/components/timeline/Panel";
import { dateInWords } from "@/domain/dates/words";
import { may, type Viewer } from "@/domain/permission";
import { type Day, type Locale, locales } from "@/domain/vocabulary";
import { getCollection } from "@/server/collection/read";
import type { MilestonePage } from "@/server/milestones/page";
import { getMilestonePage } from "@/server/milestones/read";

/** Updates that the panel shows; the page has them all. */
const mostUpdates = 5;

/**
 * A milestone in the words of the panel beside the picture.
 * @throws DomainError("not-found")
 */
export async function panelOf(
  viewer: Viewer,
  slug: string,
  locale: Locale,
  asof: Day | null = null,
): Promise<PanelProps> {
  const page = await getMilestonePage(viewer, slug, asof);
  const at = linkAt(asof);
  const { summary, row, updates } = page;
  const t = wordsOf(locale, "milestone");
  const title = textIn(locale, summary.title);
  const { initiatives } = await getCollection(viewer);
  const initiative = initiatives.find((each) => each.slug === summary.initiative);
  const state = [wordsOf(locale, "state")(summary.state), countdownOf(summary, locale)];
  return {
    slug,
    over: {
      href: at(linkTo.initiative(locale, summary.initiative)),
      text: initiative ? textIn(locale, initiative.name).text : summary.initiative,
    },
    title: title.text,
    titleLanguage: title.fallback ? locales.find((each) => each !== locale) : undefined,
    state: { value: summary.state, label: state.filter(Boolean).join(" · ") },
    progress: { value: summary.progress, label: wordsOf(locale, "progress")(summary.progress) },
    quote: summary.quote && {
      label: t("quote"),
      quote: summary.quote,
      source: sourceOf(summary.source, locale),
    },
    facts: factsOf(page, locale),
    updates: {
      title: t("updates"),
      empty: updates.length === 0 ? t("noUpdates") : null,
      entries: updates.slice(0, mostUpdates).map((update) => updateEntryOf(update, locale)),
    },
    page: { href: at(linkTo.milestone(locale, slug)), text: t("wholePage") },
    log:
      may(viewer.role, "log-update") && asof === null && !row.retractedAt
        ? { href: `${linkTo.milestone(locale, slug)}?log=update`, text: wordsOf(locale, "log")("open") }
        : null,
  };
}

function factsOf({ summary, row }: MilestonePage, locale: Locale): PanelFact[] {
  const t = wordsOf(locale, "milestone");
  const words = summary.dateExpression;
  return [
    {
      term: t("when"),
      value: summary.date ? dateInWords(summary.date, locale, "long") : t("noDate"),
      note: words ? `(${t("sourceWords", { words: unquoted(words) })})` : "",
    },
    { term: t("moves"), value: movedInWords(summary, locale, wordsOf(locale, "timeline")) || t("noMoves") },
    { term: t("parties"), value: partiesOf(row, locale) || t("noParties") },
    { term: t("forecast"), value: wordsOf(locale, "forecast")(summary.forecast) },
    { term: t("lastChecked"), value: checkedOf(summary, locale, "long") ?? t("neverChecked") },
  ];
}
