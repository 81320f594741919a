import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  isDay,
  monthEnd,
  parseDay,
  todayIn,
} from "@/domain/dates/day";

const days = fc.integer({ min: 0, max: 730_000 }).map((count) => addDays("1000-01-01", count));

describe("a day", () => {
  it.each(["1000-01-01", "2024-02-29", "2000-02-29", "2999-12-31"])("is %s", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0999-12-31",
    "3000-01-01",
    "2026-1-1",
    " 2026-01-01",
    "2026-01-01\n",
    "2026-01-01T00:00",
    "",
  ])("is not %j", (text) => {
    expect(isDay(text)).toBe(false);
    expect(parseDay(text)).toBeNull();
  });

  it("is not anything that is not text", () => {
    expect(isDay(20260101)).toBe(false);
    expect(isDay(null)).toBe(false);
  });
});

describe("arithmetic of days", () => {
  it("adds and counts days across months and leap years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-11-24", "2026-12-31")).toBe(37);
    expect(daysBetween("2026-12-31", "2026-11-24")).toBe(-37);
  });

  it("adds months and keeps to the last day of a shorter month", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-01-15", -13)).toBe("2024-12-15");
    expect(monthEnd("2024-02-03")).toBe("2024-02-29");
  });

  it("refuses what is not a day", () => {
    expect(() => addDays("soon", 1)).toThrow(RangeError);
  });

  it("adds back what it counts, for all days", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(isDay(a)).toBe(true);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(b, a))).toBe(compareDays(a, b));
      }),
    );
  });
});

describe("today", () => {
  it("is the day in the zone given, whatever the zone of the machine", () => {
    const instant = new Date("2026-11-23T15:30:00Z");
    expect(todayIn("Asia/Seoul", instant)).toBe("2026-11-24");
    expect(todayIn("UTC", instant)).toBe("2026-11-23");
    expect(todayIn("Pacific/Kiritimati", instant)).toBe("2026-11-24");
    expect(todayIn("America/Los_Angeles", instant)).toBe("2026-11-23");
  });

  it("changes at midnight there", () => {
    expect(todayIn("Asia/Seoul", new Date("2026-11-24T14:59:59.999Z"))).toBe("2026-11-24");
    expect(todayIn("Asia/Seoul", new Date("2026-11-24T15:00:00Z"))).toBe("2026-11-25");
  });

  it("has no answer for an unknown zone", () => {
    expect(() => todayIn("Asia/Atlantis", new Date(0))).toThrow(RangeError);
  });
});
