import "server-only";
import { uncheckedSince } from "@/domain/deadlines/groups";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { presentMilestone, summaryInclude } from "@/server/milestones/present";
import { stateSql } from "@/server/milestones/state-sql";
import { whereOf } from "@/server/milestones/where";

export interface MilestoneList {
  items: MilestoneSummary[];
  /** What to give as `after` for the next part; null at the end. */
  next: string | null;
}

/** The order of `compareByDate` of `domain/dates/order.ts`, in the words of the index `milestone_order`. */
const dateOrder = {
  first: Prisma.sql`(CASE WHEN m.earliest_on IS NULL AND m.latest_on IS NULL THEN 'infinity'::date ELSE coalesce(m.earliest_on, '-infinity'::date) END)`,
  last: Prisma.sql`(coalesce(m.latest_on, 'infinity'::date))`,
  slug: Prisma.sql`m.slug COLLATE "C"`,
};

const byDate = Prisma.sql`${dateOrder.first}, ${dateOrder.last}, ${dateOrder.slug}`;

/**
 * The published milestones within the query by their dates, undated last: `limit` of them, from the start or after the
 * one with the slug `after`. Null when that one is not in the list.
 */
export async function listMilestones(
  viewer: Viewer,
  query: MilestoneQuery,
  { limit, after = null }: { limit: number; after?: string | null },
): Promise<MilestoneList | null> {
  requirePermission(viewer, "read-published");
  const day = today();
  const where = whereOf(query, day);
  let rest = Prisma.empty;
  if (after !== null) {
    // No slug has other letters; a NUL would even be refused by Postgres.
    if (!/^[a-z0-9-]{1,120}$/.test(after)) return null;
    // Read apart: with the place as plain values the list begins right there in the index.
    const [place] = await database().$queryRaw<{ first: string; last: string }[]>`
      SELECT ${dateOrder.first}::text AS first, ${dateOrder.last}::text AS last FROM milestone m
      WHERE m.slug = ${after} AND ${where}`;
    if (!place) return null;
    rest = Prisma.sql`AND (${byDate}) > (${place.first}::date, ${place.last}::date, ${after})`;
  }
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT m.id::text AS id FROM milestone m WHERE ${where} ${rest} ORDER BY ${byDate} LIMIT ${limit + 1}`;
  const ids = rows.map((row) => row.id);
  const items = await readSummaries(viewer, ids.slice(0, limit), day);
  return { items, next: ids.length > limit ? (items.at(-1)?.slug ?? null) : null };
}

/** Summaries in the order of their ids; those that are gone meanwhile are left out. */
export async function readSummaries(viewer: Viewer, ids: string[], day: Day): Promise<MilestoneSummary[]> {
  requirePermission(viewer, "read-published");
  const rows = await database().milestone.findMany({
    where: { id: { in: ids }, publishedAt: { not: null }, retractedAt: null },
    include: summaryInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const mayReadNames = may(viewer.role, "read-names");
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [presentMilestone(row, day, mayReadNames)] : [];
  });
}

/** What the header of a list counts. */
export interface MilestoneCounts {
  milestones: number;
  delivered: number;
  underWay: number;
  dueSoon: number;
  overdue: number;
  undated: number;
  unchecked: number;
}

/** Whether a row `m` is unchecked lately: `isUncheckedLately` of `domain/deadlines/groups.ts`. */
export function uncheckedSql(day: Day): Prisma.Sql {
  return Prisma.sql`(m.progress NOT IN ('delivered', 'dropped')
    AND (m.last_checked_on IS NULL OR m.last_checked_on < ${uncheckedSince(day)}::date))`;
}

/** How many milestones within the query stand how, today. */
export async function countMilestones(viewer: Viewer, query: MilestoneQuery): Promise<MilestoneCounts> {
  requirePermission(viewer, "read-published");
  const day = today();
  const [counts] = await database().$queryRaw<MilestoneCounts[]>`
    SELECT count(*)::integer AS milestones,
      count(*) FILTER (WHERE m.progress = 'delivered')::integer AS delivered,
      count(*) FILTER (WHERE m.progress = 'under-way')::integer AS "underWay",
      count(*) FILTER (WHERE m.state = 'due-soon')::integer AS "dueSoon",
      count(*) FILTER (WHERE m.state = 'overdue')::integer AS overdue,
      count(*) FILTER (WHERE m.earliest_on IS NULL AND m.latest_on IS NULL)::integer AS undated,
      count(*) FILTER (WHERE ${uncheckedSql(day)})::integer AS unchecked
    FROM (
      SELECT m.progress, m.earliest_on, m.latest_on, m.last_checked_on, ${stateSql(day)} AS state
      FROM milestone m WHERE ${whereOf(query, day)}
    ) AS m`;
  if (!counts) throw new Error("a count without a row");
  return counts;
}
