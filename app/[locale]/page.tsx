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
import { today } from "@/server/clock";
import { listMilestones } from "@/server/milestones/read";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale, viewer, collection } = await readPage(params);
  const { query, notice } = await readFilter(searchParams, collection, locale);
  const milestones = await listMilestones(viewer, query);
  const lanes = new Set(milestones.map((each) => each.initiative));
  const initiatives = collection.initiatives.filter((each) => lanes.has(each.slug));
  const t = wordsOf(locale, "filters");
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{textIn(locale, collection.name).text}</h1>
          <p className="text-ink-2">{textIn(locale, collection.summary).text}</p>
        </div>
        <Counts counts={countsOf(milestones, locale)} />
      </div>
      {notice && <Notice text={notice} />}
      <FilterForm {...filterFormOf(linkTo.timeline(locale), query, collection, locale)} />
      {milestones.length === 0 && <Notice text={t("none")} />}
      <div className="flex flex-col gap-6 max-md:flex-col-reverse">
        <Timeline
          themes={collection.themes.filter((theme) => initiatives.some((each) => each.theme === theme.slug))}
          initiatives={initiatives}
          milestones={milestones}
          today={today()}
          labels={timelineLabels(wordsOf(locale, "timeline"), locale)}
          linkTo={(slug) => linkTo.milestone(locale, slug)}
        />
        <section aria-labelledby="table">
          <h2 id="table" className="mb-2">
            {wordsOf(locale, "table")("title")}
          </h2>
          <MilestoneTable
            caption={wordsOf(locale, "table")("title")}
            heads={tableHeads(locale)}
            rows={rowsOf(milestones, collection.initiatives, locale)}
          />
        </section>
      </div>
    </>
  );
}
