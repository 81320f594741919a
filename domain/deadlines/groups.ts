import { addDays } from "@/domain/dates/day";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Day, Progress } from "@/domain/vocabulary";

/** Sections of the deadlines page, in its order. */
export const deadlineGroups = ["overdue", "due-soon", "in-window", "coming-up", "no-date"] as const;
export type DeadlineGroup = (typeof deadlineGroups)[number];

/** A milestone that nobody has looked at for more days than these is unchecked. */
export const uncheckedAfterDays = 90;

type Deadline = Pick<MilestoneSummary, "state" | "daysLeft" | "slug" | "lastCheckedOn"> & {
  date: Pick<NonNullable<MilestoneSummary["date"]>, "role" | "earliest" | "latest"> | null;
};

/**
 * The section a milestone stands in; null where nothing is awaited: delivered, dropped, an anniversary, or running
 * without an end.
 */
export function deadlineGroupOf(
  milestone: Pick<Deadline, "state" | "date" | "daysLeft">,
): DeadlineGroup | null {
  if (milestone.date?.role === "marks") return null;
  switch (milestone.state) {
    case "overdue":
    case "ended-unconfirmed":
      return "overdue";
    case "due-soon":
      return "due-soon";
    case "in-window":
      return "in-window";
    case "upcoming":
      return "coming-up";
    case "running":
      return milestone.daysLeft === null ? null : "coming-up";
    case "undated":
      return "no-date";
    default:
      return null;
  }
}

/** The first day on which a look is not too long ago. */
export function uncheckedSince(today: Day): Day {
  return addDays(today, -uncheckedAfterDays);
}

/** Whether the last look, update or check, is more than 90 days ago or never was. Not for what is closed. */
export function isUncheckedLately(lastCheckedOn: Day | null, progress: Progress, today: Day): boolean {
  if (progress === "delivered" || progress === "dropped") return false;
  return lastCheckedOn === null || lastCheckedOn < uncheckedSince(today);
}

function compareNullable<T extends string | number>(a: T | null, b: T | null, nullFirst: boolean): number {
  if (a === b) return 0;
  if (a === null) return nullFirst ? -1 : 1;
  if (b === null) return nullFirst ? 1 : -1;
  return a < b ? -1 : 1;
}

function placeOf(milestone: Deadline): number {
  const group = deadlineGroupOf(milestone);
  return group === null ? deadlineGroups.length : deadlineGroups.indexOf(group);
}

/**
 * What needs eyes first: by section, then the least days left (the most days late), then what was checked longest
 * ago, then by slug.
 */
export function compareDeadlines(a: Deadline, b: Deadline): number {
  return (
    placeOf(a) - placeOf(b) ||
    compareNullable(a.daysLeft, b.daysLeft, false) ||
    compareNullable(a.lastCheckedOn, b.lastCheckedOn, true) ||
    compareNullable(a.slug, b.slug, false)
  );
}
