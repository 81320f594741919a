import { expect, test } from "vitest";
import { matchesQuery, parseQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";

const known = { theme: ["growth"], initiative: ["fta", "defa"], party: ["KR", "ASEAN"], kind: ["event"] };
const read = (text: string) => parseQuery(new URLSearchParams(text), known, "2026-11-24");

const milestone = {
  slug: "talks",
  title: { en: "Upgrade talks", ko: "개선 협상" },
  initiative: "fta",
  theme: "growth",
  kind: "event",
  progress: "not-started",
  forecast: "not-rated",
  state: "due-soon",
  parties: ["KR"],
  date: {
    edtf: "2026",
    expression: "next year",
    role: "starts",
    precision: "year",
    earliest: "2026-01-01",
    latest: "2026-12-31",
  },
  dateExpression: "next year",
  quote: null,
} as MilestoneSummary;

const matches = (text: string) => matchesQuery(milestone, read(text).query);

test("a name may be repeated or take values with commas", () => {
  expect(read("initiative=fta&initiative=defa").query.initiative).toEqual(["fta", "defa"]);
  expect(read("initiative=fta,defa").query.initiative).toEqual(["fta", "defa"]);
});

test("unknown names and values are told and left out", () => {
  expect(read("colour=red&state=late&from=2026-02-30").problems).toEqual([
    { code: "unknown-name", name: "colour", value: "" },
    { code: "unknown-value", name: "state", value: "late" },
    { code: "unknown-value", name: "from", value: "2026-02-30" },
  ]);
});

test("characters that cannot be searched for are told, and shown as what they are not", () => {
  const { query, problems } = read("q=a%00b&theme=%E2%80%AEx");
  expect(problems).toEqual([
    { code: "unreadable", name: "q", value: "a\ufffdb" },
    { code: "unreadable", name: "theme", value: "\ufffdx" },
  ]);
  expect([query.q, query.theme]).toEqual(["", []]);
});

test("a window that ends before it begins is told, and keeps its beginning", () => {
  const { query, problems } = read("from=2027-01-01&to=2026-01-01");
  expect(problems).toEqual([{ code: "wrong-order", name: "to", value: "2026-01-01" }]);
  expect(query).toMatchObject({ from: "2027-01-01", to: null });
});

test("the window takes what touches it and leaves the undated out", () => {
  expect(matches("from=2026-12-31&to=2027-06-30")).toBe(true);
  expect(matches("from=2027-01-01")).toBe(false);
  expect(matchesQuery({ ...milestone, date: null }, read("from=2020-01-01").query)).toBe(false);
  expect(matchesQuery({ ...milestone, date: null }, read("dated=no").query)).toBe(true);
});

test("text is found in either language whatever its case", () => {
  expect(matches("q=UPGRADE")).toBe(true);
  expect(matches("q=개선")).toBe(true);
  expect(matches("q=customs")).toBe(false);
});

test("values of one name widen and names narrow", () => {
  expect(matches("party=KR,ASEAN&state=due-soon,overdue")).toBe(true);
  expect(matches("party=ASEAN")).toBe(false);
});

test("the day that is looked back to is a day that has begun", () => {
  expect(read("asof=2026-03-31").query.asof).toBe("2026-03-31");
  expect(read("asof=2026-11-24").query.asof).toBe("2026-11-24");
  for (const wrong of ["2026-11-25", "2026-02-30", "yesterday", "2026", ""]) {
    expect(read(`asof=${wrong}`)).toMatchObject({
      query: { asof: null },
      problems: [{ code: "unknown-value", name: "asof", value: wrong }],
    });
  }
});
