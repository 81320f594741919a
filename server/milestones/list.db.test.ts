import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "@/bench/seeded-random";
import { addDays } from "@/domain/dates/day";
import { compareByDate } from "@/domain/dates/order";
import { compareDeadlines, deadlineGroupOf, isUncheckedLately } from "@/domain/deadlines/groups";
import { inListOrder, orderKeys } from "@/domain/milestones/list-order";
import { emptyQuery, type MilestoneQuery, matchesQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { findings } from "@/domain/updates/finding";
import { forecasts, progresses, roles, states } from "@/domain/vocabulary";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { database } from "@/server/database";
import { dateOf } from "@/server/days";
import { listDeadlines } from "@/server/milestones/deadlines";
import { countMilestones, listMilestones, readSummaries } from "@/server/milestones/list";
import { visitor } from "@/server/session";

const today = "2026-11-24";
const random = seededRandom(3);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
/** Near today and its due days, with many doubles, so that every border is met. */
const day = () => addDays(today, pick([-400, -91, -90, -89, -1, 0, 1, 59, 60, 61, 62, 400]));
const titles = [
  "Upgrade talks",
  "ＦＴＡ 개선 협상",
  "100 % of fees",
  "snake_case",
  "back\\slash",
  "Zone économique",
  "한-아세안 협력기금",
];

let opened: TestDatabase;
/** Every published milestone, as single ones are presented: what the lists are judged by. */
let all: MilestoneSummary[];

function dates() {
  const [a, b] = [day(), day()].sort() as [string, string];
  const open = pick(["no", "no", "start", "end"]);
  return {
    dateEdtf: "x",
    dateRole: pick(roles),
    datePrecision: "day",
    earliestOn: open === "start" ? null : dateOf(a),
    latestOn: open === "end" ? null : dateOf(b),
  };
}

function milestone(number: number, initiativeId: string) {
  const progress = pick(progresses);
  return {
    // Hyphens and figures sort otherwise in a dictionary than by their codes.
    slug: `${pick(["a", "b", "a-b", "ab", "a1"])}-${number}`,
    initiativeId,
    kindSlug: pick(["talks", "fund"]),
    titleEn: pick(titles),
    titleKo: pick([null, ...titles]),
    quote: pick([null, "The Parties will endeavour", ...titles]),
    dateExpression: pick(["", "next year", "내년"]),
    progress,
    forecast: pick(forecasts),
    startedOn: pick([null, dateOf(day())]),
    baselineEdtf: "x",
    baselineEarliestOn: dateOf("2000-01-01"),
    baselineLatestOn: pick([null, dateOf(day())]),
    ...(random() < 0.5 ? {} : { lastCheckedOn: dateOf(day()), lastFinding: pick([...findings]) }),
    ...(progress === "delivered" && random() < 0.5
      ? { deliveredEdtf: "x", deliveredEarliestOn: dateOf(day()) }
      : {}),
    publishedAt: random() < 0.95 ? new Date() : null,
    retractedAt: random() < 0.05 ? new Date() : null,
    ...(random() < 0.15 ? {} : dates()),
  };
}

beforeAll(async () => {
  process.env.MILEPOST_TODAY = today;
  opened = await openTestDatabase();
  for (const [place, slug] of ["growth", "people"].entries()) {
    const theme = await database().theme.create({ data: { slug, position: place } });
    for (const lane of ["x", "y"])
      await database().initiative.create({
        data: { slug: `${slug}-${lane}`, themeId: theme.id, position: 1 },
      });
  }
  await database().kind.createMany({
    data: [
      { slug: "talks", position: 1 },
      { slug: "fund", position: 2 },
    ],
  });
  await database().party.createMany({
    data: ["KR", "ASEAN", "VN"].map((code, position) => ({ code, position })),
  });
  const lanes = await database().initiative.findMany();
  await database().milestone.createMany({
    data: Array.from({ length: 700 }, (_, i) => milestone(i, pick(lanes).id)),
  });
  const rows = await database().milestone.findMany({ select: { id: true } });
  await database().milestoneParty.createMany({
    data: rows.flatMap(({ id: milestoneId }) =>
      ["KR", "ASEAN", "VN"]
        .filter(() => random() < 0.4)
        .map((partyCode, position) => ({ milestoneId, partyCode, position })),
    ),
  });
  const ids = rows.map((row) => row.id);
  all = await readSummaries(visitor(), ids, today);
});

afterAll(async () => {
  delete process.env.MILEPOST_TODAY;
  await database().$disconnect();
  await opened.close();
});

const some = (values: readonly string[]): fc.Arbitrary<string[]> => {
  const none: fc.Arbitrary<string[]> = fc.constant([]);
  return fc.oneof({ weight: 3, arbitrary: none }, { weight: 1, arbitrary: fc.subarray([...values]) });
};
const bound = fc.option(
  fc.integer({ min: -420, max: 420 }).map((days) => addDays(today, days)),
  { freq: 1 },
);
const texts = [
  "",
  "",
  "",
  "TALKS",
  "fta",
  "％",
  "%",
  "_",
  "\\",
  "개선",
  "ÉCO",
  "next",
  "x\u0000y",
  "talks\u001fthe",
  "zzz",
];
const query: fc.Arbitrary<MilestoneQuery> = fc.record({
  theme: some(["growth", "people"]),
  initiative: some(["growth-x", "growth-y", "people-x"]),
  party: some(["KR", "ASEAN", "VN"]),
  kind: some(["talks", "fund"]),
  progress: some(progresses),
  forecast: some(forecasts),
  state: some(states),
  from: bound,
  to: bound,
  dated: fc.constantFrom(null, null, null, "no" as const),
  q: fc.constantFrom(...texts),
  asof: fc.constant(null),
});

test("a list holds what the query lets through, in the order of the dates", async () => {
  expect(new Set(all.map((each) => each.state))).toEqual(new Set(states));
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const wanted = all.filter((each) => matchesQuery(each, asked)).sort(compareByDate);
      const list = await listMilestones(visitor(), asked, { limit: 1_000 });
      expect(list?.items).toEqual(wanted);
      expect(list?.next).toBeNull();
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("each state lets through what is in it", async () => {
  for (const state of states) {
    const list = await listMilestones(visitor(), { ...emptyQuery(), state: [state] }, { limit: 1_000 });
    expect(list?.items.map((each) => each.slug).sort()).toEqual(
      all
        .filter((each) => each.state === state)
        .map((each) => each.slug)
        .sort(),
    );
  }
});

test("the parts of a list make the whole", async () => {
  for (const asked of [emptyQuery(), { ...emptyQuery(), kind: ["fund"] }]) {
    const whole = await listMilestones(visitor(), asked, { limit: 1_000 });
    const slugs: string[] = [];
    for (let after: string | null = null, parts = 0; parts < 100; parts += 1) {
      const part = await listMilestones(visitor(), asked, { limit: 37, after });
      slugs.push(...(part?.items.map((each) => each.slug) ?? []));
      after = part?.next ?? null;
      if (after === null) break;
    }
    expect(slugs).toEqual(whole?.items.map((each) => each.slug));
  }
});

test("every order is the one of the domain, both ways, and whole in parts", async () => {
  const lanes = await database().initiative.findMany({
    orderBy: [{ theme: { position: "asc" } }, { position: "asc" }, { id: "asc" }],
  });
  const slugs = lanes.map((lane) => lane.slug);
  const ways = [
    [false, "en"],
    [true, "ko"],
  ] as const;
  for (const key of orderKeys) {
    for (const [descending, locale] of ways) {
      const order = { key, descending };
      const wanted = inListOrder(all, order, slugs, locale).map((each) => each.slug);
      const listed: string[] = [];
      for (let after: string | null = null, parts = 0; parts < 30; parts += 1) {
        const part = await listMilestones(visitor(), emptyQuery(), { limit: 97, after, order, locale });
        listed.push(...(part?.items.map((each) => each.slug) ?? []));
        after = part?.next ?? null;
        if (after === null) break;
      }
      expect(listed, `${key} ${descending}`).toEqual(wanted);
    }
  }
  const order = { key: "state", descending: true } as const;
  expect(await listMilestones(visitor(), emptyQuery(), { limit: 5, after: "nothing", order })).toBeNull();
});

test("a list goes on only after what is in it", async () => {
  const fund = all.find((each) => each.kind === "fund");
  const asked = { ...emptyQuery(), kind: ["talks"] };
  expect(await listMilestones(visitor(), asked, { limit: 5, after: fund?.slug ?? "" })).toBeNull();
  expect(await listMilestones(visitor(), asked, { limit: 5, after: "nothing" })).toBeNull();
  expect(await listMilestones(visitor(), asked, { limit: 5, after: "no\u0000thing" })).toBeNull();
});

test("the counts are those of the list", async () => {
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const list = all.filter((each) => matchesQuery(each, asked));
      const count = (test: (each: MilestoneSummary) => boolean) => list.filter(test).length;
      expect(await countMilestones(visitor(), asked)).toEqual({
        milestones: list.length,
        delivered: count((each) => each.progress === "delivered"),
        underWay: count((each) => each.progress === "under-way"),
        dueSoon: count((each) => each.state === "due-soon"),
        overdue: count((each) => each.state === "overdue"),
        undated: count((each) => each.date === null),
        unchecked: count((each) => isUncheckedLately(each.lastCheckedOn, each.progress, today)),
      });
    }),
    { numRuns: 40 },
  );
});

test("the sections of the deadlines hold what belongs to them, the most urgent first", async () => {
  for (const asked of [emptyQuery(), { ...emptyQuery(), theme: ["growth"] }]) {
    const sorted = all.filter((each) => matchesQuery(each, asked)).sort(compareDeadlines);
    for (const { key, count, milestones } of await listDeadlines(visitor(), asked, 50)) {
      const wanted = sorted.filter((each) =>
        key === "unchecked"
          ? isUncheckedLately(each.lastCheckedOn, each.progress, today)
          : deadlineGroupOf(each) === key,
      );
      expect(wanted.length, key).toBeGreaterThan(0);
      expect(count, key).toBe(wanted.length);
      expect(milestones, key).toEqual(wanted.slice(0, 50));
    }
  }
});
