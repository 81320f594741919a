import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { TimeWindow } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

/** Days since 1 January 1970 of a civil day. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

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
  const first = dayNumber(window.from);
  const perDay = (right - left) / (dayNumber(window.to) + 1 - first);
  const start = (day: Day) => tenth(left + (dayNumber(day) - first) * perDay);
  return { window, left, right, start, end: (day) => tenth(start(day) + perDay) };
}

const yearsBack = 3;
const yearsAhead = 6;
const yearOf = (day: Day) => Number(day.slice(0, 4));
const shifted = (day: Day, years: number) => `${String(yearOf(day) + years).padStart(4, "0")}${day.slice(4)}`;

/** Whole years round today that hold the dates from three years before to six years after it. */
export function chooseWindow(milestones: Pick<MilestoneSummary, "date">[], today: Day): TimeWindow {
  const oldest = shifted(today, -yearsBack);
  const newest = shifted(today, yearsAhead);
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
