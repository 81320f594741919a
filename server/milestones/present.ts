import "server-only";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Finding } from "@/domain/updates/finding";
import type { Day, Forecast } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "@/server/days";
import { presentGist } from "@/server/milestones/gist";

/** What a summary is made from. */
export const summaryInclude = {
  initiative: { include: { theme: true } },
  parent: { select: { slug: true } },
  assignee: { select: { name: true } },
  source: true,
  parties: { orderBy: { position: "asc" } },
  _count: { select: { updates: { where: { status: "published" } } } },
} as const satisfies Prisma.MilestoneInclude;

export type MilestoneRow = Prisma.MilestoneGetPayload<{ include: typeof summaryInclude }>;

/** One row as readers see it on a day; names of people only for those who may read them. */
export function presentMilestone(row: MilestoneRow, today: Day, mayReadNames: boolean): MilestoneSummary {
  return {
    ...presentGist(row, today),
    version: row.version,
    initiative: row.initiative.slug,
    theme: row.initiative.theme.slug,
    kind: row.kindSlug,
    forecast: row.forecast as Forecast,
    parties: row.parties.map((party) => party.partyCode),
    assignee: mayReadNames ? (row.assignee?.name ?? null) : null,
    parent: row.parent?.slug ?? null,
    lastCheckedOn: dayOf(row.lastCheckedOn),
    lastFinding: row.lastFinding as Finding | null,
    updates: row._count.updates,
    quote: row.quote,
    source: row.source && {
      title: row.source.title,
      url: row.source.url,
      published: row.source.publishedEdtf,
    },
  };
}
