import { checkNoChangeAction } from "@/app/actions/milestones";
import { carriedFields, formWords, hidden } from "@/app/form-words";
import { linkTo } from "@/app/links";
import { countdownOf } from "@/app/rows";
import { textIn, wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { StateBadge } from "@/components/StateBadge";
import { daysBetween } from "@/domain/dates/day";
import { dateInWords } from "@/domain/dates/words";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Locale } from "@/domain/vocabulary";

interface Props {
  milestones: MilestoneSummary[];
  count: number;
  /** How many nobody has checked for 90 days. */
  unchecked: number;
  locale: Locale;
}

/** What needs a look next, each with why, and with what an analyst does about it. */
export function NextLooks({ milestones, count, unchecked, locale }: Props) {
  const t = wordsOf(locale, "desk");
  return (
    <section aria-labelledby="next" className="mt-8">
      <div className="mb-1 flex items-baseline gap-2">
        <h2 id="next">{t("next")}</h2>
        <span className="text-ink-2">{count}</span>
      </div>
      <p className="mb-3 max-w-[72ch] text-[13.5px] text-ink-2">
        {t(count === 0 ? "allChecked" : "nextIntro")}{" "}
        {unchecked > 0 && (
          <a href={`${linkTo.deadlines(locale)}#unchecked`}>{t("longUnchecked", { count: unchecked })}</a>
        )}
      </p>
      <ol className="divide-y divide-line border-line border-y">
        {milestones.map((milestone) => (
          <Look key={milestone.slug} milestone={milestone} locale={locale} />
        ))}
      </ol>
      {milestones.length < count && (
        <p className="mt-3 text-ink-2">
          {wordsOf(locale, "table")("firstOf", { shown: milestones.length, count })}
        </p>
      )}
    </section>
  );
}

function Look({ milestone, locale }: { milestone: MilestoneSummary; locale: Locale }) {
  const t = wordsOf(locale, "desk");
  const log = wordsOf(locale, "log");
  const { slug, date, lastCheckedOn, state, stateOn } = milestone;
  const title = textIn(locale, milestone.title).text;
  const facts = [
    lastCheckedOn
      ? t("unchecked", { count: daysBetween(lastCheckedOn, stateOn) })
      : wordsOf(locale, "milestone")("neverChecked"),
    date && dateInWords(date, locale, "short"),
    countdownOf(milestone, locale),
  ];
  const href = linkTo.milestone(locale, slug);
  return (
    <li data-row="" className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <a href={href} className="font-semibold">
            {title}
          </a>
          <StateBadge state={state} label={wordsOf(locale, "state")(state)} />
        </p>
        <p className="text-[13px] text-ink-2">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <a href={`${href}?log=update`} data-key="u" className="button button-plain">
          {log("open")}
          <span className="sr-only">: {title}</span>
        </a>
        <ActionForm
          action={checkNoChangeAction}
          fields={[...carriedFields(locale, milestone), hidden("from", "desk")]}
          submit={log("check")}
          look="plain"
          shortcut="c"
          {...formWords(locale)}
        />
      </div>
    </li>
  );
}
