import { daysBetween } from "@/domain/dates/day";
import type { Bounds } from "@/domain/milestones/summary";
import type { DateRole, Day, Progress, State } from "@/domain/vocabulary";

/** What the state of a milestone follows from, besides today. */
export interface StateFacts {
  role: DateRole | null;
  /** Null when no date is given. */
  bounds: Bounds | null;
  progress: Progress;
  /** Bounds of the day of delivery, when delivered. */
  delivered: Bounds | null;
  /** As-of day of the update that first said under way; counts for the role `starts`. */
  startedOn: Day | null;
  /** Latest day of the baseline; null when open or never dated. */
  baselineLatest: Day | null;
}

/** Days before the latest day from which a milestone is due soon. */
export const dueSoonDays = 60;

function deliveryState(facts: StateFacts): State {
  const earliestDelivery = facts.progress === "delivered" ? facts.delivered?.earliest : facts.startedOn;
  const late = earliestDelivery && facts.baselineLatest && earliestDelivery > facts.baselineLatest;
  return late ? "delivered-late" : "delivered";
}

function datedState(role: DateRole, { earliest, latest }: Bounds, today: Day): State {
  const before = earliest !== null && today < earliest;
  const after = latest !== null && today > latest;
  if (role === "marks") return before ? "upcoming" : after ? "past" : "in-window";
  if (role === "since") return before ? "upcoming" : "running";
  if (role === "during") return before ? "upcoming" : after ? "ended-unconfirmed" : "running";
  if (after) return "overdue";
  if (latest !== null && daysBetween(today, latest) <= dueSoonDays) return "due-soon";
  if (role === "by" || before) return "upcoming";
  return "in-window";
}

/** The state on a day: the first rule that fits. Total: every input has a state. */
export function computeState(facts: StateFacts, today: Day): State {
  const { role, bounds, progress } = facts;
  if (progress === "dropped") return "dropped";
  if (progress === "delivered" || (role === "starts" && progress === "under-way"))
    return deliveryState(facts);
  if (!role || !bounds || (bounds.earliest === null && bounds.latest === null)) return "undated";
  return datedState(role, bounds, today);
}

const awaited: readonly State[] = [
  "upcoming",
  "in-window",
  "due-soon",
  "overdue",
  "running",
  "ended-unconfirmed",
];

/**
 * Days from today to the latest day: negative when it has passed, null when nothing is awaited (delivered, dropped,
 * undated, an anniversary, holding since some day) or the latest day is open.
 */
export function daysLeftOf(facts: StateFacts, today: Day): number | null {
  const state = computeState(facts, today);
  const latest = facts.bounds?.latest ?? null;
  if (latest === null || facts.role === "marks" || !awaited.includes(state)) return null;
  if (facts.role === "since" && state === "running") return null;
  return daysBetween(today, latest);
}

/** Days from the latest day of the baseline to the latest day now; 0 where either is open. */
export function slipDays(baselineLatest: Day | null, latest: Day | null): number {
  return baselineLatest && latest ? daysBetween(baselineLatest, latest) : 0;
}
