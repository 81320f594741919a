import { IndicatorForm } from "@/app/indicator-form";
import { axisInWords, heldInWords, indicatorName, signOf, valueInWords } from "@/app/indicators";
import { linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import { IndicatorChart } from "@/components/IndicatorChart";
import { MilestoneSection } from "@/components/MilestoneParts";
import { SmallTable } from "@/components/SmallTable";
import { dayInWords } from "@/domain/dates/words";
import { boundsOfDate } from "@/domain/milestones/move";
import type { Locale } from "@/domain/vocabulary";
import type { IndicatorValueView, IndicatorView } from "@/server/indicators/present";
import type { MilestonePage } from "@/server/milestones/page";

interface Props {
  page: MilestonePage;
  /** Whether the viewer may record values here, now. */
  mayRecord: boolean;
  /** What the address asks for: the form, or the value to correct. */
  asked: { record: string | undefined; correct: string | undefined };
  locale: Locale;
}

/** What the milestone is measured by: each indicator as a chart and as a table with the same numbers, and the form. */
export function IndicatorSection({ page, mayRecord, asked, locale }: Props) {
  const { indicators, summary } = page;
  if (indicators.length === 0 && !mayRecord) return null;
  const t = wordsOf(locale, "indicators");
  const wrong = mayRecord ? wrongOf(indicators, asked.correct) : null;
  const isOpen = mayRecord && (wrong !== null || asked.record === "value");
  const here = linkTo.milestone(locale, summary.slug);
  return (
    <MilestoneSection
      id="indicators"
      title={t("title")}
      empty={indicators.length === 0 ? t("none") : null}
      before={
        isOpen ? (
          <IndicatorForm slug={summary.slug} indicators={indicators} wrong={wrong} locale={locale} />
        ) : (
          mayRecord && (
            <p className="no-print mb-3">
              <a href={`${here}?record=value#record-value`} className="button button-plain">
                {t("record")}
              </a>
            </p>
          )
        )
      }
    >
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <IndicatorFigure
            indicator={indicator}
            until={summary.stateOn}
            correct={mayRecord ? (id) => `${here}?correct=${id}#record-value` : null}
            locale={locale}
          />
        </li>
      ))}
    </MilestoneSection>
  );
}

/** A value that may be corrected: one that was not yet. */
function wrongOf(indicators: IndicatorView[], id: string | undefined) {
  for (const indicator of indicators) {
    const value = indicator.values.find((each) => each.id === id && !each.isCorrected);
    if (value) return { value, indicator };
  }
  return null;
}

interface FigureProps {
  indicator: IndicatorView;
  until: string;
  /** Where a value is corrected; null: not by this viewer. */
  correct: ((id: string) => string) | null;
  locale: Locale;
}

function IndicatorFigure({ indicator, until, correct, locale }: FigureProps) {
  const t = wordsOf(locale, "indicators");
  const name = indicatorName(indicator, locale);
  const drawn = indicator.values.flatMap(({ isCorrected, edtf, qualifier, ...value }) => {
    const { earliest, latest } = boundsOfDate(edtf);
    if (isCorrected || (earliest === null && latest === null)) return [];
    return [{ ...value, earliest, latest, sign: signOf(qualifier) }];
  });
  return (
    <figure aria-label={name}>
      <figcaption className="font-medium">{name}</figcaption>
      {drawn.length > 0 && (
        <IndicatorChart
          label={t("label", { name, count: drawn.length })}
          values={drawn}
          until={until}
          amount={(value) => axisInWords(value, indicator.unit, locale)}
        />
      )}
      {drawn.length > 0 && <p className="max-w-[72ch] text-[12.5px] text-ink-2">{t("caption")}</p>}
      <ValueTable indicator={indicator} correct={correct} locale={locale} />
    </figure>
  );
}

function ValueTable({ indicator, correct, locale }: Omit<FigureProps, "until">) {
  const t = wordsOf(locale, "indicators");
  const heads = ["sort", "value", "held", "source", "recorded"] as const;
  return (
    <SmallTable heads={heads.map((head) => t(head))}>
      {indicator.values.map((value) => (
        <ValueRow key={value.id} {...{ value, indicator, correct, locale }} />
      ))}
    </SmallTable>
  );
}

interface RowProps extends Omit<FigureProps, "until"> {
  value: IndicatorValueView;
}

function ValueRow({ value, indicator, correct, locale }: RowProps) {
  const t = wordsOf(locale, "indicators");
  const { edtf, url, isCorrected } = value;
  const amount = valueInWords(value, indicator.unit, locale);
  return (
    <tr id={`value-${value.id}`} className="border-line border-t align-top">
      <th scope="row" className="py-1 pr-5 font-normal">
        {t(`sorts.${value.sort}`)}
      </th>
      <td className="py-1 pr-5">
        {isCorrected ? <del className="text-ink-2">{amount}</del> : amount}
        {isCorrected && <span className="block text-ink-2">{t("corrected")}</span>}
        {value.correction && (
          <span className="block max-w-[28ch] break-words text-ink-2">
            {t("corrects", { text: value.correction })}
          </span>
        )}
      </td>
      <td className="py-1 pr-5">{edtf ? heldInWords(edtf, locale) : "–"}</td>
      <td className="py-1 pr-5">
        {url ? (
          <a href={url} rel="noopener noreferrer nofollow ugc">
            {new URL(url).host}
          </a>
        ) : (
          "–"
        )}
      </td>
      <td className="py-1">
        {dayInWords(value.saidOn, locale, "short")} · {recorderOf(value, locale)}
        {correct && !isCorrected && (
          <a
            href={correct(value.id)}
            aria-label={t("correctThis", { value: amount })}
            className="no-print flex min-h-8 items-center max-md:min-h-11"
          >
            {t("correct")}
          </a>
        )}
      </td>
    </tr>
  );
}

/** Who recorded it, as the history says it. */
export function recorderOf({ isLoaded, authorName }: IndicatorValueView, locale: Locale): string {
  const t = wordsOf(locale, "milestone");
  if (isLoaded) return t("loaded");
  return authorName ? t("by", { name: authorName }) : t("byAnalyst");
}
