import { expect, it } from "vitest";
import { allowsAll, rangeChange } from "@/domain/dates/range";
import { boundsOfDate } from "@/domain/milestones/move";

const year = { earliest: "2026-01-01", latest: "2026-12-31" };
const may = { earliest: "2026-05-01", latest: "2026-05-31" };

it("a year allows every day of its months, and a month not those of its year", () => {
  expect(allowsAll(year, may)).toBe(true);
  expect(allowsAll(year, year)).toBe(true);
  expect(allowsAll(may, year)).toBe(false);
});

it("an open end allows every day on its side", () => {
  expect(allowsAll({ earliest: null, latest: "2026-12-31" }, year)).toBe(true);
  expect(allowsAll(year, { earliest: null, latest: "2026-12-31" })).toBe(false);
  expect(allowsAll(year, { earliest: "2026-01-01", latest: null })).toBe(false);
});

it("a range is compared by the days that it allows, and an open end allows all on its side", () => {
  const range = (from: string | null, to: string | null) => rangeChange(boundsOfDate(from), boundsOfDate(to));
  expect(range("2026", "2026~")).toBe("same");
  expect(range("2026-05", "2026")).toBe("wider");
  expect(range("2026", "[..2026]")).toBe("wider");
  expect(range("[..2030]", "2030")).toBe("narrower");
  expect(range("2024/2028", "2025/2029")).toBe("moved");
  expect(range(null, "2026")).toBe("moved");
  expect(range("2026", null)).toBe("moved");
});
