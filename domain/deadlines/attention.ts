import { addDays, daysBetween } from "@/domain/dates/day";
import type { DateRole, Day, Progress } from "@/domain/vocabulary";

/** What was looked at within these days can wait. */
export const restDays = 7;
/** A milestone that was never looked at counts as one that was not for so long; longer makes no difference. */
export const neverCheckedDays = 365;
/** A deadline matters from so many days before it on. */
export const closeDays = 180;

interface Milestone {
  progress: Progress;
  lastCheckedOn: Day | null;
  date: { role: DateRole; latest: Day | null } | null;
}

/** The last day on which a look still lets a milestone wait no longer. */
export function restedSince(today: Day): Day {
  return addDays(today, -restDays);
}

/**
 * How much a milestone needs a look: a point for each day since the last one, and one for each day that its deadline is
 * nearer than half a year. Null where none is needed: it is closed, was looked at within the week, or is an anniversary that
 * is past.
 */
export function attentionOf({ progress, lastCheckedOn, date }: Milestone, today: Day): number | null {
  if (progress === "delivered" || progress === "dropped") return null;
  if (lastCheckedOn !== null && lastCheckedOn > restedSince(today)) return null;
  if (date?.role === "marks" && date.latest !== null && date.latest < today) return null;
  const unchecked = lastCheckedOn === null ? neverCheckedDays : daysBetween(lastCheckedOn, today);
  const latest = date === null || date.role === "marks" ? null : date.latest;
  const left = latest === null ? closeDays : Math.max(0, daysBetween(today, latest));
  return Math.min(neverCheckedDays, unchecked) + Math.max(0, closeDays - left);
}
