import { linkAt, linkTo } from "@/app/links";
import { checkedOf } from "@/app/milestone-words";
import { textIn, wordsOf } from "@/app/words";
import type { MilestoneRow } from "@/components/MilestoneTable";
import { movedInWords } from "@/components/timeline/labels";
import { dateInWords } from "@/domain/dates/words";
import type { InitiativeSummary, MilestoneSummary } from "@/domain/milestones/summary";
import type { Day, Locale } from "@/domain/vocabulary";

/** Milestones in the reader's words, for tables and cards. */
export function rowsOf(
  milestones: readonly MilestoneSummary[],
  initiatives: readonly InitiativeSummary[],
  locale: Locale,
  asof: Day | null = null,
): MilestoneRow[] {
  const names = new Map(initiatives.map((each) => [each.slug, textIn(locale, each.name).text]));
  return milestones.map((milestone) => rowOf(milestone, names.get(milestone.initiative) ?? "", locale, asof));
}

function rowOf(
  milestone: MilestoneSummary,
  initiative: string,
  locale: Locale,
  asof: Day | null,
): MilestoneRow {
  const t = wordsOf(locale, "milestone");
  const title = textIn(locale, milestone.title);
  const { state, progress, dateExpression } = milestone;
  return {
    slug: milestone.slug,
    href: linkAt(asof)(linkTo.milestone(locale, milestone.slug)),
    title: title.text,
    titleNotice: title.fallback ? t(locale === "ko" ? "otherLanguage" : "otherLanguageKo") : null,
    initiative,
    hasDate: milestone.date !== null,
    when: milestone.date ? dateInWords(milestone.date, locale, "long") : t("noDate"),
    sourceWords:
      milestone.date && dateExpression ? t("sourceWords", { words: unquoted(dateExpression) }) : "",
    state,
    stateLabel: wordsOf(locale, "state")(state),
    countdown: countdownOf(milestone, locale),
    progress,
    progressLabel: wordsOf(locale, "progress")(progress),
    checked: checkedOf(milestone, locale, "short") ?? wordsOf(locale, "table")("neverChecked"),
    moves: movedInWords(milestone, locale, wordsOf(locale, "timeline")),
  };
}

/** "37 days left", "3 days late"; empty when nothing is awaited within two years. */
export function countdownOf({ daysLeft }: MilestoneSummary, locale: Locale): string {
  const t = wordsOf(locale, "milestone");
  if (daysLeft === null || daysLeft > 730) return "";
  return daysLeft < 0 ? t("daysLate", { count: -daysLeft }) : t("daysLeft", { count: daysLeft });
}

/** The source's words may bring their own quotation marks, which the page does not set twice. */
export function unquoted(expression: string): string {
  return expression.replace(/^"([^"]*)"$/, "$1").replaceAll(/"([^"]*)"/g, "‘$1’");
}
