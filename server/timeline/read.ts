import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Grouping } from "@/domain/timeline/address";
import { chooseBins } from "@/domain/timeline/bins";
import { dayOfNumber } from "@/domain/timeline/columns";
import type { TimeWindow } from "@/domain/timeline/types";
import {
  chooseItemLanes,
  idsWithText,
  mostTags,
  mostTexts,
  mostUndated,
  type SayText,
  type WindowAnswer,
  type WindowLane,
  type WindowText,
} from "@/domain/timeline/window";
import type { Day } from "@/domain/vocabulary";
import { listTextsAsOf, readWindowAsOf } from "@/server/asof/window";
import { database, type Transaction } from "@/server/database";
import { gistColumns, presentGist } from "@/server/milestones/gist";
import { whereOf } from "@/server/milestones/where";
import { type LaneCounts, readDensity } from "@/server/timeline/density";
import { readItems } from "@/server/timeline/items";
import { type LaneSet, readLanes } from "@/server/timeline/lanes";

export interface WindowRequest {
  query: MilestoneQuery;
  /** What the lanes stand for. */
  grouping: Grouping;
  window: TimeWindow;
  /** Of the picture, in px. */
  width: number;
  today: Day;
  say: SayText;
}

/** What the picture of a window shows, on a day, from one snapshot of the database. */
export async function readWindow(viewer: Viewer, request: WindowRequest): Promise<WindowAnswer> {
  requirePermission(viewer, "read-published");
  if (request.query.asof !== null) return readWindowAsOf(viewer, request, request.query.asof);
  return database().$transaction((tx) => answer(tx, request), { isolationLevel: "RepeatableRead" });
}

async function answer(
  tx: Transaction,
  { query, grouping, window, width, today, say }: WindowRequest,
): Promise<WindowAnswer> {
  const lanes = await readLanes(tx, grouping, query, today);
  const bins = chooseBins(window, width);
  const counts = await readDensity(tx, { query, grouping, today, lanes, bins });
  const answered = lanes.slugs.map((slug, place) =>
    laneOf(slug, counts.get(lanes.ids[place] ?? ""), bins.edges.length - 1),
  );
  const asItems = chooseItemLanes(
    answered.map((lane) => lane.touching),
    width,
  );
  for (const place of asItems) (answered[place] as WindowLane).bins = null;
  const items = await readItems(tx, {
    from: dayOfNumber(bins.edges[0] ?? 0),
    to: dayOfNumber((bins.edges.at(-1) ?? 0) - 1),
    today,
    lanes,
    grouping,
    wanted: [...asItems].filter((place) => (answered[place]?.touching ?? 0) > 0),
    query,
  });
  const undated = await readUndated(tx, query, today, lanes, answered);
  const ids = [...new Set([...undated, ...idsWithText(items, answered.length, width)])].slice(0, mostTexts);
  const texts = await readTexts(tx, ids, today, say);
  return { version: lanes.version, today, edges: bins.edges, lanes: answered, items, texts };
}

function laneOf(slug: string, counts: LaneCounts | undefined, binCount: number): WindowLane {
  const { total, undated, bins } = counts ?? { total: 0, undated: 0, bins: new Uint32Array(binCount) };
  return {
    slug,
    total,
    undated,
    undatedIds: [],
    touching: bins.reduce((sum, count) => sum + count, 0),
    bins,
  };
}

/** Fills in the numbers of the undated, where they are not too many; gives those that are shown by their titles. */
async function readUndated(
  tx: Transaction,
  query: MilestoneQuery,
  today: Day,
  { ids: laneIds, key, join }: LaneSet,
  lanes: WindowLane[],
): Promise<number[]> {
  const wanted = laneIds.filter((_, place) => {
    const { undated } = lanes[place] as WindowLane;
    return undated > 0 && undated <= mostUndated;
  });
  if (wanted.length === 0) return [];
  const rows = await tx.$queryRaw<{ lane: string; ids: number[] }[]>`
    SELECT lane, array_agg(number ORDER BY number) AS ids FROM (
      SELECT ${key} AS lane, m.number FROM milestone m ${join} WHERE ${whereOf({ ...query, dated: "no" }, today)}
    ) AS undated WHERE lane = ANY(${wanted}) GROUP BY lane`;
  const shown: number[] = [];
  for (const { lane, ids } of rows) {
    (lanes[laneIds.indexOf(lane)] as WindowLane).undatedIds = ids;
    if (ids.length <= mostTags) shown.push(...ids);
  }
  return shown;
}

async function readTexts(
  tx: Pick<Transaction, "milestone">,
  ids: number[],
  today: Day,
  say: SayText,
): Promise<WindowText[]> {
  if (ids.length === 0) return [];
  const rows = await tx.milestone.findMany({
    where: { number: { in: ids }, publishedAt: { not: null }, retractedAt: null },
    select: { ...gistColumns, number: true },
    orderBy: { number: "asc" },
  });
  return rows.map((row) => say(row.number, presentGist(row, today)));
}

/** The words of single milestones, for those that come into view and whose words were not sent. */
export async function listWindowTexts(
  viewer: Viewer,
  ids: number[],
  today: Day,
  say: SayText,
  asof: Day | null = null,
): Promise<WindowText[]> {
  requirePermission(viewer, "read-published");
  if (asof !== null) return listTextsAsOf(viewer, ids, asof, say);
  return readTexts(database(), ids, today, say);
}
