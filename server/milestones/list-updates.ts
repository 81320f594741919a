import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import { listUpdatesWithin } from "@/server/asof/list";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { presentUpdate, updateInclude } from "@/server/milestones/updates";
import { whereOf } from "@/server/milestones/where";

/** The latest published updates of the milestones within the query, each with its milestone, newest first. */
export async function listUpdates(viewer: Viewer, query: MilestoneQuery, limit: number) {
  requirePermission(viewer, "read-published");
  if (query.asof !== null) return listUpdatesWithin(viewer, query, { day: query.asof, limit });
  const day = today();
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT u.id::text AS id FROM "update" u JOIN milestone m ON m.id = u.milestone_id
    WHERE u.status IN ('published', 'retracted') AND ${whereOf(query, day)}
    ORDER BY u.as_of_on DESC, u.recorded_at DESC, u.id LIMIT ${limit}`;
  const rows = await database().update.findMany({
    where: { id: { in: found.map((row) => row.id) } },
    orderBy: [{ asOfOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    include: { ...updateInclude, milestone: { select: { slug: true, titleEn: true, titleKo: true } } },
  });
  return rows.flatMap(({ milestone: { slug, titleEn, titleKo }, ...row }) => {
    const update = presentUpdate(viewer, row);
    return update ? [{ update, milestone: { slug, title: { en: titleEn, ko: titleKo } } }] : [];
  });
}
