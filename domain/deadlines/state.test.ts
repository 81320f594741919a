import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/dates/day";
import { computeState, daysLeftOf, type StateFacts, slipDays } from "@/domain/deadlines/state";
import { type DateRole, progresses, roles, type State, states } from "@/domain/vocabulary";

const undated: StateFacts = {
  role: null,
  bounds: null,
  progress: "not-started",
  delivered: null,
  startedOn: null,
  baselineLatest: null,
};

function dated(
  role: DateRole,
  earliest: string | null,
  latest: string | null,
  rest: Partial<StateFacts> = {},
) {
  return { ...undated, role, bounds: { earliest, latest }, baselineLatest: latest, ...rest };
}

const on = (day: string) => ({ earliest: day, latest: day });

const year = (role: DateRole, rest: Partial<StateFacts> = {}) =>
  dated(role, "2026-01-01", "2026-12-31", rest);
const rows: [string, StateFacts, string, State][] = [
  ["dropped, whatever the date", year("on", { progress: "dropped" }), "2030-01-01", "dropped"],
  ["dropped without a date", { ...undated, progress: "dropped" }, "2026-01-01", "dropped"],
  ["delivered without a date", { ...undated, progress: "delivered" }, "2026-01-01", "delivered"],
  [
    "delivered on the latest day of the baseline",
    year("on", { progress: "delivered", delivered: on("2026-12-31") }),
    "2027-05-01",
    "delivered",
  ],
  [
    "delivered the day after it",
    year("on", { progress: "delivered", delivered: on("2027-01-01") }),
    "2027-05-01",
    "delivered-late",
  ],
  [
    "delivered in a month that begins before it",
    dated("on", "2026-03-01", "2026-03-15", {
      progress: "delivered",
      delivered: { earliest: "2026-03-01", latest: "2026-03-31" },
    }),
    "2027-05-01",
    "delivered",
  ],
  [
    "delivered in time for the moved date but after the baseline",
    dated("on", "2027-01-01", "2027-12-31", {
      progress: "delivered",
      delivered: on("2027-03-01"),
      baselineLatest: "2026-12-31",
    }),
    "2027-05-01",
    "delivered-late",
  ],
  ["delivered, nobody knows when", year("on", { progress: "delivered" }), "2027-05-01", "delivered"],
  [
    "delivered with an open first day",
    year("on", { progress: "delivered", delivered: { earliest: null, latest: "2028-12-31" } }),
    "2029-01-01",
    "delivered",
  ],
  [
    "delivered with no latest day to be late for",
    dated("on", "2026-01-01", null, { progress: "delivered", delivered: on("2029-01-01") }),
    "2029-01-01",
    "delivered",
  ],
  [
    "a start that is under way in time",
    year("starts", { progress: "under-way", startedOn: "2026-12-31" }),
    "2027-05-01",
    "delivered",
  ],
  [
    "a start that is under way late",
    year("starts", { progress: "under-way", startedOn: "2027-01-01" }),
    "2027-05-01",
    "delivered-late",
  ],
  [
    "under way is not delivered for another role",
    year("on", { progress: "under-way" }),
    "2027-01-01",
    "overdue",
  ],
  ["no date", undated, "2026-01-01", "undated"],
  ["a date without bounds", dated("on", null, null), "2026-01-01", "undated"],
  ["marks, before", year("marks"), "2025-12-31", "upcoming"],
  ["marks, first day", year("marks"), "2026-01-01", "in-window"],
  ["marks, last day", year("marks"), "2026-12-31", "in-window"],
  ["marks, after", year("marks"), "2027-01-01", "past"],
  ["since, before", dated("since", "1990-01-01", null), "1989-12-31", "upcoming"],
  ["since, from the day on", dated("since", "1990-01-01", null), "1990-01-01", "running"],
  ["since a year long gone", dated("since", "1990-01-01", "1990-12-31"), "2026-01-01", "running"],
  ["during, before", dated("during", "2025-01-01", "2029-12-31"), "2024-12-31", "upcoming"],
  ["during, begun", dated("during", "2025-01-01", "2029-12-31"), "2025-01-01", "running"],
  ["during, open start", dated("during", null, "2029-12-31"), "1999-01-01", "running"],
  ["during, last day", dated("during", "2025-01-01", "2029-12-31"), "2029-12-31", "running"],
  ["during, after", dated("during", "2025-01-01", "2029-12-31"), "2030-01-01", "ended-unconfirmed"],
  ["during, open end", dated("during", "2025-01-01", null), "2999-01-01", "running"],
  ["after the latest day", year("on"), "2027-01-01", "overdue"],
  ["by, after the latest day", dated("by", null, "2030-12-31"), "2031-01-01", "overdue"],
  ["the latest day itself", year("on"), "2026-12-31", "due-soon"],
  ["60 days left", year("starts"), "2026-11-01", "due-soon"],
  ["61 days left", year("starts"), "2026-10-31", "in-window"],
  ["due soon before the window opens", dated("on", "2026-12-20", "2026-12-31"), "2026-12-01", "due-soon"],
  ["by, in its window", dated("by", "2026-01-01", "2026-12-31"), "2026-06-01", "upcoming"],
  ["by, 60 days left", dated("by", null, "2030-12-31"), "2030-11-01", "due-soon"],
  ["by, far away", dated("by", null, "2030-12-31"), "2026-11-24", "upcoming"],
  ["first day", year("on"), "2026-01-01", "in-window"],
  ["day before the first", year("on"), "2025-12-31", "upcoming"],
  ["open first day", dated("on", null, "2030-12-31"), "2026-01-01", "in-window"],
  ["open last day", dated("starts", "2026-01-01", null), "2030-01-01", "in-window"],
  ["changed is like not started", year("on", { progress: "changed" }), "2027-01-01", "overdue"],
  ["not assessed is like not started", year("on", { progress: "not-assessed" }), "2027-01-01", "overdue"],
];

