import { countsOf } from "@/app/counts";
import { filterFormOf } from "@/app/filter-form";
import { linkTo, searchOf } from "@/app/links";
import { listPartsOf, readListPart } from "@/app/list-parts";
import { readFilter, readPage, type SearchParams } from "@/app/request";
import { rowsOf } from "@/app/rows";
import { tableHeads } from "@/app/table-heads";
import { textIn, wordsOf } from "@/app/words";
import { Counts } from "@/components/Counts";
import { FilterForm } from "@/components/FilterForm";
import { ListParts } from "@/components/ListParts";
import { MilestoneTable } from "@/components/MilestoneTable";
import { Notice } from "@/components/Notice";
import { timelineLabels } from "@/components/timeline/labels";
import { Timeline } from "@/components/timeline/Timeline";
import { dayInWords } from "@/domain/dates/words";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { TimeWindow } from "@/domain/timeline/types";
import type { Locale } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import type { CollectionSummary } from "@/server/collection/read";
import { countMilestones } from "@/server/milestones/list";
import { readPicture } from "@/server/timeline/picture";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale, viewer, collection } = await readPage(params);
  const { query, notice } = await readFilter(searchParams, collection, locale);
  const [counts, part, picture] = await Promise.all([
    countMilestones(viewer, query),
    readListPart(viewer, query, searchParams),
    readPicture(viewer, query),
  ]);
  const t = wordsOf(locale, "filters");
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <h1>{textIn(locale, collection.name).text}</h1>
          <p className="mt-1 text-pretty text-ink-2">{textIn(locale, collection.summary).text}</p>
        </div>
        <Counts counts={countsOf(counts, query, locale)} />
      </div>
      {notice && <Notice text={notice} />}
      <FilterForm {...filterFormOf(linkTo.timeline(locale), query, collection, locale)}>
        {counts.milestones > 0 && <Jump locale={locale} />}
      </FilterForm>
      {counts.milestones === 0 ? (
        <Notice text={t("none")} />
      ) : (
        <>
          <Pictured locale={locale} picture={picture} count={counts.milestones} />
          <Views
            {...{ locale, collection, query, part, milestones: picture.milestones, window: picture.window }}
          />
        </>
      )}
    </>
  );
}

interface PicturedProps {
  locale: Locale;
  picture: Awaited<ReturnType<typeof readPicture>>;
  count: number;
}

/** Says what the picture leaves out of a large collection. */
function Pictured({ locale, picture, count }: PicturedProps) {
  const shown = picture.milestones.length;
  if (shown >= count) return null;
  const t = wordsOf(locale, "table");
  if (picture.window === null) return <Notice text={t("firstOf", { shown, count })} />;
  const { from, to } = picture.window;
  const days = { from: dayInWords(from, locale, "long"), to: dayInWords(to, locale, "long") };
  return <Notice text={t("pictured", { shown, count, ...days })} />;
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
  query: MilestoneQuery;
  part: Awaited<ReturnType<typeof readListPart>>;
  milestones: MilestoneSummary[];
  window: TimeWindow | null;
}

/** The picture and its twin, the table; on a phone the table comes first. */
function Views({ locale, collection, query, part, milestones, window }: ViewsProps) {
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
          {...(window ? { window } : {})}
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
          rows={rowsOf(part.list.items, collection.initiatives, locale)}
        />
        <ListParts {...listPartsOf(linkTo.timeline(locale) + searchOf(query), part, locale)} />
      </section>
    </div>
  );
}
