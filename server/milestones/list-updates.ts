import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { listMilestones } from "@/server/milestones/read";
import { presentUpdate, updateInclude } from "@/server/milestones/updates";

/** The latest published updates of the milestones within the query, each with its milestone, newest first. */
export async function listUpdates(viewer: Viewer, query: MilestoneQuery, limit: number) {
  requirePermission(viewer, "read-published");
  const milestones = await listMilestones(viewer, query);
  const titles = new Map(milestones.map(({ slug, title }) => [slug, title]));
  const rows = await database().update.findMany({
    where: { status: "published", milestone: { slug: { in: [...titles.keys()] } } },
    orderBy: [{ asOfOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    take: limit,
    include: { ...updateInclude, milestone: { select: { slug: true } } },
  });
  return rows.map(({ milestone: { slug }, ...row }) => ({
    update: presentUpdate(viewer, row),
    milestone: { slug, title: titles.get(slug) ?? { en: null, ko: null } },
  }));
}
