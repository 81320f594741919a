import { dayNumberOf, dayOfNumber } from "@/domain/timeline/columns";
import type { TimeWindow } from "@/domain/timeline/types";

/** What the picture shows, in days since 1970-01-01; fractions while it moves. `to` is excluded. */
export interface View {
  from: number;
  to: number;
}

/** From a day to a century, and further only when the collection itself is longer. */
export const shortestView = 1;
export const longestView = 36_525;

/** The years that a day may lie in, 1000 to 2999. */
const earliest = dayNumberOf("1000-01-01");
const latest = dayNumberOf("2999-12-31") + 1;

export const viewOf = ({ from, to }: TimeWindow): View => ({
  from: dayNumberOf(from),
  to: dayNumberOf(to) + 1,
});

/** The whole days that the view touches, for the address. */
export function windowOf({ from, to }: View): TimeWindow {
  const first = Math.max(earliest, Math.floor(from + 1e-6));
  return {
    from: dayOfNumber(first),
    to: dayOfNumber(Math.min(latest, Math.max(first + 1, Math.ceil(to - 1e-6))) - 1),
  };
}

/** Keeps the length between a day and a century (or all of `extent`), and the middle inside `extent`. */
export function clampView({ from, to }: View, extent: View): View {
  const longest = Math.max(longestView, (extent.to - extent.from) * 1.1);
  const length = Math.min(longest, Math.max(shortestView, to - from));
  const middle = Math.min(extent.to, Math.max(extent.from, (from + to) / 2));
  const start = Math.max(earliest, Math.min(latest - length, middle - length / 2));
  return { from: start, to: start + length };
}

/** Zooms by `factor` (above 1 shows less) while the day `at` stays where it is. */
export function zoomView(view: View, factor: number, at: number, extent: View): View {
  const length = view.to - view.from;
  const longest = Math.max(longestView, (extent.to - extent.from) * 1.1);
  const next = Math.min(longest, Math.max(shortestView, length / factor));
  const share = (at - view.from) / length;
  const from = at - share * next;
  return clampView({ from, to: from + next }, extent);
}

export function panView(view: View, days: number, extent: View): View {
  return clampView({ from: view.from + days, to: view.to + days }, extent);
}

/** The same length of time with `day` in its middle. */
export function centreView(view: View, day: number, extent: View): View {
  return panView(view, day - (view.from + view.to) / 2, extent);
}

export const sameView = (one: View, other: View): boolean =>
  Math.abs(one.from - other.from) < 1e-6 && Math.abs(one.to - other.to) < 1e-6;

/** The whole span of a collection and today, with room at the right for the last labels. */
export function wholeView(extent: { from: number; to: number } | null, today: number): View {
  const from = Math.min(extent?.from ?? today - 365, today);
  const to = Math.max(extent?.to ?? today + 365, today + 1);
  const length = to - from;
  return { from: from - length * 0.02, to: to + length * 0.06 };
}
