import "server-only";
import { closeDays, neverCheckedDays, restedSince } from "@/domain/deadlines/attention";
import { emptyQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { readSummaries } from "@/server/milestones/list";
import { whereOf } from "@/server/milestones/where";

const most = 10;
const mostNext = 30;

/** `attentionOf` of `domain/deadlines/attention.ts` for a row `m` that needs a look. */
function attentionSql(day: Day): Prisma.Sql {
  return Prisma.sql`(
    LEAST(${neverCheckedDays}::integer, COALESCE(${day}::date - m.last_checked_on, ${neverCheckedDays}::integer))
    + CASE WHEN m.latest_on IS NULL OR m.date_role = 'marks' THEN 0
      ELSE GREATEST(0, ${closeDays}::integer - GREATEST(0, m.latest_on - ${day}::date)) END)`;
}

/** Whether a row `m` needs a look at all. */
function needsLookSql(day: Day): Prisma.Sql {
  return Prisma.sql`(m.progress NOT IN ('delivered', 'dropped')
    AND (m.last_checked_on IS NULL OR m.last_checked_on <= ${restedSince(day)}::date)
    AND (m.date_role IS DISTINCT FROM 'marks' OR m.latest_on IS NULL OR m.latest_on >= ${day}::date))`;
}

/** Milestones that a person changed, or whose updates they wrote or reviewed, the last one first. */
async function findTouched(viewer: Viewer): Promise<string[]> {
  const events = await database().auditEvent.findMany({
    where: { actorId: viewer.id, thing: { in: ["milestone", "update"] } },
    orderBy: { seq: "desc" },
    take: 200,
    select: { thing: true, thingId: true },
  });
  const updateIds = events.flatMap(({ thing, thingId }) => (thing === "update" ? [thingId] : []));
  const updates = await database().update.findMany({
    where: { id: { in: updateIds } },
    select: { id: true, milestoneId: true },
  });
  const milestoneOf = new Map(updates.map(({ id, milestoneId }) => [id, milestoneId]));
  const ids = events.map(({ thing, thingId }) => (thing === "update" ? milestoneOf.get(thingId) : thingId));
  return [...new Set(ids.filter((id) => id !== undefined))].slice(0, most);
}

export interface Desk {
  touched: MilestoneSummary[];
  /** What needs a look next, the most urgent first: the first of them, and how many there are. */
  next: MilestoneSummary[];
  nextCount: number;
}

/** What an analyst sees first: what they last touched, and what needs a look next. */
export async function readDesk(viewer: Viewer): Promise<Desk> {
  requirePermission(viewer, "read-desk");
  const ids = await findTouched(viewer);
  const day = today();
  const next = await database().$queryRaw<{ id: string; count: number }[]>`
    SELECT m.id::text AS id, count(*) OVER ()::integer AS count
    FROM milestone m WHERE ${whereOf(emptyQuery(), day)} AND ${needsLookSql(day)}
    ORDER BY ${attentionSql(day)} DESC, m.latest_on NULLS LAST, m.slug COLLATE "C" LIMIT ${mostNext}`;
  const nextIds = next.map((row) => row.id);
  return {
    touched: await readSummaries(viewer, ids, day),
    next: await readSummaries(viewer, nextIds, day),
    nextCount: next[0]?.count ?? 0,
  };
}
