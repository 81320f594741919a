import "server-only";
import { computeState, daysLeftOf, slipDays } from "@/domain/deadlines/state";
import type { Bounds, MilestoneSummary } from "@/domain/milestones/summary";
import type { DateRole, Day, Forecast, Progress } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "@/server/days";

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

function bounds(earliest: Date | null, latest: Date | null): Bounds | null {
  return earliest === null && latest === null ? null : { earliest: dayOf(earliest), latest: dayOf(latest) };
}

/** One row as readers see it on a day; names of people only for those who may read them. */
export function presentMilestone(row: MilestoneRow, today: Day, mayReadNames: boolean): MilestoneSummary {
  const role = row.dateRole as DateRole | null;
  const progress = row.progress as Progress;
  const dateBounds = bounds(row.earliestOn, row.latestOn);
  const baselineBounds = bounds(row.baselineEarliestOn, row.baselineLatestOn);
  const facts = {
    role,
    bounds: dateBounds,
    progress,
    delivered: bounds(row.deliveredEarliestOn, row.deliveredLatestOn),
    startedOn: dayOf(row.startedOn),
    baselineLatest: baselineBounds?.latest ?? null,
  };
  return {
    slug: row.slug,
    version: row.version,
    title: { en: row.titleEn, ko: row.titleKo },
    initiative: row.initiative.slug,
    theme: row.initiative.theme.slug,
    kind: row.kindSlug,
    date:
      dateBounds && role && row.dateEdtf
        ? {
            edtf: row.dateEdtf,
            expression: row.dateExpression,
            role,
            precision: row.datePrecision ?? "day",
            ...dateBounds,
          }
        : null,
    dateExpression: row.dateExpression,
    baseline: baselineBounds && row.baselineEdtf ? { edtf: row.baselineEdtf, ...baselineBounds } : null,
    moves: row.moves,
    slipDays: row.moves === 0 ? 0 : slipDays(baselineBounds?.latest ?? null, dateBounds?.latest ?? null),
    progress,
    deliveredOn: row.deliveredEdtf,
    forecast: row.forecast as Forecast,
    state: computeState(facts, today),
    daysLeft: daysLeftOf(facts, today),
    stateOn: today,
    parties: row.parties.map((party) => party.partyCode),
    assignee: mayReadNames ? (row.assignee?.name ?? null) : null,
    parent: row.parent?.slug ?? null,
    lastCheckedOn: dayOf(row.lastCheckedOn),
    updates: row._count.updates,
    quote: row.quote,
    source: row.source && {
      title: row.source.title,
      url: row.source.url,
      published: row.source.publishedEdtf,
    },
  };
}
