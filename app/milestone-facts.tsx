import { indicatorName, valuesInWords } from "@/app/indicators";
import { linkAt, linkTo } from "@/app/links";
import { localWords } from "@/app/local-words";
import { checkedOf, partiesOf } from "@/app/milestone-words";
import { countdownOf, unquoted } from "@/app/rows";
import { textIn, wordsOf } from "@/app/words";
import type { Fact } from "@/components/Facts";
import { movedInWords } from "@/components/timeline/labels";
import { boundsInWords, dateInWords, dayInWords } from "@/domain/dates/words";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Day, Locale } from "@/domain/vocabulary";
import { dayOf } from "@/server/days";
import type { MilestonePage } from "@/server/milestones/page";

type Row = MilestonePage["row"];

/** The column of facts beside a milestone; who watches over it is told to those who may read names. */
export function factsOf(page: MilestonePage, mayReadNames: boolean, locale: Locale): Fact[] {
  const { summary, row } = page;
  const t = wordsOf(locale, "milestone");
  const state = [wordsOf(locale, "state")(summary.state), countdownOf(summary, locale)];
  const facts: Fact[] = [
    { term: t("when"), value: whenOf(summary, locale) },
    { term: t("state"), value: state.filter(Boolean).join(" · ") },
    { term: t("progress"), value: progressOf(page, locale) },
    { term: t("forecast"), value: wordsOf(locale, "forecast")(summary.forecast) },
    { term: t("moves"), value: movedInWords(summary, locale, wordsOf(locale, "timeline")) || t("noMoves") },
    { term: t("parties"), value: partiesOf(row, locale) || t("noParties") },
    { term: t("kind"), value: localWords(locale, { en: row.kind.nameEn, ko: row.kind.nameKo }) },
    { term: t("lastChecked"), value: checkedOf(page.summary, locale, "long") ?? t("neverChecked") },
  ];
  const counts = countsFromOf(row, locale);
  if (counts) facts.splice(1, 0, { term: t("marks"), value: counts });
  if (mayReadNames) facts.push({ term: t("assignee"), value: summary.assignee ?? t("noAssignee") });
  return [...facts, ...furtherFacts(page, locale)];
}

/** What only some milestones have. */
function furtherFacts({ row, indicators, moment }: MilestonePage, locale: Locale): Fact[] {
  const asof = moment?.day ?? null;
  const t = wordsOf(locale, "milestone");
  const facts: Fact[] = [];
  if (indicators.length > 0) facts.push({ term: t("indicator"), value: indicatorsOf(indicators, locale) });
  if (row.parent) facts.push({ term: t("parent"), value: milestoneLink(row.parent, asof, locale) });
  if (row.children.length > 0) {
    const children = row.children.map((child) => (
      <div key={child.slug}>{milestoneLink(child, asof, locale)}</div>
    ));
    facts.push({ term: t("children"), value: children });
  }
  const lookFor = { en: row.evidenceToLookForEn, ko: row.evidenceToLookForKo };
  if (lookFor.en || lookFor.ko) facts.push({ term: t("lookFor"), value: localWords(locale, lookFor) });
  const notKnown = { en: row.notKnownEn.join("; ") || null, ko: row.notKnownKo.join("; ") || null };
  if (notKnown.en || notKnown.ko) facts.push({ term: t("notKnown"), value: localWords(locale, notKnown) });
  return facts;
}

function whenOf(summary: MilestoneSummary, locale: Locale) {
  const t = wordsOf(locale, "milestone");
  const words = summary.dateExpression
    ? ` (${t("sourceWords", { words: unquoted(summary.dateExpression) })})`
    : "";
  if (!summary.date) return t("noDate") + words;
  return (
    <>
      {dateInWords(summary.date, locale, "long")}
      <span className="text-ink-2">{words}</span>
      <span className="block text-[12.5px] text-ink-2">{boundsInWords(summary.date, locale)}</span>
    </>
  );
}

function milestoneLink(
  row: { slug: string; titleEn: string | null; titleKo: string | null },
  asof: Day | null,
  locale: Locale,
) {
  return (
    <a href={linkAt(asof)(linkTo.milestone(locale, row.slug))}>
      {textIn(locale, { en: row.titleEn, ko: row.titleKo }).text}
    </a>
  );
}

function indicatorsOf(indicators: MilestonePage["indicators"], locale: Locale) {
  return indicators.map((indicator) => (
    <div key={indicator.id}>
      {indicatorName(indicator, locale)}
      {valuesInWords(indicator, locale).map((value) => (
        <span key={value} className="block text-ink-2">
          {value}
        </span>
      ))}
    </div>
  ));
}

/** Progress with the day on which it was delivered, or on which it started. */
function progressOf({ summary, row }: MilestonePage, locale: Locale): string {
  const t = wordsOf(locale, "milestone");
  const words = wordsOf(locale, "progress")(summary.progress);
  if (summary.progress === "delivered") {
    const day = summary.deliveredOn && dateInWords({ edtf: summary.deliveredOn, role: "on" }, locale, "long");
    return `${words} · ${day || t("dayNotKnown")}`;
  }
  const started = dayOf(row.startedOn);
  return summary.progress === "under-way" && started
    ? `${words} · ${t("since", { day: dayInWords(started, locale, "long") })}`
    : words;
}

function countsFromOf(row: Row, locale: Locale): string {
  const what = textIn(locale, { en: row.countsFromEn, ko: row.countsFromKo }).text;
  const day = row.countsFromEdtf && dateInWords({ edtf: row.countsFromEdtf, role: "on" }, locale, "long");
  return day && what ? wordsOf(locale, "milestone")("countsFrom", { day, what }) : day || what;
}
