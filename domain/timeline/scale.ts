import { addMonths, daysBetween } from "@/domain/dates/day";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { TimeWindow } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

export interface Scale {
  window: TimeWindow;
  left: number;
  right: number;
  /** Where a day begins; not bounded by the window. */
  start(day: Day): number;
  /** Where a day ends. */
  end(day: Day): number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A linear scale: each day of the window is equally wide. */
export function timeScale(window: TimeWindow, left: number, right: number): Scale {
  const perDay = (right - left) / (daysBetween(window.from, window.to) + 1);
  const start = (day: Day) => tenth(left + daysBetween(window.from, day) * perDay);
  return { window, left, right, start, end: (day) => tenth(start(day) + perDay) };
}

const yearsBack = 3;
const yearsAhead = 6;
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** Whole years round today that hold the dates from three years before to six years after it. */
export function chooseWindow(milestones: Pick<MilestoneSummary, "date">[], today: Day): TimeWindow {
  const oldest = addMonths(today, -12 * yearsBack);
  const newest = addMonths(today, 12 * yearsAhead);
  let from = yearOf(today) - 1;
  let to = yearOf(today) + 1;
  for (const { date } of milestones) {
    for (const day of [date?.earliest, date?.latest]) {
      if (!day || day < oldest || day > newest) continue;
      from = Math.min(from, yearOf(day));
      to = Math.max(to, yearOf(day));
    }
  }
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}
