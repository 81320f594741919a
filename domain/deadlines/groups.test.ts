import { describe, expect, it } from "vitest";
import { compareDeadlines, deadlineGroupOf, isUncheckedLately } from "@/domain/deadlines/groups";
import type { DateRole, State } from "@/domain/vocabulary";

function deadline(
  slug: string,
  state: State,
  role: DateRole | null,
  daysLeft: number | null,
  lastCheckedOn?: string,
) {
  const date = role && { role, earliest: null, latest: null };
  return { slug, state, date, daysLeft, lastCheckedOn: lastCheckedOn ?? null };
}

describe("sections of the deadlines page", () => {
  it.each<[State, DateRole | null, number | null, string | null]>([
    ["overdue", "by", -3, "overdue"],
    ["ended-unconfirmed", "during", -3, "overdue"],
    ["due-soon", "on", 12, "due-soon"],
    ["in-window", "on", 200, "in-window"],
    ["in-window", "on", null, "in-window"],
    ["upcoming", "by", 1500, "coming-up"],
    ["running", "during", 1100, "coming-up"],
    ["running", "during", null, null],
    ["running", "since", null, null],
    ["undated", null, null, "no-date"],
    ["upcoming", "marks", null, null],
    ["in-window", "marks", null, null],
    ["past", "marks", null, null],
    ["delivered", "on", null, null],
    ["delivered-late", "on", null, null],
    ["dropped", null, null, null],
  ])("%s with role %s and %s days left stands under %s", (state, role, daysLeft, group) => {
    expect(deadlineGroupOf(deadline("a", state, role, daysLeft))).toBe(group);
  });

  it("what needs eyes first comes first", () => {
    const sorted = [
      deadline("delivered", "delivered", "on", null),
      deadline("undated-checked", "undated", null, null, "2026-11-01"),
      deadline("undated-never-checked", "undated", null, null),
      deadline("runs", "running", "during", 1100),
      deadline("soon-b", "due-soon", "on", 5),
      deadline("soon-a", "due-soon", "on", 5),
      deadline("late", "overdue", "on", -2),
      deadline("window", "in-window", "on", null),
      deadline("ended", "ended-unconfirmed", "during", -300),
    ].sort(compareDeadlines);
    expect(sorted.map((one) => one.slug)).toEqual([
      "ended",
      "late",
      "soon-a",
      "soon-b",
      "window",
      "runs",
      "undated-never-checked",
      "undated-checked",
      "delivered",
    ]);
  });
});

describe("not checked lately", () => {
  const today = "2026-11-24";

  it("begins on the ninety-first day after the last check", () => {
    expect(isUncheckedLately("2026-08-26", "under-way", today)).toBe(false);
    expect(isUncheckedLately("2026-08-25", "under-way", today)).toBe(true);
  });

  it("holds for what was never checked, except what is closed", () => {
    expect(isUncheckedLately(null, "not-assessed", today)).toBe(true);
    expect(isUncheckedLately(null, "delivered", today)).toBe(false);
    expect(isUncheckedLately(null, "dropped", today)).toBe(false);
  });
});
