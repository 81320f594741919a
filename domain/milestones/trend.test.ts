import { expect, test } from "vitest";
import { trendOf } from "@/domain/milestones/trend";

const said = (saidOn: string, dateEdtf: string | null, reason: string | null = null) => {
  return { saidOn, move: reason === null ? null : { reason }, after: { dateEdtf } };
};

test("the trend has what was planned first and each change of it, with its latest day", () => {
  const trend = trendOf([
    said("2024-01-01", null),
    said("2024-02-01", "2025"),
    said("2024-03-01", "2025"),
    said("2025-01-01", "2026-06", "agreed-postponement"),
    said("2025-02-01", null, "new-information"),
  ]);
  expect(trend).toEqual([
    { saidOn: "2024-02-01", edtf: "2025", latest: "2025-12-31", from: null, reason: null },
    {
      saidOn: "2025-01-01",
      edtf: "2026-06",
      latest: "2026-06-30",
      from: "2025",
      reason: "agreed-postponement",
    },
    { saidOn: "2025-02-01", edtf: null, latest: null, from: "2026-06", reason: "new-information" },
  ]);
});

test("a date that never changed has no trend", () => {
  expect(trendOf([said("2024-02-01", "2025"), said("2024-03-01", "2025")])).toEqual([]);
  expect(trendOf([])).toEqual([]);
});
