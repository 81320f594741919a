import { linkTo } from "@/app/links";
import { countdownOf, movesOf, unquoted } from "@/app/rows";
import { textIn, wordsOf } from "@/app/words";
import type { Fact } from "@/components/Facts";
import { boundsInWords, dateInWords, dayInWords } from "@/domain/dates/words";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { DateRole, Locale } from "@/domain/vocabulary";
import { dayOf } from "@/server/days";
import type { MilestonePage } from "@/server/milestones/read";

type Row = MilestonePage["row"];

/** The column of facts beside a milestone. */
export function factsOf(summary: MilestoneSummary, row: Row, locale: Locale): Fact[] {
  const t = wordsOf(locale, "milestone");
  const facts: Fact[] = [
    { term: t("when"), value: whenOf(summary, locale) },
    {
      term: t("state"),
      value: [wordsOf(locale, "state")(summary.state), countdownOf(summary, locale)]
        .filter(Boolean)
        .join(" · "),
    },
    { term: t("progress"), value: wordsOf(locale, "progress")(summary.progress) },
    { term: t("forecast"), value: wordsOf(locale, "forecast")(summary.forecast) },
    { term: t("moves"), value: movesOf(summary, locale) || t("noMoves") },
    { term: t("parties"), value: partiesOf(row, locale) },
    { term: t("kind"), value: textIn(locale, { en: row.kind.nameEn, ko: row.kind.nameKo }).text },
    {
      term: t("lastChecked"),
      value: summary.lastCheckedOn ? dayInWords(summary.lastCheckedOn, locale, "long") : t("neverChecked"),
    },
  ];
  if (row.indicators.length > 0) facts.push({ term: t("indicator"), value: indicatorsOf(row, locale) });
  if (row.parent) facts.push({ term: t("parent"), value: milestoneLink(row.parent, locale) });
  if (row.children.length > 0) {
    const children = row.children.map((child) => <div key={child.slug}>{milestoneLink(child, locale)}</div>);
    facts.push({ term: t("children"), value: children });
  }
  if (row.evidenceToLookFor) facts.push({ term: t("lookFor"), value: row.evidenceToLookFor });
  if (row.notKnown.length > 0) facts.push({ term: t("notKnown"), value: row.notKnown.join("; ") });
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

function partiesOf(row: Row, locale: Locale): string {
  return row.parties
    .map((each) => textIn(locale, { en: each.party.nameEn, ko: each.party.nameKo }).text)
    .join(" · ");
}

function milestoneLink(
  row: { slug: string; titleEn: string | null; titleKo: string | null },
  locale: Locale,
) {
  return (
    <a href={linkTo.milestone(locale, row.slug)}>
      {textIn(locale, { en: row.titleEn, ko: row.titleKo }).text}
    </a>
  );
}

function indicatorsOf(row: Row, locale: Locale) {
  const number = new Intl.NumberFormat(locale === "ko" ? "ko-KR" : "en-GB");
  return row.indicators.map((indicator) => (
    <div key={indicator.id}>
      {textIn(locale, { en: indicator.nameEn, ko: indicator.nameKo }).text}:{" "}
      {indicator.values
        .map((each) =>
          [each.qualifier, number.format(each.value.toNumber()), indicator.unit].filter(Boolean).join(" "),
        )
        .join("; ")}
    </div>
  ));
}

/** Every move of the date with its reason, newest first. */
export function movesListOf(row: Row, locale: Locale) {
  const t = wordsOf(locale, "milestone");
  const say = (edtf: string | null) =>
    edtf ? dateInWords({ edtf, role: (row.dateRole ?? "on") as DateRole }, locale, "short") : t("noDate");
  return row.revisions
    .filter((revision) => revision.moveReason !== null)
    .map((revision) => (
      <li key={revision.id}>
        {t("moved", { from: say(revision.fromEdtf), to: say(revision.toEdtf) })}
        <p className="text-[12.5px] text-ink-2">
          {t("reason", { reason: wordsOf(locale, "moveReason")(revision.moveReason ?? "not-stated") })} ·{" "}
          {dayInWords(dayOf(revision.saidOn), locale, "short")}
          {revision.reconstructed && ` · ${t("reconstructed")}`}
          {revision.source && (
            <>
              {" · "}
              <a href={revision.source.url} rel="noopener noreferrer nofollow ugc">
                {revision.source.title}
              </a>
            </>
          )}
        </p>
      </li>
    ));
}

/** Every revision, newest first. */
export function historyOf(row: Row, locale: Locale) {
  const t = wordsOf(locale, "milestone");
  return row.revisions.map((revision) => (
    <li key={revision.id} className="text-[13px]">
      {t("version", { version: revision.version })} ·{" "}
      {revision.version === 1
        ? t("created")
        : t("changed", { fields: changedWords(revision.changedFields, locale) })}
      <span className="text-ink-2">
        {" · "}
        {dayInWords(dayOf(revision.saidOn), locale, "short")}
        {revision.reconstructed && ` · ${t("reconstructed")}`}
      </span>
    </li>
  ));
}

/** Fields of a record as readers name them; what has no name of its own is told as "details". */
function changedWords(fields: readonly string[], locale: Locale): string {
  const t = wordsOf(locale, "fields");
  const names = fields.map((field) => t(fieldNames[field] ?? "details"));
  return [...new Set(names)].join(", ");
}

const fieldNames: Record<string, string> = {
  titleEn: "title",
  titleKo: "title",
  initiativeId: "initiative",
  kindSlug: "kind",
  quote: "quote",
  quoteLocator: "quote",
  sourceId: "source",
  dateExpression: "date",
  dateEdtf: "date",
  dateRole: "date",
  moves: "date",
  progress: "progress",
  forecast: "forecast",
  deliveredEdtf: "delivered",
  parties: "parties",
};
