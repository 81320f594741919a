import { countsOf } from "@/app/counts";
import { filterFormOf } from "@/app/filter-form";
import { linkTo } from "@/app/links";
import { readFilter, readPage, type SearchParams } from "@/app/request";
import { rowsOf } from "@/app/rows";
import { tableHeads } from "@/app/table-heads";
import { textIn, wordsOf } from "@/app/words";
import { Counts } from "@/components/Counts";
import { FilterForm } from "@/components/FilterForm";
import { MilestoneTable } from "@/components/MilestoneTable";
import { Notice } from "@/components/Notice";
import { timelineLabels } from "@/components/timeline/labels";
import { Timeline } from "@/components/timeline/Timeline";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Locale } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import type { CollectionSummary } from "@/server/collection/read";
import { listMilestones } from "@/server/milestones/read";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale, viewer, collection } = await readPage(params);
  const { query, notice } = await readFilter(searchParams, collection, locale);
  const milestones = await listMilestones(viewer, query);
  const t = wordsOf(locale, "filters");
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <h1>{textIn(locale, collection.name).text}</h1>
          <p className="mt-1 text-pretty text-ink-2">{textIn(locale, collection.summary).text}</p>
        </div>
        <Counts counts={countsOf(milestones, query, locale)} />
      </div>
      {notice && <Notice text={notice} />}
      <FilterForm {...filterFormOf(linkTo.timeline(locale), query, collection, locale)}>
        {milestones.length > 0 && <Jump locale={locale} />}
      </FilterForm>
      {milestones.length === 0 ? (
        <Notice text={t("none")} />
      ) : (
        <Views {...{ locale, collection, milestones }} />
      )}
    </>
  );
}

/** On a phone picture and table are screens apart. */
function Jump({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, "table");
  return (
    <nav aria-label={t("jump")} className="segments ml-auto md:hidden">
      <a href="#table">{t("list")}</a>
      <a href="#picture">{t("picture")}</a>
    </nav>
  );
}

interface ViewsProps {
  locale: Locale;
  collection: CollectionSummary;
  milestones: MilestoneSummary[];
}

/** The picture and its twin, the table; on a phone the table comes first. */
function Views({ locale, collection, milestones }: ViewsProps) {
  const lanes = new Set(milestones.map((each) => each.initiative));
  const initiatives = collection.initiatives.filter((each) => lanes.has(each.slug));
  const t = wordsOf(locale, "table");
  return (
    <div className="views">
      <div id="picture">
        <Timeline
          themes={collection.themes.filter((theme) => initiatives.some((each) => each.theme === theme.slug))}
          initiatives={initiatives}
          milestones={milestones}
          today={today()}
          labels={timelineLabels(wordsOf(locale, "timeline"), locale)}
          linkTo={(slug) => linkTo.milestone(locale, slug)}
        />
      </div>
      <section aria-labelledby="table">
        <h2 id="table" className="mb-3">
          {t("title")}
        </h2>
        <MilestoneTable
          caption={t("title")}
          heads={tableHeads(locale)}
          rows={rowsOf(milestones, collection.initiatives, locale)}
        />
      </section>
    </div>
  );
}
