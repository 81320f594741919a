import "server-only";
import { dateInWords } from "@/domain/dates/words";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import { chooseBins } from "@/domain/timeline/bins";
import { dayNumberOf, dayOfNumber, type TimelineColumns } from "@/domain/timeline/columns";
import type { TimeWindow } from "@/domain/timeline/types";
import {
  chooseItemLanes,
  chooseTextLanes,
  type WindowAnswer,
  type WindowLane,
  type WindowText,
} from "@/domain/timeline/window";
import type { DateRole, Day } from "@/domain/vocabulary";
import { database, type Transaction } from "@/server/database";
import { dayOf } from "@/server/days";
import { whereOf } from "@/server/milestones/where";
import { type LaneCounts, readDensity } from "@/server/timeline/density";
import { readItems } from "@/server/timeline/items";

export interface WindowRequest {
  /** Its own `from` and `to` are not looked at: the window is. */
  query: MilestoneQuery;
  window: TimeWindow;
  /** Of the picture, in px. */
  width: number;
  today: Day;
}

/** What the picture of a window shows, on a day, from one snapshot of the database. */
export async function readWindow(viewer: Viewer, request: WindowRequest): Promise<WindowAnswer> {
  requirePermission(viewer, "read-published");
  return database().$transaction((tx) => answer(tx, request), { isolationLevel: "RepeatableRead" });
}

async function answer(
  tx: Transaction,
  { query, window, width, today }: WindowRequest,
): Promise<WindowAnswer> {
  const { version, lanes } = await readLanes(tx, query);
  const laneIds = lanes.map((lane) => lane.id);
  const bins = chooseBins(window, width);
  const plain = { ...query, from: null, to: null };
  const counts = await readDensity(tx, { query: plain, today, laneIds, bins });
  const answered = lanes.map(({ id, slug }) => laneOf(slug, counts.get(id), bins.edges.length - 1));
  const asItems = chooseItemLanes(
    answered.map((lane) => lane.touching),
    width,
  );
  for (const place of asItems) (answered[place] as WindowLane).bins = null;
  const items = await readItems(tx, {
    from: dayOfNumber(bins.edges[0] ?? 0),
    to: dayOfNumber((bins.edges.at(-1) ?? 0) - 1),
    today,
    laneIds,
    lanes: [...asItems].filter((place) => (answered[place]?.touching ?? 0) > 0),
    filter: whereOf({ ...plain, theme: [], initiative: [] }, today),
  });
  const texts = await readTexts(tx, textIds(items, lanes.length, width));
  return { version, today, edges: bins.edges, lanes: answered, items, texts };
}

/** The lanes within the query, in the order in which every page has them, and the version that they are of. */
async function readLanes(tx: Transaction, { theme, initiative }: MilestoneQuery) {
  const rows = await tx.$queryRaw<{ version: number; id: string; slug: string; theme: string }[]>`
    SELECT c.version, i.id::text AS id, i.slug, t.slug AS theme FROM collection c
    LEFT JOIN (initiative i JOIN theme t ON t.id = i.theme_id) ON TRUE
    ORDER BY t.position, t.slug COLLATE "C", i.position, i.slug COLLATE "C"`;
  const within = (wanted: string[], value: string) => wanted.length === 0 || wanted.includes(value);
  const lanes = rows.filter(
    (row) => row.id !== null && within(theme, row.theme) && within(initiative, row.slug),
  );
  return { version: rows[0]?.version ?? 0, lanes };
}

function laneOf(slug: string, counts: LaneCounts | undefined, binCount: number): WindowLane {
  const { total, undated, bins } = counts ?? { total: 0, undated: 0, bins: new Uint32Array(binCount) };
  return { slug, total, undated, touching: bins.reduce((sum, count) => sum + count, 0), bins };
}

function textIds({ count, lane, id }: TimelineColumns, lanes: number, width: number): number[] {
  const perLane = new Array<number>(lanes).fill(0);
  for (const place of lane) perLane[place] = (perLane[place] ?? 0) + 1;
  const chosen = chooseTextLanes(perLane, width);
  const ids: number[] = [];
  for (let i = 0; i < count; i += 1) if (chosen.has(lane[i] ?? 0)) ids.push(id[i] ?? 0);
  return ids;
}

const textColumns = {
  number: true,
  slug: true,
  titleEn: true,
  titleKo: true,
  dateEdtf: true,
  dateExpression: true,
  dateRole: true,
  datePrecision: true,
  earliestOn: true,
  latestOn: true,
  moves: true,
  baselineEarliestOn: true,
  baselineLatestOn: true,
} as const;

async function readTexts(tx: Pick<Transaction, "milestone">, ids: number[]): Promise<WindowText[]> {
  if (ids.length === 0) return [];
  const rows = await tx.milestone.findMany({
    where: { number: { in: ids }, publishedAt: { not: null }, retractedAt: null },
    select: textColumns,
    orderBy: { number: "asc" },
  });
  return rows.map((row) => {
    const date = row.dateEdtf && {
      edtf: row.dateEdtf,
      expression: row.dateExpression,
      role: row.dateRole as DateRole,
      precision: row.datePrecision ?? "day",
      earliest: dayOf(row.earliestOn),
      latest: dayOf(row.latestOn),
    };
    const first = dayOf(row.baselineLatestOn ?? row.baselineEarliestOn);
    return {
      id: row.number,
      slug: row.slug,
      title: { en: row.titleEn, ko: row.titleKo },
      when: {
        en: date ? dateInWords(date, "en", "short") : "",
        ko: date ? dateInWords(date, "ko", "short") : "",
      },
      ghost: row.moves > 0 && first ? dayNumberOf(first) : null,
    };
  });
}

/** The words of single milestones, for a hand that rests on one whose words were not sent. */
export async function listWindowTexts(viewer: Viewer, ids: number[]): Promise<WindowText[]> {
  requirePermission(viewer, "read-published");
  return readTexts(database(), ids);
}
