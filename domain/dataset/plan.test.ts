import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planDataset } from "@/domain/dataset/plan";
import { readDataset } from "@/domain/dataset/read";
import { daysBetween } from "@/domain/dates/day";
import { parseEdtf } from "@/domain/dates/edtf";

const reading = readDataset(readFileSync("prisma/seed/korea-asean.json", "utf8"));
if (!reading.ok) throw new Error("the founding file has faults");
const plan = planDataset(reading.dataset, "2026-11-24");

function milestone(slug: string) {
  const found = plan.milestones.find((one) => one.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

test("35 milestones stand under 18 initiatives and 4 themes; 23 have no date", () => {
  expect(plan.milestones).toHaveLength(35);
  expect(plan.initiatives).toHaveLength(18);
  expect(plan.themes).toHaveLength(4);
  expect(plan.kinds).toHaveLength(12);
  expect(plan.milestones.filter(({ dates }) => dates.at(-1)?.edtf === null)).toHaveLength(23);
});

test("every milestone, party and indicator is named in both languages", () => {
  const names = [
    ...plan.milestones.map(({ title }) => title),
    ...plan.milestones.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
    ...plan.milestones.flatMap(({ updates }) => updates.map(({ text }) => text)),
    ...[...plan.parties, ...plan.kinds, ...plan.themes, ...plan.initiatives].map(({ name }) => name),
  ];
  expect(names.filter(({ en, ko }) => !en || !ko || !/[가-힣]|CSP|ASEANAPOL/.test(ko))).toEqual([]);
});

test("the four that the owner named are there", () => {
  const dates = ["akfta-20th-anniversary", "akfta-upgrade-negotiations", "kadif-2025-2029", "defa-2030"];
  expect(dates.map((slug) => milestone(slug).dates.at(-1)?.edtf)).toEqual([
    "2025",
    "2026",
    "2025/2029",
    "[..2030]",
  ]);
});

test("what is context only is left out", () => {
  const slugs = plan.milestones.map(({ slug }) => slug);
  expect(slugs).not.toContain("new-southern-policy-foundation");
  expect(slugs).not.toContain("lee-wins-presidential-election");
});

test("a parent comes before its children", () => {
  const slugs = plan.milestones.map(({ slug }) => slug);
  for (const { slug, parent } of plan.milestones) {
    if (parent !== null) expect(slugs.indexOf(parent)).toBeLessThan(slugs.indexOf(slug));
  }
  expect(milestone("ai-youth-festa-2025").parent).toBe("kadif-2025-2029");
});

test("KADIF was announced for 2024 to 2028 and moved by a year without a stated reason", () => {
  const [first, second, ...more] = milestone("kadif-2025-2029").dates;
  expect(more).toEqual([]);
  expect(first).toMatchObject({ edtf: "2024/2028", saidOn: "2023-09-30", movedBecause: null });
  expect(second).toMatchObject({ edtf: "2025/2029", saidOn: "2025-11-30", movedBecause: "not-stated" });
  const [from, to] = [parseEdtf("2024/2028"), parseEdtf("2025/2029")];
  expect(from.ok && to.ok && daysBetween(from.date.latest ?? "", to.date.latest ?? "")).toBe(365);
});

test("facts from after the article are updates, the others evidence on the first entry", () => {
  const [first, ...later] = milestone("kadif-2025-2029").updates;
  expect(first?.evidence.map(({ stance }) => stance)).toEqual([
    "supports",
    "supports",
    "supports",
    "contradicts",
  ]);
  expect(later.map(({ saidOn, evidence }) => [saidOn, evidence.length])).toEqual([["2026-01-15", 1]]);
  const all = plan.milestones.flatMap(({ updates }) => updates);
  expect(all.filter(({ sort }) => sort === "first-entry")).toHaveLength(35);
  expect(all.filter(({ sort }) => sort === "update")).toHaveLength(7);
});

test("what a linked page shows is said in both languages, the file's own remarks too", () => {
  const notes = plan.milestones.flatMap(({ updates }) =>
    updates.flatMap(({ evidence }) => evidence.map(({ note }) => note)),
  );
  expect(notes.filter(({ en }) => en !== null)).toHaveLength(53);
  expect(notes.filter(({ en, ko }) => (en === null) !== (ko === null))).toEqual([]);
  const csp = milestone("asean-rok-csp").updates[0]?.evidence[2]?.note;
  expect(csp?.ko).toBe(
    "CSP 공동성명을 이행하기 위한 2026–2030 행동계획이 2025년 7월 한-아세안 외교장관회의에서 채택되었다. (채택 시기인 2025년 7월은 보도에 따른 것이며, 정확한 날짜는 분명히 나와 있지 않다)",
  );
});

test("a later fact counts from its own day, or from the last day that its date allows", () => {
  const days = (slug: string) => milestone(slug).updates.map(({ saidOn }) => saidOn);
  expect(days("aseanapol-permanent-framework")).toEqual(["2025-11-30", "2025-11-06", "2025-11-11"]);
  expect(days("cybersecurity-phase-two")).toEqual(["2025-11-30", "2026-01-15"]);
  expect(days("defa-2030")).toEqual(["2025-11-30", "2026-05-30", "2026-11-01"]);
});

test("nothing counts from a day after the load", () => {
  const early = planDataset(reading.dataset, "2025-11-10");
  const days = early.milestones.flatMap(({ updates, dates, indicators }) =>
    [...updates, ...dates, ...indicators].map(({ saidOn }) => saidOn),
  );
  expect(days.filter((day) => day > "2025-11-10")).toEqual([]);
});

test("what was delivered carries its day, and the partnership stays without a date", () => {
  const delivered = plan.milestones.filter(({ progress }) => progress === "delivered");
  expect(delivered.map(({ slug, deliveredEdtf }) => [slug, deliveredEdtf])).toEqual([
    ["asean-rok-summit-26", "2025-10-27"],
    ["asean-rok-csp", "2024-10-10"],
    ["korea-asean-security-cooperation-forum", "2024-11"],
    ["ai-youth-festa-2025", "2025-11-04"],
  ]);
  expect(milestone("asean-rok-csp").dates).toMatchObject([{ edtf: null, role: null }]);
});

test("quantities are targets or actual values, with the words that limit them", () => {
  expect(milestone("defa-2030").indicators).toMatchObject([
    { sort: "target", value: 2_000_000_000_000, unit: "USD", qualifier: "by 2030" },
  ]);
  expect(milestone("asean-nationals-in-korea-740k").indicators).toMatchObject([
    { sort: "actual", value: 740_000, qualifier: "almost" },
  ]);
  expect(milestone("akcf-230-million-450-projects").indicators).toHaveLength(2);
});

test("a party that the article does not name is told apart", () => {
  expect(milestone("aseanapol-permanent-framework").parties).toEqual([
    { code: "KR-POLICE", namedInSource: false },
    { code: "ASEANAPOL", namedInSource: true },
  ]);
});
