import "server-only";
import { partsOf } from "@/domain/dates/day";
import { emptyQuery, type MilestoneQuery } from "@/domain/milestones/query";
import type { Grouping } from "@/domain/timeline/address";
import type { Bins } from "@/domain/timeline/bins";
import { dayNumberOf, dayOfNumber, openStart } from "@/domain/timeline/columns";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database";
import { whereOf } from "@/server/milestones/where";
import type { LaneSet } from "@/server/timeline/lanes";

/** How many milestones a lane has. */
export interface LaneCounts {
  total: number;
  undated: number;
  /** How many that touch the window start in each bin; those that began before it count in the first. */
  bins: Uint32Array;
}

interface Row {
  lane: string;
  bins: number[];
  counts: number[];
}

const wholeBin = -2;
const undatedBin = -1;

/** Whether the query chooses by lane only, so that the kept counts answer it. */
export function isByLaneOnly(query: MilestoneQuery): boolean {
  const rest = { ...query, theme: [], initiative: [] };
  return JSON.stringify(rest) === JSON.stringify(emptyQuery());
}

/** The kept counts of the lanes that a query by lane lets through. */
export function laneCondition({ theme, initiative }: MilestoneQuery): Prisma.Sql {
  return Prisma.sql`initiative_id IN (
    SELECT i.id FROM initiative i JOIN theme t ON t.id = i.theme_id
    WHERE (cardinality(${theme}::text[]) = 0 OR t.slug = ANY(${theme}))
      AND (cardinality(${initiative}::text[]) = 0 OR i.slug = ANY(${initiative})))`;
}

/** Counts of each lane, by its id: from the kept counts where they serve, else counted in the rows. */
export async function readDensity(
  tx: Transaction,
  {
    query,
    grouping,
    today,
    lanes,
    bins,
  }: { query: MilestoneQuery; grouping: Grouping; today: Day; lanes: LaneSet; bins: Bins },
): Promise<Map<string, LaneCounts>> {
  // The kept counts are few: to start helpers for them takes longer than to read them.
  const kept = grouping === "initiative" && isByLaneOnly(query);
  if (kept) await tx.$executeRaw`SET LOCAL max_parallel_workers_per_gather = 0`;
  const source = kept ? keptCounts(lanes.ids, bins) : liveCounts(query, today, bins, lanes);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT lane::text AS lane, array_agg(bin) AS bins, array_agg(n) AS counts FROM (
      SELECT lane, bin, sum(n)::integer AS n FROM (${source}) AS part (lane, bin, n) GROUP BY 1, 2
    ) AS counted GROUP BY counted.lane`;
  return new Map(rows.map((row) => [row.lane, laneCounts(row, bins.edges.length - 1)]));
}

function laneCounts({ bins, counts }: Row, binCount: number): LaneCounts {
  const lane = { total: 0, undated: 0, bins: new Uint32Array(binCount) };
  for (const [i, bin] of bins.entries()) {
    const count = counts[i] ?? 0;
    if (bin === wholeBin) lane.total = count;
    else if (bin === undatedBin) lane.undated = count;
    else lane.bins[bin] = count;
  }
  return lane;
}

/**
 * What began before the window and has not ended: starts less ends over whole years, then the months of the broken year,
 * then the days of the broken month. Then the starts in each bin. Cost follows lanes and bins, not milestones.
 */
function keptCounts(laneIds: readonly string[], { unit, edges }: Bins): Prisma.Sql {
  const from = edges[0] ?? 0;
  const { year, month } = partsOf(dayOfNumber(from));
  const yearStart = dayNumberOf(`${year}-01-01`);
  const monthStart = dayNumberOf(`${year}-${String(month).padStart(2, "0")}-01`);
  const lanes = Prisma.sql`FROM timeline_density WHERE initiative_id = ANY(${laneIds}::uuid[])`;
  return Prisma.sql`
    SELECT initiative_id, ${wholeBin}::integer, starts ${lanes} AND unit IN ('year', 'none')
    UNION ALL SELECT initiative_id, ${undatedBin}::integer, starts ${lanes} AND unit = 'none'
    UNION ALL SELECT initiative_id, 0, starts - ends ${lanes} AND unit = 'year' AND day < ${yearStart}::integer
    UNION ALL SELECT initiative_id, 0, starts - ends ${lanes} AND unit = 'month' AND day >= ${yearStart}::integer AND day < ${monthStart}::integer
    UNION ALL SELECT initiative_id, 0, starts - ends ${lanes} AND unit = 'day' AND day >= ${monthStart}::integer AND day < ${from}::integer
    UNION ALL SELECT initiative_id, width_bucket(day, ${[...edges]}::integer[]) - 1, starts ${lanes}
      AND unit = ${unit} AND day >= ${from}::integer AND day < ${edges.at(-1) ?? 0}::integer`;
}

/** The same, counted in the rows that the query lets through. */
function liveCounts(query: MilestoneQuery, today: Day, { edges }: Bins, { key, join }: LaneSet): Prisma.Sql {
  const from = dayOfNumber(edges[0] ?? 0);
  const to = dayOfNumber((edges.at(-1) ?? 0) - 1);
  const first = Prisma.sql`coalesce(m.earliest_on - DATE '1970-01-01', ${Prisma.raw(String(openStart))})`;
  const touches = Prisma.sql`(m.earliest_on IS NOT NULL OR m.latest_on IS NOT NULL)
    AND (m.earliest_on IS NULL OR m.earliest_on <= ${to}::date) AND (m.latest_on IS NULL OR m.latest_on >= ${from}::date)`;
  return Prisma.sql`
    SELECT lane, bin, n FROM (
      SELECT ${key} AS lane, count(*) AS whole, count(*) FILTER (WHERE m.earliest_on IS NULL AND m.latest_on IS NULL) AS undated,
        CASE WHEN ${touches} THEN greatest(0, width_bucket(${first}, ${[...edges]}::integer[]) - 1) END AS place
      FROM milestone m ${join} WHERE ${whereOf(query, today)} GROUP BY 1, place
    ) AS counted
    CROSS JOIN LATERAL (VALUES (${wholeBin}::integer, whole), (${undatedBin}::integer, undated), (place, whole)) AS parts (bin, n)
    WHERE bin IS NOT NULL`;
}
