import "server-only";
import { emptyQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { requirePermission, type Viewer } from "@/domain/permission";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { readSummaries, uncheckedSql } from "@/server/milestones/list";
import { whereOf } from "@/server/milestones/where";

const most = 10;
const mostUnchecked = 100;

/** What an analyst sees first: what they last touched, and what nobody has checked for 90 days, longest first: the first hundred. */
export async function readDesk(
  viewer: Viewer,
): Promise<{ touched: MilestoneSummary[]; unchecked: MilestoneSummary[] }> {
  requirePermission(viewer, "read-desk");
  const events = await database().auditEvent.findMany({
    where: { actorId: viewer.id, thing: "milestone" },
    orderBy: { seq: "desc" },
    take: 200,
    select: { thingId: true },
  });
  const ids = [...new Set(events.map((event) => event.thingId))].slice(0, most);
  const day = today();
  const unchecked = await database().$queryRaw<{ id: string }[]>`
    SELECT m.id::text AS id FROM milestone m WHERE ${whereOf(emptyQuery(), day)} AND ${uncheckedSql(day)}
    ORDER BY m.last_checked_on NULLS FIRST, m.earliest_on NULLS LAST, m.slug COLLATE "C" LIMIT ${mostUnchecked}`;
  return {
    touched: await readSummaries(viewer, ids, day),
    unchecked: await readSummaries(
      viewer,
      unchecked.map((row) => row.id),
      day,
    ),
  };
}
