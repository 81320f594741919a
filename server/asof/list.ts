import "server-only";
import type { Moment } from "@/domain/asof/moment";
import { inListOrder, type ListOrder, usualOrder } from "@/domain/milestones/list-order";
import { type MilestoneQuery, matchesQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day, Locale, LocalText } from "@/domain/vocabulary";
import { countsSql } from "@/server/asof/moment";
import { readSnapshot, type Snapshot } from "@/server/asof/snapshot";
import { database } from "@/server/database";
import { presentUpdate, type UpdateView, updateInclude } from "@/server/milestones/updates";

/** The milestones within the query as they stood at the end of a day, by date unless said. */
export async function listSummariesAsOf(
  viewer: Viewer,
  query: MilestoneQuery,
  day: Day,
  { order = usualOrder, locale = "en" }: { order?: ListOrder; locale?: Locale } = {},
): Promise<MilestoneSummary[]> {
  requirePermission(viewer, "read-published");
  const snapshot = await readSnapshot(viewer, day);
  const summaries = within(snapshot, query).map(({ summary }) => summary);
  return inListOrder(summaries, order, snapshot.lanes, locale);
}

/** The milestones of a snapshot that a query lets through. */
export function within(snapshot: Snapshot, query: MilestoneQuery) {
  return snapshot.milestones.filter(({ summary }) => matchesQuery(summary, query));
}

/** Updates of these milestones that were public at the moment, or had been retracted by then; newest first. */
async function findUpdates(milestoneIds: string[], moment: Moment, limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT u.id::text AS id FROM "update" u
    JOIN LATERAL (
      SELECT p.version, p.reason FROM publication p WHERE p.update_id = u.id AND ${countsSql(moment, "p")}
      ORDER BY p.number DESC LIMIT 1
    ) AS last ON last.version IS NOT NULL OR last.reason IS NOT NULL
    JOIN LATERAL (
      SELECT v.as_of_on FROM publication p JOIN update_version v ON v.update_id = u.id AND v.version = p.version
      WHERE p.update_id = u.id AND ${countsSql(moment, "p")} ORDER BY p.number DESC LIMIT 1
    ) AS seen ON TRUE
    WHERE u.milestone_id = ANY(${milestoneIds}::uuid[])
    ORDER BY seen.as_of_on DESC, u.recorded_at DESC, u.id LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

/** What readers saw of the updates of these milestones at the end of a day, newest first. */
export async function listUpdatesAsOf(
  viewer: Viewer,
  { moment, milestoneIds, limit }: { moment: Moment; milestoneIds: string[]; limit: number },
): Promise<{ update: UpdateView; milestoneId: string }[]> {
  requirePermission(viewer, "read-published");
  const ids = await findUpdates(milestoneIds, moment, limit);
  const rows = await database().update.findMany({ where: { id: { in: ids } }, include: updateInclude });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const update = row && presentUpdate(viewer, row, moment);
    return update ? [{ update, milestoneId: row.milestoneId }] : [];
  });
}

/** The updates page as it stood at the end of a day. */
export async function listUpdatesWithin(
  viewer: Viewer,
  query: MilestoneQuery,
  { day, limit }: { day: Day; limit: number },
): Promise<{ update: UpdateView; milestone: { slug: string; title: LocalText } }[]> {
  requirePermission(viewer, "read-published");
  const snapshot = await readSnapshot(viewer, day);
  const { moment, byId } = snapshot;
  const milestoneIds = within(snapshot, query).map(({ id }) => id);
  const updates = await listUpdatesAsOf(viewer, { moment, milestoneIds, limit });
  return updates.flatMap(({ update, milestoneId }) => {
    const milestone = byId.get(milestoneId)?.summary;
    return milestone ? [{ update, milestone: { slug: milestone.slug, title: milestone.title } }] : [];
  });
}
