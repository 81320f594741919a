import {
  compareDeadlines,
  type DeadlineGroup,
  deadlineGroupOf,
  deadlineGroups,
  isUncheckedLately,
} from "@/domain/deadlines/groups";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Day, LocalText } from "@/domain/vocabulary";

export interface MilestoneList {
  items: MilestoneSummary[];
  /** What to give as `after` for the next part; null at the end. */
  next: string | null;
}

/** What the header of a list counts. */
export interface MilestoneCounts {
  milestones: number;
  delivered: number;
  underWay: number;
  dueSoon: number;
  overdue: number;
  undated: number;
  unchecked: number;
}

/** What was taken out of every list and count: they say so, and why. */
export interface RetractedMilestone {
  slug: string;
  title: LocalText;
  on: Day;
  reason: string;
}

/** All of them, and the last ones. */
export interface RetractedList {
  count: number;
  milestones: RetractedMilestone[];
}

export interface DeadlineSection {
  key: DeadlineGroup | "unchecked";
  /** All of the section; `milestones` holds the first of them. */
  count: number;
  milestones: MilestoneSummary[];
}

/** `limit` of the milestones, from the start or after the one with the slug `after`; null when that one is not there. */
export function partOf(
  milestones: MilestoneSummary[],
  { limit, after = null }: { limit: number; after?: string | null },
): MilestoneList | null {
  const start = after === null ? 0 : milestones.findIndex(({ slug }) => slug === after) + 1;
  if (after !== null && start === 0) return null;
  const items = milestones.slice(start, start + limit);
  return { items, next: start + limit < milestones.length ? (items.at(-1)?.slug ?? null) : null };
}

/** How many of the milestones stand how on a day. */
export function countsIn(milestones: MilestoneSummary[], day: Day): MilestoneCounts {
  const count = (fits: (milestone: MilestoneSummary) => boolean) => milestones.filter(fits).length;
  return {
    milestones: milestones.length,
    delivered: count(({ progress }) => progress === "delivered"),
    underWay: count(({ progress }) => progress === "under-way"),
    dueSoon: count(({ state }) => state === "due-soon"),
    overdue: count(({ state }) => state === "overdue"),
    undated: count(({ date }) => date === null),
    unchecked: count(({ lastCheckedOn, progress }) => isUncheckedLately(lastCheckedOn, progress, day)),
  };
}

/** The sections of the deadlines page on a day, each with the first `most` of its milestones, the most urgent first. */
export function deadlinesIn(milestones: MilestoneSummary[], day: Day, most: number): DeadlineSection[] {
  const inOrder = [...milestones].sort(compareDeadlines);
  const section = (key: DeadlineSection["key"], fits: (milestone: MilestoneSummary) => boolean) => {
    const found = inOrder.filter(fits);
    return { key, count: found.length, milestones: found.slice(0, most) };
  };
  return [
    ...deadlineGroups.map((key) => section(key, (each) => deadlineGroupOf(each) === key)),
    section("unchecked", ({ lastCheckedOn, progress }) => isUncheckedLately(lastCheckedOn, progress, day)),
  ];
}
