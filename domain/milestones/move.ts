import { parseEdtf } from "@/domain/dates/edtf";
import type { Bounds } from "@/domain/milestones/summary";
import type { MoveReason } from "@/domain/vocabulary";

/** What a change of the date starts from: the date and the baseline (EDTF or none) and the moves counted so far. */
export interface DateFacts {
  dateEdtf: string | null;
  baselineEdtf: string | null;
  moves: number;
}

export type MoveOutcome =
  | { ok: true; baselineEdtf: string | null; moves: number; moveReason: MoveReason | null }
  | { ok: false; problem: "move-reason-required" };

const nothing: Bounds = { earliest: null, latest: null };

/** Bounds of a stored date; both null when there is none. */
export function boundsOfDate(edtf: string | null): Bounds {
  const reading = edtf === null ? null : parseEdtf(edtf);
  return reading?.ok ? { earliest: reading.date.earliest, latest: reading.date.latest } : nothing;
}

/**
 * What a change of the date does to the baseline and the count of moves. The first date ever is the baseline; a correction
 * of our own error replaces the baseline; any other change of the bounds needs a reason, and counts when the latest day moved.
 */
export function judgeMove(before: DateFacts, toEdtf: string | null, reason: MoveReason | null): MoveOutcome {
  const { baselineEdtf, moves } = before;
  const from = boundsOfDate(before.dateEdtf);
  const to = boundsOfDate(toEdtf);
  const sameBounds = from.earliest === to.earliest && from.latest === to.latest;
  if (sameBounds) return { ok: true, baselineEdtf, moves, moveReason: null };
  if (baselineEdtf === null) return { ok: true, baselineEdtf: toEdtf, moves, moveReason: null };
  if (reason === null) return { ok: false, problem: "move-reason-required" };
  if (reason === "correction-of-our-error")
    return { ok: true, baselineEdtf: toEdtf, moves, moveReason: reason };
  return { ok: true, baselineEdtf, moves: from.latest === to.latest ? moves : moves + 1, moveReason: reason };
}
