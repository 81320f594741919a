import type { TimeWindow } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

const yearsBack = 2;
const yearsAhead = 5;
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The years in which a milestone begins or ends, in any order. */
export type Years = readonly number[];

/** Whole years round today that hold the dates from two years before to five years after it. */
export function chooseWindow(years: Years, today: Day): TimeWindow {
  const now = yearOf(today);
  const near = years.filter((year) => year >= now - yearsBack && year <= now + yearsAhead);
  const from = Math.min(now - 1, ...near);
  const to = Math.max(now + 1, ...near);
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

/** Whole years that hold every date and today. */
export function wholeSpan(years: Years, today: Day): TimeWindow {
  const all = [...years, yearOf(today)];
  const from = Math.max(1000, Math.min(...all));
  const to = Math.min(2999, Math.max(...all));
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}
