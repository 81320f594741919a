import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareByDate } from "@/domain/dates/order";

const dated = (slug: string, earliest: string | null, latest: string | null) => ({
  slug,
  date: { earliest, latest },
});

describe("the order by date", () => {
  it("puts open first days first, open last days last, and undated ones at the end", () => {
    const sorted = [
      { slug: "undated-b", date: null },
      dated("year", "2026-01-01", "2026-12-31"),
      { slug: "undated-a", date: null },
      dated("month", "2026-01-01", "2026-01-31"),
      dated("since", "2026-01-01", null),
      dated("earlier", "2025-06-01", "2025-06-30"),
      dated("by-2045", null, "2045-12-31"),
      dated("by-2030", null, "2030-12-31"),
      dated("also-year", "2026-01-01", "2026-12-31"),
    ].sort(compareByDate);
    expect(sorted.map((one) => one.slug)).toEqual([
      "by-2030",
      "by-2045",
      "earlier",
      "month",
      "also-year",
      "year",
      "since",
      "undated-a",
      "undated-b",
    ]);
  });

  it("is total and does not depend on the order of what comes in", () => {
    const bound = fc.option(fc.constantFrom("2025-01-01", "2026-01-01", "2027-01-01"));
    const date = fc.option(fc.record({ earliest: bound, latest: bound }));
    const list = fc.uniqueArray(fc.record({ slug: fc.string({ maxLength: 3 }), date }), {
      selector: (one) => one.slug,
    });
    fc.assert(
      fc.property(list, (milestones) => {
        const sorted = milestones.toSorted(compareByDate);
        expect(milestones.toReversed().sort(compareByDate)).toEqual(sorted);
        for (const [index, one] of sorted.entries()) {
          for (const other of sorted.slice(index + 1)) expect(compareByDate(one, other)).toBeLessThan(0);
        }
      }),
    );
  });
});
