import { dateChange } from "@/domain/dates/change";
import { parseEdtf } from "@/domain/dates/edtf";
import type { Bounds } from "@/domain/milestones/summary";
import { type MoveReason, movingReasons } from "@/domain/vocabulary";

/** What a change of the date starts from: the date and the baseline (EDTF or none) and the moves counted so far. */
export interface DateFacts {
  dateEdtf: string | null;
  baselineEdtf: string | null;
  moves: number;
}

export type MoveOutcome =
  | { ok: true; baselineEdtf: string | null; moves: number; moveReason: MoveReason | null }
  | { ok: false; problem: "move-reason-required" };

/** Why a date changed and who says so; `noSource`: it was looked for, and none is stated. */
export interface MoveGrounds {
  reason: MoveReason | null;
  sourceId?: string | null;
  noSource?: boolean;
}

/** Whether the grounds of a move lack a source. Our own error needs none but the milestone's. */
export function lacksSource({ reason, sourceId, noSource }: MoveGrounds): boolean {
  return reason !== "correction-of-our-error" && !sourceId && !noSource;
}

const nothing: Bounds = { earliest: null, latest: null };

/** Bounds of a stored date; both null when there is none. */
export function boundsOfDate(edtf: string | null): Bounds {
  const reading = edtf === null ? null : parseEdtf(edtf);
  return reading?.ok ? { earliest: reading.date.earliest, latest: reading.date.latest } : nothing;
}

/**
 * What a change of the date does to the baseline and the count of moves. The first date ever is the baseline; a correction
 * of our own error replaces the baseline; any other change of the bounds needs a reason. It counts when the latest day moved,
 * but not when the date only became less certain or more precise.
 */
export function judgeMove(before: DateFacts, toEdtf: string | null, reason: MoveReason | null): MoveOutcome {
  const { baselineEdtf, moves } = before;
  const from = boundsOfDate(before.dateEdtf);
  const to = boundsOfDate(toEdtf);
  if (from.earliest === to.earliest && from.latest === to.latest)
    return { ok: true, baselineEdtf, moves, moveReason: null };
  if (baselineEdtf === null) return { ok: true, baselineEdtf: toEdtf, moves, moveReason: null };
  if (reason === null) return { ok: false, problem: "move-reason-required" };
  if (reason === "correction-of-our-error")
    return { ok: true, baselineEdtf: toEdtf, moves, moveReason: reason };
  const hasMoved = dateChange(before.dateEdtf, toEdtf) === "moved" || movingReasons.includes(reason);
  const counts = from.latest !== to.latest && hasMoved;
  return { ok: true, baselineEdtf, moves: counts ? moves + 1 : moves, moveReason: reason };
}
