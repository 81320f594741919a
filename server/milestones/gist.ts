import "server-only";
import { gistOf } from "@/domain/milestones/summarise";
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
  const dateBounds = bounds(row.earliestOn, row.latestOn);
  const baselineBounds = bounds(row.baselineEarliestOn, row.baselineLatestOn);
  const { dateEdtf: edtf, dateExpression: expression, datePrecision } = row;
  const facts = {
    slug: row.slug,
    title: { en: row.titleEn, ko: row.titleKo },
    date:
      dateBounds && role && edtf
        ? { edtf, expression, role, precision: datePrecision ?? "day", ...dateBounds }
        : null,
    dateExpression: expression,
    baseline: baselineBounds && row.baselineEdtf ? { edtf: row.baselineEdtf, ...baselineBounds } : null,
    moves: row.moves,
    progress: row.progress as Progress,
    deliveredEdtf: row.deliveredEdtf,
    delivered: bounds(row.deliveredEarliestOn, row.deliveredLatestOn),
    startedOn: dayOf(row.startedOn),
  };
  return gistOf(facts, today);
}
