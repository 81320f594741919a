import { describe, expect, it } from "vitest";
import { slipInWords } from "@/domain/dates/words";

describe("a slip in words", () => {
  it.each([
    ["2028-12-31", "2029-12-31", "+12 months", "+12개월"],
    ["2026-10-31", "2027-12-31", "+14 months", "+14개월"],
    ["2026-06-30", "2026-07-31", "+1 month", "+1개월"],
    ["2026-03-15", "2026-05-15", "+2 months", "+2개월"],
    ["2029-12-31", "2028-12-31", "12 months earlier", "12개월 앞당김"],
    ["2026-05-22", "2026-05-01", "3 weeks earlier", "3주 앞당김"],
    ["2026-05-01", "2026-05-10", "+9 days", "+9일"],
    ["2026-05-01", "2026-05-08", "+7 days", "+7일"],
    ["2026-05-01", "2026-05-02", "+1 day", "+1일"],
    ["2026-01-10", "2027-03-20", "about 14 months later", "약 14개월 늦춤"],
    ["2027-03-20", "2026-01-10", "about 14 months earlier", "약 14개월 앞당김"],
    ["2026-05-01", "2026-05-21", "+20 days", "+20일"],
    ["2026-05-01", "2026-06-20", "about 7 weeks later", "약 7주 늦춤"],
    ["2026-06-20", "2026-05-01", "about 7 weeks earlier", "약 7주 앞당김"],
    ["2026-05-01", "2026-06-12", "+6 weeks", "+6주"],
    ["2026-12-31", "2028-11-30", "+23 months", "+23개월"],
    ["2026-12-31", "2028-12-31", "+2 years", "+2년"],
    ["2026-12-31", "2029-01-31", "+2 years 1 month", "+2년 1개월"],
    ["2026-12-31", "2037-01-31", "+10 years 1 month", "+10년 1개월"],
    ["2037-01-31", "2026-12-31", "10 years 1 month earlier", "10년 1개월 앞당김"],
    ["2020-01-10", "2030-02-12", "about 10 years 1 month later", "약 10년 1개월 늦춤"],
    ["2024-02-29", "2025-02-28", "+12 months", "+12개월"],
    ["2026-12-31", "2027-01-01", "+1 day", "+1일"],
    ["2026-05-01", "2026-05-01", "no change", "변동 없음"],
  ])("from %s to %s is %s", (from, to, english, korean) => {
    expect(slipInWords(from, to, "en")).toBe(english);
    expect(slipInWords(from, to, "ko")).toBe(korean);
  });

  it("has no words where an end is open", () => {
    expect(slipInWords(null, "2026-05-01", "en")).toBeNull();
    expect(slipInWords("2026-05-01", null, "ko")).toBeNull();
  });
});
