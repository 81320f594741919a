import { countsOf } from "@/app/counts";
import { embedCodeOf } from "@/app/embed-code";
import { filterFormOf } from "@/app/filter-form";
import { laneNamesOf } from "@/app/lane-names";
import { linkAt, linkTo, searchOf } from "@/app/links";
import { downloadsOf, inOrder, listPartsOf, readListPart } from "@/app/list-parts";
import { liveConfigOf, liveWordsOf } from "@/app/live-timeline";
import { panelOf } from "@/app/panel";
import { readFilter, readPage, type SearchParams } from "@/app/request";
import { RetractedNote } from "@/app/retracted-note";
import { rowsOf } from "@/app/rows";
import { groupedBy, orderMenuOf, tableHeads } from "@/app/table-heads";
import { readTimeline, type TimelineData } from "@/app/timeline-data";
import { viewMenusOf } from "@/app/view-menus";
import { textIn, wordsOf } from "@/app/words";
import { Counts } from "@/components/Counts";
import { Downloads } from "@/components/Downloads";
import { FilterForm } from "@/components/FilterForm";
import { ListParts } from "@/components/ListParts";
import { MilestoneTable } from "@/components/MilestoneTable";
import { Notice } from "@/components/Notice";
import { EmbedCode } from "@/components/timeline/EmbedCode";
import { LiveTimeline } from "@/components/timeline/LiveTimeline";
import { timelineLabels } from "@/components/timeline/labels";
import { Timeline } from "@/components/timeline/Timeline";
import { ViewMenu } from "@/components/timeline/ViewMenu";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { type PictureAddress, withPicture } from "@/domain/timeline/address";
import type { Locale } from "@/domain/vocabulary";
import type { CollectionSummary } from "@/server/collection/read";
import { countMilestones } from "@/server/milestones/list";
import { listRetracted } from "@/server/milestones/retracted";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale, viewer, collection } = await readPage(params);
  const { query, picture, notice } = await readFilter(searchParams, collection, locale);
  const [counts, part, retracted, panel] = await Promise.all([
    countMilestones(viewer, query),
    readListPart(viewer, query, searchParams, locale),
    listRetracted(viewer, query),
    picture.open ? panelOf(viewer, picture.open, locale, query.asof).catch(() => null) : null,
  ]);
  const data = await readTimeline(viewer, query, picture, counts.milestones, locale);
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
        <Views {...{ locale, collection, query, part, data, picture, panel }} />
      )}
      <RetractedNote retracted={retracted} locale={locale} asof={query.asof} />
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
  query: MilestoneQuery;
  part: Awaited<ReturnType<typeof readListPart>>;
  data: TimelineData;
  picture: PictureAddress;
  panel: Awaited<ReturnType<typeof panelOf>> | null;
}

/** The picture and its twin, the table; on a phone the table comes first. */
function Views(props: ViewsProps) {
  const { locale, collection, query, picture, part } = props;
  const t = wordsOf(locale, "table");
  const address = linkTo.timeline(locale) + withPicture(searchOf(query), picture);
  return (
    <div className="views">
      <div id="picture">
        <Pictured {...props} />
      </div>
      <section aria-labelledby="table">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id="table">{t("title")}</h2>
          <div className="no-print md:hidden">
            <ViewMenu {...orderMenuOf(address, part.order, locale)} />
          </div>
        </div>
        <MilestoneTable
          caption={t("title")}
          heads={tableHeads(locale, { address, order: part.order })}
          grouped={groupedBy(part)}
          rows={rowsOf(part.list.items, collection.initiatives, locale, query.asof)}
        />
        <ListParts {...listPartsOf(address, part, locale)} />
        <Downloads {...downloadsOf(query, locale)} />
      </section>
    </div>
  );
}

/** The server's picture with what sets it in motion. */
function Pictured({ locale, collection, query, part, data, picture, panel }: ViewsProps) {
  const path = linkTo.timeline(locale);
  const names = laneNamesOf(collection, data.answer, picture, locale);
  const addressOf = (change: Partial<PictureAddress>) =>
    inOrder(path + withPicture(searchOf(query), { ...picture, ...change }), part.order);
  const still = withPicture(searchOf(query), { ...picture, open: null, selected: [] });
  const embed = embedCodeOf(linkTo.embed(locale) + still, textIn(locale, collection.name).text, locale);
  return (
    <LiveTimeline
      config={liveConfigOf(data, names, query, picture, locale)}
      panel={panel}
      words={liveWordsOf(locale)}
      path={path}
      closeHref={addressOf({ open: null })}
    >
      <Timeline
        {...data}
        names={names}
        collapsed={picture.collapsed}
        fromStart={data.answered.from === data.span.from}
        locale={locale}
        labels={timelineLabels(wordsOf(locale, "timeline"), locale)}
        linkTo={(slug) => linkAt(query.asof)(linkTo.milestone(locale, slug))}
        views={viewMenusOf(picture, addressOf, locale)}
        linkToWindow={(window) => addressOf({ window })}
      >
        {embed && <EmbedCode {...embed} />}
      </Timeline>
    </LiveTimeline>
  );
}
