import "server-only";
import { DomainError } from "@/domain/error";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { getMilestonePageAsOf } from "@/server/asof/page";
import { readSnapshot } from "@/server/asof/snapshot";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { presentIndicators } from "@/server/indicators/present";
import { readHistory } from "@/server/milestones/history";
import { type MilestonePage, pageInclude, type UpdateDraft } from "@/server/milestones/page";
import { presentMilestone, summaryInclude } from "@/server/milestones/present";
import { latestOf, presentUpdate, type UpdateRow } from "@/server/milestones/updates";

/**
 * Everything that the page of one milestone shows, now or as it stood at the end of a day.
 * @throws DomainError("not-found") also when it was not there yet
 */
export async function getMilestonePage(
  viewer: Viewer,
  slug: string,
  asof: Day | null = null,
): Promise<MilestonePage> {
  requirePermission(viewer, "read-published");
  if (asof !== null) return getMilestonePageAsOf(viewer, slug, asof);
  const row = await database().milestone.findUnique({ where: { slug }, include: pageInclude });
  if (!row?.publishedAt) throw new DomainError("not-found");
  return {
    moment: null,
    summary: presentMilestone(row, today(), may(viewer.role, "read-names")),
    updates: row.updates.flatMap((update) => presentUpdate(viewer, update) ?? []),
    drafts: may(viewer.role, "log-update")
      ? row.updates.flatMap((update) => draftOf(viewer, update) ?? [])
      : [],
    history: await readHistory(viewer, row.id),
    indicators: presentIndicators(viewer, row.indicators, null),
    row,
  };
}

function draftOf(viewer: Viewer, row: UpdateRow): UpdateDraft | null {
  const view = presentUpdate(viewer, row);
  return view && (view.may.replace || view.may.correct) ? { view, latest: latestOf(row) } : null;
}

/**
 * One published milestone as lists and the API show it, now or as it stood at the end of a day.
 * @throws DomainError("not-found"), ("gone") when it was retracted
 */
export async function getMilestone(
  viewer: Viewer,
  slug: string,
  asof: Day | null = null,
): Promise<MilestoneSummary> {
  requirePermission(viewer, "read-published");
  if (asof !== null) {
    const { byId } = await readSnapshot(viewer, asof);
    const stood = [...byId.values()].find(({ summary }) => summary.slug === slug);
    if (!stood) throw new DomainError("not-found");
    if (stood.record.retractedReason !== null) throw new DomainError("gone");
    return stood.summary;
  }
  const row = await database().milestone.findUnique({ where: { slug }, include: summaryInclude });
  if (!row?.publishedAt) throw new DomainError("not-found");
  if (row.retractedAt) throw new DomainError("gone");
  return presentMilestone(row, today(), may(viewer.role, "read-names"));
}
