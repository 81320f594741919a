import { boundsOfDate } from "@/domain/milestones/move";
import type { Day } from "@/domain/vocabulary";

/** What was said on a day about when a milestone is due at the latest. */
export interface TrendPoint {
  saidOn: Day;
  edtf: string | null;
  /** Null: no date, or one without an end. */
  latest: Day | null;
  /** What was said before; null for the first. */
  from: string | null;
  /** Why it changed; null for the first. */
  reason: string | null;
}

interface Said {
  saidOn: Day;
  move: { reason: string } | null;
  after: { dateEdtf: string | null };
}

/**
 * The milestone trend: what was planned at first and at each change of the date, in the order in which it was said. A word
 * that changed neither bound is left out; so is a milestone whose date never changed.
 */
export function trendOf(revisions: readonly Said[]): TrendPoint[] {
  const points: TrendPoint[] = [];
  for (const { saidOn, move, after } of revisions) {
    const edtf = after.dateEdtf;
    if (points.length === 0 ? edtf === null : move === null) continue;
    const from = points.at(-1)?.edtf ?? null;
    points.push({ saidOn, edtf, latest: boundsOfDate(edtf).latest, from, reason: move?.reason ?? null });
  }
  return points.length > 1 ? points : [];
}