describe("the state", () => {
  it.each(rows)("%s", (_, facts, today, state) => {
    expect(computeState(facts, today)).toBe(state);
  });

  it("has a row for every state", () => {
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(states));
  });
});

const day = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays("2024-01-01", count));
const maybeDay = fc.option(day);
const bounds = fc
  .tuple(maybeDay, maybeDay)
  .map(([a, b]) => (a && b && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b }));
const facts: fc.Arbitrary<StateFacts> = fc.record({
  role: fc.option(fc.constantFrom(...roles)),
  bounds: fc.option(bounds),
  progress: fc.constantFrom(...progresses),
  delivered: fc.option(bounds),
  startedOn: maybeDay,
  baselineLatest: maybeDay,
});

describe("properties of the state", () => {
  it("every input has a state", () => {
    fc.assert(fc.property(facts, day, (input, today) => states.includes(computeState(input, today))));
  });

  it("nothing is overdue on or before the latest day that the words allow", () => {
    fc.assert(
      fc.property(facts, day, (input, today) => {
        if (!["overdue", "ended-unconfirmed"].includes(computeState(input, today))) return;
        expect(input.bounds?.latest).not.toBeNull();
        expect(today > (input.bounds?.latest ?? "")).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("a wider window never makes it overdue earlier", () => {
    const days = fc.nat({ max: 400 });
    fc.assert(
      fc.property(facts, day, days, days, (input, today, before, after) => {
        if (!input.bounds) return;
        const { earliest, latest } = input.bounds;
        const wider = {
          earliest: earliest && addDays(earliest, -before),
          latest: latest && addDays(latest, after),
        };
        if (computeState({ ...input, bounds: wider }, today) !== "overdue") return;
        expect(computeState(input, today)).toBe("overdue");
      }),
      { numRuns: 2_000 },
    );
  });

  it("days left are negative exactly when overdue or ended without confirmation", () => {
    fc.assert(
      fc.property(facts, day, (input, today) => {
        const late = ["overdue", "ended-unconfirmed"].includes(computeState(input, today));
        expect((daysLeftOf(input, today) ?? 0) < 0).toBe(late);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("days left", () => {
  it.each<[string, StateFacts, number | null]>([
    ["to the end of the year", dated("starts", "2026-01-01", "2026-12-31"), 37],
    ["none on the last day", dated("by", null, "2026-11-24"), 0],
    ["negative when overdue", dated("on", "2026-11-01", "2026-11-20"), -4],
    ["negative when ended without confirmation", dated("during", "2020-01-01", "2026-11-23"), -1],
    ["to the end of what runs", dated("during", "2025-01-01", "2026-11-30"), 6],
    ["null without a date", undated, null],
    ["null for an open end", dated("on", "2026-01-01", null), null],
    ["null for an anniversary", dated("marks", "2026-01-01", "2026-12-31"), null],
    ["null for what has held since 1990", dated("since", "1990-01-01", "1990-12-31"), null],
    ["null when delivered", dated("on", "2026-01-01", "2026-12-31", { progress: "delivered" }), null],
    ["null when dropped", dated("on", "2026-01-01", "2026-12-31", { progress: "dropped" }), null],
  ])("%s", (_, input, left) => {
    expect(daysLeftOf(input, "2026-11-24")).toBe(left);
  });

  it("slip is counted between latest days and is 0 where one is open", () => {
    expect(slipDays("2028-12-31", "2029-12-31")).toBe(365);
    expect(slipDays("2029-12-31", "2028-12-31")).toBe(-365);
    expect(slipDays(null, "2029-12-31")).toBe(0);
    expect(slipDays("2029-12-31", null)).toBe(0);
  });
});
