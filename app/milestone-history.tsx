import { recorderOf } from "@/app/indicator-section";
import { indicatorName, valueInWords } from "@/app/indicators";
import { linkAt, linkTo } from "@/app/links";
import { changesInWords, type FieldChange } from "@/app/record-words";
import { wordsOf } from "@/app/words";
import { changeInWords, dateInWords, dayInWords } from "@/domain/dates/words";
import { changedFields, type MilestoneRecord } from "@/domain/milestones/record";
import type { DateRole, Locale } from "@/domain/vocabulary";
import type { RevisionView } from "@/server/milestones/history";
import type { MilestonePage } from "@/server/milestones/page";

/** Every move of the date with its reason, newest first. */
export function movesListOf({ history, row }: MilestonePage, locale: Locale) {
  const t = wordsOf(locale, "milestone");
  const say = (edtf: string | null) =>
    edtf ? dateInWords({ edtf, role: (row.dateRole ?? "on") as DateRole }, locale, "short") : t("noDate");
  return history.revisions.flatMap(({ move, ...revision }) => {
    if (move === null) return [];
    return (
      <li key={revision.id}>
        {t("moved", { from: say(move.fromEdtf), to: say(move.toEdtf) })}
        {slipOf(move, locale)}
        <p className="text-[12.5px] text-ink-2">
          {t("reason", { reason: wordsOf(locale, "moveReason")(move.reason) })} ·{" "}
          {dayInWords(revision.saidOn, locale, "short")}
          {revision.reconstructed && ` · ${t("reconstructed")}`}
          {revision.source && (
            <>
              {" · "}
              <SourceLink {...revision.source} />
            </>
          )}
          {!revision.source && move.reason !== "correction-of-our-error" && ` · ${t("noSource")}`}
        </p>
      </li>
    );
  });
}

/** " · +12 months", " · less certain"; nothing where a date was given or taken away. */
function slipOf({ fromEdtf, toEdtf, reason }: NonNullable<RevisionView["move"]>, locale: Locale): string {
  const words = changeInWords(fromEdtf, toEdtf, reason, locale);
  return fromEdtf && toEdtf && words ? ` · ${words}` : "";
}

/** Every revision and every value of an indicator, newest first; revisions each with what it changed, and the way to what has changed since. */
export function historyOf(
  {
    history,
    indicators,
    summary,
    moment,
  }: Pick<MilestonePage, "history" | "indicators" | "summary" | "moment">,
  mayReadNames: boolean,
  locale: Locale,
) {
  const { revisions, names } = history;
  const last = revisions[0]?.version ?? 0;
  const compare = (from: number) =>
    linkAt(moment?.day ?? null)(linkTo.comparison(locale, summary.slug, { from, to: last }));
  // A version is never shown before the one that it followed, whatever their clocks said.
  let at = Number.POSITIVE_INFINITY;
  const changes = revisions.map((revision) => {
    at = Math.min(at, revision.recordedAt.getTime());
    const entry = (
      <li key={revision.id} className="text-[13px]">
        <RevisionEntry
          revision={revision}
          compareHref={revision.version < last ? compare(revision.version) : null}
          changes={
            revision.before && changesInWords(revision.before, revision.after, names, locale, mayReadNames)
          }
          locale={locale}
        />
      </li>
    );
    return { at, entry };
  });
  const all = [...changes, ...valuesIn(indicators, locale)];
  return all.sort((one, other) => other.at - one.at).map(({ entry }) => entry);
}

/** Every value of an indicator that was recorded, as an entry of the history. */
function valuesIn(indicators: MilestonePage["indicators"], locale: Locale) {
  const t = wordsOf(locale, "indicators");
  return indicators.flatMap((indicator) =>
    indicator.values.map((value) => {
      const said = {
        name: indicatorName(indicator, locale),
        sort: wordsOf(locale, "indicatorSort")(value.sort),
        value: valueInWords(value, indicator.unit, locale),
      };
      const entry = (
        <li key={value.id} className="text-[13px]">
          {t(value.correctsId === null ? "historyRecorded" : "historyCorrected", said)}
          <span className="text-ink-2">
            {" "}
            · {dayInWords(value.saidOn, locale, "short")} · {recorderOf(value, locale)}
          </span>
          {value.correction && <p className="whitespace-pre-line break-words">{value.correction}</p>}
        </li>
      );
      return { at: value.recordedAt.getTime(), entry };
    }),
  );
}

interface EntryProps {
  revision: RevisionView;
  /** Null: the first record. */
  changes: FieldChange[] | null;
  /** Null: nothing has changed since. */
  compareHref: string | null;
  locale: Locale;
}

function RevisionEntry({ revision, changes, compareHref, locale }: EntryProps) {
  const t = wordsOf(locale, "milestone");
  const fields = changes?.map(({ term }) => term).join(", ") || wordsOf(locale, "fields")("details");
  const said = isSame(revision.before, revision.after) ? t("noted") : t("changed", { fields });
  const facts = [
    dayInWords(revision.saidOn, locale, "short"),
    authorOf(revision, locale),
    ...(revision.reconstructed ? [t("reconstructed")] : []),
  ];
  const heading = (
    <>
      {t("version", { version: revision.version })} · {changes ? said : t("created")}
      <span className="text-ink-2"> · {facts.join(" · ")}</span>
    </>
  );
  return (
    <>
      {changes && changes.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-0.5">{heading}</summary>
          <Changes changes={changes} locale={locale} />
        </details>
      ) : (
        <p>{heading}</p>
      )}
      {revision.reason && <p className="whitespace-pre-line break-words">{revision.reason}</p>}
      {revision.source && (
        <p className="text-ink-2">
          {t("source")}: <SourceLink {...revision.source} />
        </p>
      )}
      {compareHref && (
        <p className="no-print">
          <a href={compareHref}>{t("compareWithLast", { version: revision.version })}</a>
        </p>
      )}
    </>
  );
}

/** A revision may only add a source, or a word about an earlier change. */
function isSame(before: MilestoneRecord | null, after: MilestoneRecord): boolean {
  return before !== null && changedFields(before, after).length === 0;
}

function Changes({ changes, locale }: { changes: FieldChange[]; locale: Locale }) {
  const t = wordsOf(locale, "meanwhile");
  return (
    <dl className="mt-1 mb-2 space-y-1 border-line border-l-2 pl-3">
      {changes.map((change) => (
        <div key={change.key}>
          <dt className="text-ink-2">{change.term}</dt>
          <dd className="whitespace-pre-line break-words">
            <del className="text-ink-2">{change.before || t("nothing")}</del>
            <span aria-hidden="true"> → </span>
            <ins className="no-underline">{change.after || t("nothing")}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function authorOf({ isLoaded, authorName }: RevisionView, locale: Locale): string {
  const t = wordsOf(locale, "milestone");
  if (isLoaded) return t("loaded");
  return authorName ? t("by", { name: authorName }) : t("byAnalyst");
}

function SourceLink({ url, title }: { url: string; title: string }) {
  return (
    <a href={url} rel="noopener noreferrer nofollow ugc">
      {title}
    </a>
  );
}
