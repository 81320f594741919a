import { expect, it } from "vitest";
import { claimsMore } from "@/domain/dates/claims";

const year = { earliest: "2026-01-01", latest: "2026-12-31" };
const may = { earliest: "2026-05-01", latest: "2026-05-31" };

it("a month claims more than words that give a year", () => {
  expect(claimsMore(may, year)).toBe(true);
});

it("a year does not claim more than words that give a month of it, or the year itself", () => {
  expect(claimsMore(year, may)).toBe(false);
  expect(claimsMore(year, year)).toBe(false);
});

it("an open end of the words allows every day on that side", () => {
  expect(claimsMore(year, { earliest: null, latest: "2026-12-31" })).toBe(true);
  expect(claimsMore({ earliest: null, latest: "2026-12-31" }, year)).toBe(false);
  expect(claimsMore(year, { earliest: "2026-01-01", latest: null })).toBe(true);
});

it("another year is a contradiction in both directions", () => {
  expect(claimsMore(year, { earliest: "2027-01-01", latest: "2027-12-31" })).toBe(true);
});
