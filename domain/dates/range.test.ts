import { expect, it } from "vitest";
import { allowsAll } from "@/domain/dates/range";

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
