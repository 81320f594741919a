import "server-only";
import { computeState, daysLeftOf, slipDays } from "@/domain/deadlines/state";
import type { Bounds, MilestoneGist } from "@/domain/milestones/summary";
import type { DateRole, Day, Progress } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "@/server/days";

/** What a gist is made from. */
export const gistColumns = {
  slug: true,
  titleEn: true,
  titleKo: true,
  dateEdtf: true,
  dateExpression: true,
  dateRole: true,
  datePrecision: true,
  earliestOn: true,
  latestOn: true,
  moves: true,
  baselineEdtf: true,
  baselineEarliestOn: true,
  baselineLatestOn: true,
  progress: true,
  startedOn: true,
  deliveredEdtf: true,
  deliveredEarliestOn: true,
  deliveredLatestOn: true,
} as const satisfies Prisma.MilestoneSelect;

export type GistRow = Prisma.MilestoneGetPayload<{ select: typeof gistColumns }>;

function bounds(earliest: Date | null, latest: Date | null): Bounds | null {
  return earliest === null && latest === null ? null : { earliest: dayOf(earliest), latest: dayOf(latest) };
}

/** Title, date and where it stands on a day, of one row. */
export function presentGist(row: GistRow, today: Day): MilestoneGist {
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
    title: { en: row.titleEn, ko: row.titleKo },
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
    state: computeState(facts, today),
    daysLeft: daysLeftOf(facts, today),
    stateOn: today,
  };
}
