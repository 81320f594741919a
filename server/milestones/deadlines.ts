import "server-only";
import { deadlineGroups } from "@/domain/deadlines/groups";
import { type DeadlineSection, deadlinesIn } from "@/domain/milestones/lists";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { listSummariesAsOf } from "@/server/asof/list";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { readSummaries, uncheckedSql } from "@/server/milestones/list";
import { stateSql } from "@/server/milestones/state-sql";
import { whereOf } from "@/server/milestones/where";

/** `deadlineGroupOf` of `domain/deadlines/groups.ts` for a row `m` with its state. */
const groupSql = Prisma.sql`CASE
  WHEN m.date_role = 'marks' THEN NULL
  WHEN m.state IN ('overdue', 'ended-unconfirmed') THEN 'overdue'
  WHEN m.state IN ('due-soon', 'in-window') THEN m.state
  WHEN m.state = 'upcoming' THEN 'coming-up'
  WHEN m.state = 'running' AND m.date_role <> 'since' AND m.latest_on IS NOT NULL THEN 'coming-up'
  WHEN m.state = 'undated' THEN 'no-date'
END`;

/** Days left grow with the last day; only what awaits one has them (`daysLeftOf` of `domain/deadlines/state.ts`). */
const awaitedDay = Prisma.sql`CASE
  WHEN m.date_role <> 'marks' AND m.state IN ('upcoming', 'in-window', 'due-soon', 'overdue', 'running', 'ended-unconfirmed')
    AND NOT (m.date_role = 'since' AND m.state = 'running') THEN m.latest_on
END`;

/** The sections of the deadlines page in its order, each with the first `most` of its milestones, the most urgent first. */
export async function listDeadlines(
  viewer: Viewer,
  query: MilestoneQuery,
  most: number,
): Promise<DeadlineSection[]> {
  requirePermission(viewer, "read-published");
  if (query.asof !== null)
    return deadlinesIn(await listSummariesAsOf(viewer, query, query.asof), query.asof, most);
  const day = today();
  const rows = await database().$queryRaw<{ section: string; count: number; ids: string[] }[]>`
    SELECT section, count(*)::integer AS count,
      (array_agg(m.id::text ORDER BY coalesce(array_position(${[...deadlineGroups]}::text[], m.own), 99),
        m.awaited NULLS LAST, m.last_checked_on NULLS FIRST, m.slug COLLATE "C"))[1:${most}::integer] AS ids
    FROM (
      SELECT m.id, m.slug, m.last_checked_on, m.unchecked, ${groupSql} AS own, ${awaitedDay} AS awaited
      FROM (${withState(query, day)}) AS m
    ) AS m
    CROSS JOIN LATERAL (VALUES (m.own), (CASE WHEN m.unchecked THEN 'unchecked' END)) AS sections (section)
    WHERE section IS NOT NULL GROUP BY section`;
  const keys = [...deadlineGroups, "unchecked"] as const;
  return Promise.all(
    keys.map(async (key) => {
      const found = rows.find((row) => row.section === key);
      return {
        key,
        count: found?.count ?? 0,
        milestones: await readSummaries(viewer, found?.ids ?? [], day),
      };
    }),
  );
}

function withState(query: MilestoneQuery, day: Day): Prisma.Sql {
  return Prisma.sql`SELECT m.*, ${stateSql(day)} AS state, ${uncheckedSql(day)} AS unchecked
    FROM milestone m WHERE ${whereOf(query, day)}`;
}
