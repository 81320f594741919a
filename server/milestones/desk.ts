import "server-only";
import { isUncheckedLately } from "@/domain/deadlines/groups";
import { emptyQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { requirePermission, type Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { listMilestones } from "@/server/milestones/read";

const most = 10;

/** What an analyst sees first: what they last touched, and what nobody has checked for 90 days, longest first. */
export async function readDesk(
  viewer: Viewer,
): Promise<{ touched: MilestoneSummary[]; unchecked: MilestoneSummary[] }> {
  requirePermission(viewer, "read-desk");
  const all = await listMilestones(viewer, emptyQuery());
  const events = await database().auditEvent.findMany({
    where: { actorId: viewer.id, thing: "milestone" },
    orderBy: { seq: "desc" },
    take: 200,
    select: { thingId: true },
  });
  const ids = [...new Set(events.map((event) => event.thingId))].slice(0, most);
  const rows = await database().milestone.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true },
  });
  const slugs = ids.map((id) => rows.find((row) => row.id === id)?.slug);
  const unchecked = all
    .filter((each) => isUncheckedLately(each.lastCheckedOn, each.progress, each.stateOn))
    .sort((a, b) => (a.lastCheckedOn ?? "").localeCompare(b.lastCheckedOn ?? ""));
  return { touched: slugs.flatMap((slug) => all.filter((each) => each.slug === slug)), unchecked };
}
