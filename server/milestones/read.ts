import "server-only";
import { DomainError } from "@/domain/error";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { readHistory } from "@/server/milestones/history";
import { presentMilestone, summaryInclude } from "@/server/milestones/present";
import {
  latestOf,
  presentUpdate,
  type UpdateRow,
  type UpdateView,
  updateInclude,
} from "@/server/milestones/updates";

const pageInclude = {
  ...summaryInclude,
  parties: { orderBy: { position: "asc" }, include: { party: true } },
  children: {
    where: { retractedAt: null },
    orderBy: [{ latestOn: "asc" }, { slug: "asc" }],
    select: { slug: true, titleEn: true, titleKo: true },
  },
  parent: { select: { slug: true, titleEn: true, titleKo: true } },
  kind: true,
  indicators: { orderBy: { position: "asc" }, include: { values: { orderBy: { recordedAt: "asc" } } } },
  revisions: {
    where: { moveReason: { not: null } },
    orderBy: { version: "desc" },
    include: { source: true },
  },
  updates: {
    where: { status: { not: "withdrawn" } },
    orderBy: [{ asOfOn: "desc" }, { recordedAt: "desc" }],
    include: updateInclude,
  },
} as const satisfies Prisma.MilestoneInclude;

/**
 * Everything that the page of one milestone shows.
 * @throws DomainError("not-found")
 */
export async function getMilestonePage(viewer: Viewer, slug: string) {
  requirePermission(viewer, "read-published");
  const row = await database().milestone.findUnique({ where: { slug }, include: pageInclude });
  if (!row?.publishedAt) throw new DomainError("not-found");
  return {
    summary: presentMilestone(row, today(), may(viewer.role, "read-names")),
    updates: row.updates.flatMap((update) => presentUpdate(viewer, update) ?? []),
    drafts: may(viewer.role, "log-update")
      ? row.updates.flatMap((update) => draftOf(viewer, update) ?? [])
      : [],
    history: await readHistory(viewer, row.id),
    row,
  };
}

/** An update with its latest version, as the form that changes it starts from it. */
export interface UpdateDraft {
  view: UpdateView;
  latest: ReturnType<typeof latestOf>;
}

function draftOf(viewer: Viewer, row: UpdateRow): UpdateDraft | null {
  const view = presentUpdate(viewer, row);
  return view && (view.may.replace || view.may.correct) ? { view, latest: latestOf(row) } : null;
}

export type MilestonePage = Awaited<ReturnType<typeof getMilestonePage>>;

/**
 * One published milestone as lists and the API show it.
 * @throws DomainError("not-found")
 */
export async function getMilestone(viewer: Viewer, slug: string): Promise<MilestoneSummary> {
  requirePermission(viewer, "read-published");
  const row = await database().milestone.findUnique({ where: { slug }, include: summaryInclude });
  if (!row?.publishedAt || row.retractedAt) throw new DomainError("not-found");
  return presentMilestone(row, today(), may(viewer.role, "read-names"));
}
