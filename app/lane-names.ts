import { textIn, wordsOf } from "@/app/words";
import type { Grouping, PictureAddress, Sorting } from "@/domain/timeline/address";
import { dayNumberOf, openEnd } from "@/domain/timeline/columns";
import type { LaneName } from "@/domain/timeline/scene/from-window";
import type { WindowAnswer } from "@/domain/timeline/window";
import { type Locale, progresses, states } from "@/domain/vocabulary";
import type { CollectionSummary } from "@/server/collection/read";

/** The lanes of the picture in the order that the address asks for, with the heading that each stands under. */
export function laneNamesOf(
  collection: CollectionSummary,
  answer: WindowAnswer,
  { group, sort }: Pick<PictureAddress, "group" | "sort">,
  locale: Locale,
): LaneName[] {
  const names = namesOf(collection, group, locale);
  if (sort === "own") return names;
  // Out of the collection's order there are no headings: a theme would stand there again and again.
  return sorted(names, answer, sort, locale).map((each) => ({ ...each, theme: "" }));
}

function namesOf(collection: CollectionSummary, group: Grouping, locale: Locale): LaneName[] {
  const lane = (slug: string, name: string, theme = ""): LaneName => ({ slug, name, theme });
  const coded = (list: CollectionSummary["parties"]) =>
    list.map(({ code, name }) => lane(code, textIn(locale, name).text || code));
  if (group === "kind") return coded(collection.kinds);
  if (group === "party")
    return [...coded(collection.parties), lane("none", wordsOf(locale, "milestone")("noParties"))];
  if (group === "progress") return progresses.map((each) => lane(each, wordsOf(locale, "progress")(each)));
  if (group === "state") return states.map((each) => lane(each, wordsOf(locale, "state")(each)));
  return collection.themes.flatMap((theme) =>
    collection.initiatives
      .filter((each) => each.theme === theme.slug)
      .map((each) => lane(each.slug, textIn(locale, each.name).text, textIn(locale, theme.name).text)),
  );
}

function sorted(
  names: LaneName[],
  { lanes, items, today }: WindowAnswer,
  sort: Sorting,
  locale: Locale,
): LaneName[] {
  if (sort === "name") return [...names].sort((one, other) => one.name.localeCompare(other.name, locale));
  const place = (slug: string) => lanes.findIndex((lane) => lane.slug === slug);
  if (sort === "count") {
    const total = ({ slug }: LaneName) => lanes[place(slug)]?.total ?? 0;
    return [...names].sort((one, other) => total(other) - total(one));
  }
  const now = dayNumberOf(today);
  const next = new Float64Array(lanes.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < items.count; i += 1) {
    const lane = items.lane[i] ?? 0;
    const end = items.end[i] ?? openEnd;
    if (end !== openEnd && end >= now) next[lane] = Math.min(next[lane] ?? end, end);
  }
  const day = ({ slug }: LaneName) => next[place(slug)] ?? Number.POSITIVE_INFINITY;
  return [...names].sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}
