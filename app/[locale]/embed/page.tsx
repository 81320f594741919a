import { asOfOf } from "@/app/asof";
import { laneNamesOf } from "@/app/lane-names";
import { inLanguage, linkAt, linkTo, searchOf } from "@/app/links";
import { readAddress, readFilter, readPage, type SearchParams } from "@/app/request";
import { readTimeline } from "@/app/timeline-data";
import { textIn, wordsOf } from "@/app/words";
import { AsOfBanner } from "@/components/AsOfBanner";
import { Notice } from "@/components/Notice";
import { Embed } from "@/components/timeline/Embed";
import { timelineLabels } from "@/components/timeline/labels";
import { withPicture } from "@/domain/timeline/address";
import type { TimeWindow } from "@/domain/timeline/types";
import { countMilestones } from "@/server/milestones/list";
import { visitor } from "@/server/session";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

/** The picture of any filter for a frame in another site's page; `scripts/framed-page.mjs` sends it without scripts. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const { locale, collection } = await readPage(params);
  // Whoever is signed in here: a frame shows what everybody sees.
  const viewer = visitor();
  const { query, picture, notice } = await readFilter(searchParams, collection, locale);
  const { milestones } = await countMilestones(viewer, query);
  const data = await readTimeline(viewer, query, picture, milestones, locale);
  const address = await readAddress(locale);
  const { banner } = await asOfOf(address, locale);
  const other = locale === "en" ? "ko" : "en";
  const addressOf = (window: TimeWindow | null) =>
    linkTo.timeline(locale) + withPicture(searchOf(query), { ...picture, window, open: null, selected: [] });
  return (
    <main>
      {banner && <AsOfBanner {...banner} />}
      {notice && <Notice text={notice} />}
      {milestones === 0 ? (
        <Notice text={wordsOf(locale, "filters")("none")} />
      ) : (
        <Embed
          {...data}
          names={laneNamesOf(collection, data.answer, picture, locale)}
          collapsed={picture.collapsed}
          fromStart={data.answered.from === data.span.from}
          locale={locale}
          labels={timelineLabels(wordsOf(locale, "timeline"), locale)}
          linkTo={(slug) => linkAt(query.asof)(linkTo.milestone(locale, slug))}
          linkToWindow={addressOf}
          title={{ text: textIn(locale, collection.name).text, href: addressOf(picture.window) }}
          list={{ text: wordsOf(locale, "table")("title"), href: `${addressOf(picture.window)}#table` }}
          other={{
            text: wordsOf(other, "embed")("language"),
            href: inLanguage(address, other),
            lang: other,
          }}
        />
      )}
    </main>
  );
}
