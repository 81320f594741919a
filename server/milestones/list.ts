import "server-only";
import { uncheckedSince } from "@/domain/deadlines/groups";
import { type ListOrder, orderInAddress, usualOrder } from "@/domain/milestones/list-order";
import { countsIn, type MilestoneCounts, type MilestoneList, partOf } from "@/domain/milestones/lists";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { Day, Locale } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { listSummariesAsOf } from "@/server/asof/list";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { byDate, dateOrder, orderSql } from "@/server/milestones/order-sql";
import { presentMilestone, summaryInclude } from "@/server/milestones/present";
import { stateSql } from "@/server/milestones/state-sql";
import { whereOf } from "@/server/milestones/where";

/** Where a list begins, how long it is and how it is ordered. */
export interface ListPart {
  limit: number;
  /** Slug of the milestone that it follows. */
  after?: string | null;
  order?: ListOrder;
  /** Whose dictionary orders titles. */
  locale?: Locale;
}

/**
 * The published milestones within the query in the given order, by their dates unless said: `limit` of them, from the start
 * or after the one with the slug `after`. Null when that one is not in the list.
 */
export async function listMilestones(
  viewer: Viewer,
  query: MilestoneQuery,
  { limit, after = null, order = usualOrder, locale = "en" }: ListPart,
): Promise<MilestoneList | null> {
  requirePermission(viewer, "read-published");
  if (query.asof !== null)
    return partOf(await listSummariesAsOf(viewer, query, query.asof, { order, locale }), { limit, after });
  const day = today();
  const where = whereOf(query, day);
  // No slug has other letters; a NUL would even be refused by Postgres.
  if (after !== null && !/^[a-z0-9-]{1,120}$/.test(after)) return null;
  const isUsual = orderInAddress(order) === null;
  const ids = isUsual
    ? await idsByDate(where, limit, after)
    : await idsInOrder(where, orderSql(order, locale, day), limit, after);
  if (ids === null) return null;
  const items = await readSummaries(viewer, ids.slice(0, limit), day);
  return { items, next: ids.length > limit ? (items.at(-1)?.slug ?? null) : null };
}

/** One id more than `limit`, straight from the index. Null when `after` is not in the list. */
async function idsByDate(where: Prisma.Sql, limit: number, after: string | null): Promise<string[] | null> {
  let rest = Prisma.empty;
  if (after !== null) {
    // Read apart: with the place as plain values the list begins right there in the index.
    const [place] = await database().$queryRaw<{ first: string; last: string }[]>`
      SELECT ${dateOrder.first}::text AS first, ${dateOrder.last}::text AS last FROM milestone m
      WHERE m.slug = ${after} AND ${where}`;
    if (!place) return null;
    rest = Prisma.sql`AND (${byDate}) > (${place.first}::date, ${place.last}::date, ${after})`;
  }
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT m.id::text AS id FROM milestone m WHERE ${where} ${rest} ORDER BY ${byDate} LIMIT ${limit + 1}`;
  return rows.map((row) => row.id);
}

/** One id more than `limit`, in an order that has no index: all that is listed is sorted. Null as above. */
async function idsInOrder(
  where: Prisma.Sql,
  order: Prisma.Sql,
  limit: number,
  after: string | null,
): Promise<string[] | null> {
  const rows = await database().$queryRaw<{ id: string; isPlace: boolean }[]>`
    WITH listed AS (
      SELECT m.id, m.slug, row_number() OVER (ORDER BY ${order}) AS place FROM milestone m WHERE ${where}
    )
    SELECT id::text AS id, slug IS NOT DISTINCT FROM ${after} AS "isPlace" FROM listed
    WHERE place >= coalesce((SELECT place FROM listed WHERE slug = ${after}), 1)
    ORDER BY place LIMIT ${limit + 2}`;
  if (after === null) return rows.slice(0, limit + 1).map((row) => row.id);
  return rows[0]?.isPlace ? rows.slice(1).map((row) => row.id) : null;
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

/** Whether a row `m` is unchecked lately: `isUncheckedLately` of `domain/deadlines/groups.ts`. */
export function uncheckedSql(day: Day): Prisma.Sql {
  return Prisma.sql`(m.progress NOT IN ('delivered', 'dropped')
    AND (m.last_checked_on IS NULL OR m.last_checked_on < ${uncheckedSince(day)}::date))`;
}

/** How many milestones within the query stand how. */
export async function countMilestones(viewer: Viewer, query: MilestoneQuery): Promise<MilestoneCounts> {
  requirePermission(viewer, "read-published");
  if (query.asof !== null) return countsIn(await listSummariesAsOf(viewer, query, query.asof), query.asof);
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
