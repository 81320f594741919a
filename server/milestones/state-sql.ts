import "server-only";
import { dueSoonDays } from "@/domain/deadlines/state";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";

/**
 * `computeState` of `domain/deadlines/state.ts` for a row `m` of `milestone`, so that the database can filter, count and
 * colour by it. A property test holds the two together.
 */
export function stateSql(day: Day): Prisma.Sql {
  const today = Prisma.sql`${day}::date`;
  const before = Prisma.sql`${today} < m.earliest_on`;
  const after = Prisma.sql`${today} > m.latest_on`;
  return Prisma.sql`CASE
    WHEN m.progress = 'dropped' THEN 'dropped'
    WHEN m.progress = 'delivered' THEN
      CASE WHEN m.delivered_earliest_on > m.baseline_latest_on THEN 'delivered-late' ELSE 'delivered' END
    WHEN m.date_role = 'starts' AND m.progress = 'under-way' THEN
      CASE WHEN m.started_on > m.baseline_latest_on THEN 'delivered-late' ELSE 'delivered' END
    WHEN m.date_role IS NULL OR (m.earliest_on IS NULL AND m.latest_on IS NULL) THEN 'undated'
    WHEN m.date_role = 'marks' THEN
      CASE WHEN ${before} THEN 'upcoming' WHEN ${after} THEN 'past' ELSE 'in-window' END
    WHEN m.date_role = 'since' THEN CASE WHEN ${before} THEN 'upcoming' ELSE 'running' END
    WHEN m.date_role = 'during' THEN
      CASE WHEN ${before} THEN 'upcoming' WHEN ${after} THEN 'ended-unconfirmed' ELSE 'running' END
    WHEN ${after} THEN 'overdue'
    WHEN m.latest_on - ${today} <= ${dueSoonDays}::integer THEN 'due-soon'
    WHEN m.date_role = 'by' OR ${before} THEN 'upcoming'
    ELSE 'in-window'
  END`;
}
