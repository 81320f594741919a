import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import { dayOfNumber, openEnd, openStart } from "@/domain/timeline/columns";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { listYearsAsOf } from "@/server/asof/window";
import { database } from "@/server/database";
import { whereOf } from "@/server/milestones/where";
import { isByLaneOnly, laneCondition } from "@/server/timeline/density";

const yearOfNumber = (day: number) => Number(dayOfNumber(day).slice(0, 4));

/** The years in which a milestone within the query begins or ends, from the kept counts where they serve. */
export async function listYears(viewer: Viewer, query: MilestoneQuery, today: Day): Promise<number[]> {
  requirePermission(viewer, "read-published");
  if (query.asof !== null) return listYearsAsOf(viewer, query, query.asof);
  if (isByLaneOnly(query)) {
    const rows = await database().$queryRaw<{ day: number }[]>`
      SELECT DISTINCT day FROM timeline_density
      WHERE unit = 'year' AND (starts > 0 OR ends > 0) AND day NOT IN (${Prisma.raw(`${openStart}, ${openEnd}`)})
        AND ${laneCondition(query)}`;
    return rows.map(({ day }) => yearOfNumber(day));
  }
  const rows = await database().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT date_part('year', day)::integer AS year FROM (
      SELECT DISTINCT m.earliest_on, m.latest_on FROM milestone m WHERE ${whereOf(query, today)}
    ) AS dates CROSS JOIN LATERAL (VALUES (earliest_on), (latest_on)) AS days (day)
    WHERE day IS NOT NULL`;
  return rows.map(({ year }) => year);
}
