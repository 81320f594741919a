import type { Metadata } from "next";
import { readDay } from "@/app/asof";
import { citeOf } from "@/app/cite";
import { IndicatorSection } from "@/app/indicator-section";
import { linkAt, linkTo } from "@/app/links";
import { Comparison } from "@/app/milestone-comparison";
import { factsOf } from "@/app/milestone-facts";
import { historyOf, movesListOf } from "@/app/milestone-history";
import { MilestoneTools } from "@/app/milestone-tools";
import { MilestoneTrend } from "@/app/milestone-trend";
import { sourceOf } from "@/app/milestone-words";
import { orNotFound, readPage, type SearchParams } from "@/app/request";
import { updateEntryOf } from "@/app/update-entries";
import { ChangeUpdate, UpdateTools } from "@/app/update-tools";
import { textIn, wordsOf } from "@/app/words";
import { Cite } from "@/components/Cite";
import { Facts } from "@/components/Facts";
import { MilestoneHeading, MilestoneSection, SourceQuote } from "@/components/MilestoneParts";
import { UpdateEntry } from "@/components/UpdateEntry";
import { dayInWords } from "@/domain/dates/words";
import { may } from "@/domain/permission";
import type { Locale } from "@/domain/vocabulary";
import type { CollectionSummary } from "@/server/collection/read";
import type { MilestonePage as MilestonePageData } from "@/server/milestones/page";
import { getMilestonePage } from "@/server/milestones/read";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: SearchParams;
}

async function readMilestone({ params, searchParams }: Props) {
  const page = await readPage(params);
  const asof = await readDay(searchParams);
  const milestone = await orNotFound(getMilestonePage(page.viewer, (await params).slug, asof));
  return { ...page, ...milestone, title: textIn(page.locale, milestone.summary.title) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, row } = await readMilestone(props);
  return { title: title.text, robots: row.retractedAt ? { index: false } : undefined };
}

export default async function MilestonePage(props: Props) {
  const { locale, viewer, collection, title, ...page } = await readMilestone(props);
  const { summary, row } = page;
  const { log, change, from, to, record, correct } = await props.searchParams;
  const draft = page.drafts.find(({ view }) => view.id === change);
  const at = linkAt(page.moment?.day ?? null);
  const t = wordsOf(locale, "milestone");
  const initiative = collection.initiatives.find((each) => each.slug === summary.initiative);
  const mayReadNames = may(viewer.role, "read-names");
  const states = wordsOf(locale, "state");
  const progresses = wordsOf(locale, "progress");
  return (
    <article className="grid gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]">
      <div>
        <MilestoneHeading
          over={{
            href: at(linkTo.initiative(locale, summary.initiative)),
            text: initiative ? textIn(locale, initiative.name).text : summary.initiative,
          }}
          title={title.text}
          lang={title.fallback ? (locale === "ko" ? "en" : "ko") : undefined}
          notice={title.fallback ? t(locale === "ko" ? "otherLanguage" : "otherLanguageKo") : null}
          retracted={retractedOf(page, locale)}
          state={{ value: summary.state, label: states(summary.state) }}
          progress={{ value: summary.progress, label: progresses(summary.progress) }}
        />
        {summary.quote && (
          <SourceQuote label={t("quote")} quote={summary.quote} source={sourceOf(summary.source, locale)} />
        )}
        {may(viewer.role, "log-update") &&
          page.moment === null &&
          !row.retractedAt &&
          (draft ? (
            <ChangeUpdate slug={summary.slug} draft={draft} locale={locale} />
          ) : (
            <MilestoneTools page={page} locale={locale} logging={log === "update"} />
          ))}
      </div>
      <section
        aria-label={t("facts")}
        className="self-start rounded-xl border border-line bg-card p-4 md:p-6 lg:col-start-2 lg:row-span-2 lg:row-start-1"
      >
        <Facts facts={factsOf(page, mayReadNames, locale)} />
      </section>
      <Sections
        {...{ page, collection, mayReadNames, locale }}
        compared={{ from: one(from), to: one(to) }}
        asked={{ record: one(record), correct: one(correct) }}
        mayRecord={may(viewer.role, "record-indicator") && page.moment === null && !row.retractedAt}
      />
    </article>
  );
}

interface SectionsProps {
  page: MilestonePageData;
  collection: CollectionSummary;
  /** The versions that the address asks to compare. */
  compared: { from: string | undefined; to: string | undefined };
  /** The form for a value, or the value to correct, that the address asks for. */
  asked: { record: string | undefined; correct: string | undefined };
  mayRecord: boolean;
  mayReadNames: boolean;
  locale: Locale;
}

/** What lies under the heading: updates, indicators, date moves, history, and how to cite the page. */
function Sections({ page, collection, compared, asked, mayRecord, mayReadNames, locale }: SectionsProps) {
  const t = wordsOf(locale, "milestone");
  const { summary, updates } = page;
  const moves = movesListOf(page, locale);
  return (
    <div>
      <MilestoneSection
        id="updates"
        title={t("updates")}
        empty={updates.length === 0 ? t("noUpdates") : null}
      >
        {updates.map((update) => (
          <UpdateEntry key={update.id} {...updateEntryOf(update, locale)}>
            <UpdateTools slug={summary.slug} update={update} locale={locale} />
          </UpdateEntry>
        ))}
      </MilestoneSection>
      <IndicatorSection page={page} mayRecord={mayRecord} asked={asked} locale={locale} />
      <MilestoneSection
        id="moves"
        title={t("moves")}
        empty={moves.length === 0 ? t("noMoves") : null}
        before={<MilestoneTrend page={page} locale={locale} />}
      >
        {moves}
      </MilestoneSection>
      <MilestoneSection id="history" title={t("history")} empty={null}>
        {historyOf(page, mayReadNames, locale)}
      </MilestoneSection>
      <Comparison
        slug={summary.slug}
        history={page.history}
        asked={compared}
        asof={page.moment?.day ?? null}
        mayReadNames={mayReadNames}
        locale={locale}
      />
      <Cite
        {...citeOf(
          {
            title: summary.title,
            collection: collection.name,
            path: linkTo.milestone(locale, summary.slug),
            day: summary.stateOn,
          },
          locale,
        )}
      />
    </div>
  );
}

const one = (value: string | string[] | undefined) => [value].flat()[0];

/** The tombstone of a retracted milestone: since when and why. Nothing is written after a retraction, so the last word is it. */
function retractedOf({ row, history }: MilestonePageData, locale: Locale): string | null {
  const [last] = history.revisions;
  if (!row.retractedAt || !last) return null;
  const t = wordsOf(locale, "milestone");
  return t("retracted", {
    day: dayInWords(last.saidOn, locale, "long"),
    reason: row.retractedReason ?? t("noReason"),
  });
}
