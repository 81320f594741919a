import { computeState, dueSoonDays } from "@/domain/deadlines/state";
import type { Bounds } from "@/domain/milestones/summary";
import {
  dayNumberOf,
  dayOfNumber,
  openEnd,
  openStart,
  shapeCodes,
  toneCodeOf,
} from "@/domain/timeline/columns";
import { shapeOf } from "@/domain/timeline/shape";
import { toneOf } from "@/domain/timeline/tone";
import { type Day, progresses, roles } from "@/domain/vocabulary";

/** Codes of colour with sign, and of shape. */
export interface Look {
  tone: number;
  shape: number;
}

/** Role and progress by their places in `roles` and `progresses`, bounds as day numbers. */
export type LookOf = (role: number, progress: number, start: number, end: number) => Look;

/**
 * The looks of many dated milestones on one day. What a date looks like follows from few questions (has it begun, has it
 * ended, is it soon, is it one day or one month, is it open), so each answer is worked out once, from the functions that
 * serve single milestones, and found again.
 */
export function looksOn(today: Day): LookOf {
  const now = dayNumberOf(today);
  const known = new Map<number, Look>();
  return (role, progress, start, end) => {
    const begun = start === openStart ? 0 : start <= now ? 1 : 2;
    const ended = end === openEnd ? 0 : end < now ? 1 : end - now <= dueSoonDays ? 2 : 3;
    const length = start === end ? 0 : inOneMonth(start, end) ? 1 : 2;
    const key = (((role * 8 + progress) * 4 + begun) * 4 + ended) * 4 + length;
    let look = known.get(key);
    if (look === undefined) {
      look = work(role, progress, boundsOf(start, end), today);
      known.set(key, look);
    }
    return look;
  };
}

function inOneMonth(start: number, end: number): boolean {
  if (end - start > 30) return false;
  return dayOfNumber(start).slice(0, 7) === dayOfNumber(end).slice(0, 7);
}

function boundsOf(start: number, end: number): Bounds {
  return {
    earliest: start === openStart ? null : dayOfNumber(start),
    latest: end === openEnd ? null : dayOfNumber(end),
  };
}

function work(rolePlace: number, progressPlace: number, bounds: Bounds, today: Day): Look {
  const [role, progress] = [roles[rolePlace], progresses[progressPlace]];
  if (role === undefined || progress === undefined) throw new RangeError("no such role or progress");
  // Delivered late or in time looks the same, so the days of the delivery are not asked for.
  const facts = { role, bounds, progress, delivered: null, startedOn: null, baselineLatest: null };
  const date = { ...bounds, role, edtf: "", expression: "", precision: "" };
  const pair = toneOf({ state: computeState(facts, today), progress, date });
  return { tone: toneCodeOf(pair), shape: shapeCodes.indexOf(shapeOf(date, today)) };
}
