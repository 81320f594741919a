import { dayOf, partsOf } from "@/domain/dates/day";
import { dayNumberOf, dayOfNumber } from "@/domain/timeline/columns";
import type { TimeWindow } from "@/domain/timeline/types";

/** Units in which the database keeps how many milestones start and end. */
export type DensityUnit = "day" | "month" | "year";

export interface Bins {
  unit: DensityUnit;
  /** Day numbers: the first day of each bin, then the day after the last bin. */
  edges: Int32Array;
}

interface Step {
  unit: DensityUnit;
  /** Units in a bin. */
  size: number;
  /** Days in a bin, about. */
  days: number;
}

const steps: readonly Step[] = [
  { unit: "day", size: 1, days: 1 },
  { unit: "day", size: 7, days: 7 },
  { unit: "month", size: 1, days: 30 },
  { unit: "month", size: 3, days: 91 },
  { unit: "year", size: 1, days: 365 },
  { unit: "year", size: 5, days: 1_826 },
  { unit: "year", size: 25, days: 9_131 },
];
const coarsest: Step = { unit: "year", size: 100, days: 36_524 };

/** A bin narrower than this is not seen as one, in px. */
const narrowest = 6;

/** The number of the unit that holds the day, counted from the same beginning for every window; and back. */
function unitOf(unit: DensityUnit, day: number): number {
  // 1970-01-01 was a Thursday: with three days more, weeks begin on Mondays.
  if (unit === "day") return day + 3;
  const { year, month } = partsOf(dayOfNumber(day));
  return unit === "year" ? year : year * 12 + month - 1;
}

function firstDayOf(unit: DensityUnit, count: number): number {
  if (unit === "day") return count - 3;
  const year = unit === "year" ? count : Math.floor(count / 12);
  return dayNumberOf(dayOf(year, unit === "year" ? 1 : (count % 12) + 1, 1));
}

/**
 * Days, weeks from Monday, months, quarters or years, whatever is wide enough to be seen in a window of so many px. The
 * same grid for every window at a zoom, so that bins stand still under a moving hand; the first and the last bin may
 * reach beyond the window.
 */
export function chooseBins(window: TimeWindow, width: number): Bins {
  const from = dayNumberOf(window.from);
  const to = dayNumberOf(window.to);
  const least = ((to - from + 1) * narrowest) / width;
  const { unit, size } = steps.find((step) => step.days >= least) ?? coarsest;
  const first = Math.floor(unitOf(unit, from) / size);
  const last = Math.floor(unitOf(unit, to) / size);
  const edges = Int32Array.from({ length: last - first + 2 }, (_, i) => firstDayOf(unit, (first + i) * size));
  return { unit, edges };
}
