import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "@/bench/seeded-random";
import { addDays } from "@/domain/dates/day";
import { emptyQuery, type MilestoneQuery } from "@/domain/milestones/query";
import { dayOfNumber, openEnd, openStart, shapeCodes, toneCodes } from "@/domain/timeline/columns";
import { progresses, roles, states } from "@/domain/vocabulary";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { database } from "@/server/database";
import { dateOf, dayOf } from "@/server/days";
import { visitor } from "@/server/session";
import { readWindow } from "@/server/timeline/read";
import { listYears } from "@/server/timeline/years";

const today = "2026-11-24";
const random = seededRandom(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const say = (id: number, { slug }: { slug: string }) => ({
  id,
  slug,
  title: slug,
  detail: "",
  said: "",
  ghost: null,
  fadeIn: 0,
  fadeOut: 0,
});

let opened: TestDatabase;

function milestone(number: number, initiativeId: string) {
  const role = pick(roles);
  const first = addDays("2015-01-01", Math.floor(random() * 7_000));
  const last = addDays(first, pick([0, 0, 20, 89, 364, 1_460, 5_000, 12_000]));
  const open = pick(["no", "no", "no", "start", "end"]);
  const dates = {
    dateEdtf: "x",
    dateRole: role,
    datePrecision: "day",
    earliestOn: open === "start" ? null : dateOf(first),
    latestOn: open === "end" ? null : dateOf(last),
  };
  return {
    slug: `m-${number}`,
    initiativeId,
    kindSlug: pick(["talks", "fund"]),
    titleEn: `Milestone ${number}`,
    progress: pick(progresses),
    publishedAt: random() < 0.95 ? new Date() : null,
    retractedAt: random() < 0.03 ? new Date() : null,
    ...(random() < 0.1 ? {} : dates),
  };
}

beforeAll(async () => {
  opened = await openTestDatabase();
  const theme = await database().theme.create({ data: { slug: "growth", position: 1 } });
  await database().kind.createMany({
    data: [
      { slug: "talks", position: 1 },
      { slug: "fund", position: 2 },
    ],
  });
  for (const position of [3, 1, 2])
    await database().initiative.create({ data: { slug: `lane-${position}`, themeId: theme.id, position } });
  const lanes = await database().initiative.findMany();
  const data = Array.from({ length: 3_000 }, (_, i) =>
    milestone(i, lanes[i % 20 === 0 ? 0 : 1 + (i % 2)]?.id ?? ""),
  );
  await database().milestone.createMany({ data });
  // The kept counts must follow changes of every sort, not only what is added.
  const moved = { initiativeId: lanes[1]?.id ?? "" };
  await database().milestone.updateMany({ where: { number: { lte: 100 } }, data: moved });
  const redated = { earliestOn: dateOf("2020-02-29"), latestOn: dateOf("2020-03-01") };
  await database().milestone.updateMany({
    where: { number: { gt: 100, lte: 160 }, dateRole: { not: null } },
    data: redated,
  });
  await database().milestone.updateMany({
    where: { number: { gt: 200, lte: 230 } },
    data: { retractedAt: new Date() },
  });
  await database().milestone.updateMany({
    where: { number: { gt: 220, lte: 240 } },
    data: { retractedAt: null, publishedAt: new Date() },
  });
  await database().milestone.deleteMany({ where: { number: { gt: 300, lte: 330 } } });
});

afterAll(async () => {
  await database().$disconnect();
  await opened.close();
});

/** What the answer should hold, counted one by one. */
async function expected(query: MilestoneQuery, from: number, to: number) {
  const rows = await database().milestone.findMany({
    where: {
      publishedAt: { not: null },
      retractedAt: null,
      ...(query.kind.length > 0 ? { kindSlug: { in: query.kind } } : {}),
    },
    include: { initiative: true },
  });
  const number = (day: Date | null, open: number) => (day === null ? open : day.getTime() / 86_400_000);
  return ["lane-1", "lane-2", "lane-3"].map((slug) => {
    const own = rows.filter((row) => row.initiative.slug === slug);
    const undated = own.filter((row) => !row.earliestOn && !row.latestOn);
    const touching = own
      .filter((row) => !undated.includes(row))
      .map((row) => ({
        id: row.number,
        start: number(row.earliestOn, openStart),
        end: number(row.latestOn, openEnd),
      }))
      .filter((row) => row.start <= to && row.end >= from)
      .sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id);
    return { slug, total: own.length, undated: undated.length, touching };
  });
}

const windows = [
  ["2000-01-01", "2060-12-31", 400],
  ["2019-12-20", "2022-03-03", 1_360],
  ["2020-02-29", "2020-02-29", 1_360],
  ["2016-05-17", "2030-01-01", 120],
  ["2003-01-01", "2004-01-01", 1_360],
] as const;
const queries: [string, Partial<MilestoneQuery>][] = [
  ["from the kept counts", {}],
  ["counted for a filter", { kind: ["fund"] }],
];
for (const [how, part] of queries) {
  test.each(windows)(`${how}: %s to %s at %i px holds what the rows hold`, async (from, to, width) => {
    const query = { ...emptyQuery(), ...part };
    const answer = await readWindow(visitor(), {
      query,
      grouping: "initiative",
      window: { from, to },
      width,
      today,
      say,
    });
    const { edges, lanes, items } = answer;
    const wanted = await expected(query, edges[0] ?? 0, (edges.at(-1) ?? 0) - 1);
    expect(lanes.map(({ bins, undatedIds, ...lane }) => lane)).toEqual(
      wanted.map(({ touching, ...lane }) => ({ ...lane, touching: touching.length })),
    );
    for (const [place, { touching }] of wanted.entries()) {
      const sent = [...items.id].map((id, i) => ({
        id,
        lane: items.lane[i],
        start: items.start[i],
        end: items.end[i],
      }));
      const own = sent.filter((item) => item.lane === place).map(({ lane, ...item }) => item);
      expect(own).toEqual(lanes[place]?.bins ? [] : touching);
    }
  });
}

test("full lanes are counted bin by bin, an empty one beside them is sent one by one", async () => {
  const request = {
    query: emptyQuery(),
    grouping: "initiative" as const,
    window: { from: "2000-01-01", to: "2060-12-31" },
    width: 1_360,
    today,
    say,
  };
  const whole = await readWindow(visitor(), request);
  expect(whole.items.count).toBeGreaterThan(2_000);
  // Three copies of everything are more than are sent one by one.
  for (const copy of ["b", "c"]) {
    await database().$executeRaw`
      INSERT INTO milestone (slug, initiative_id, kind_slug, title_en, progress, published_at, retracted_at, date_edtf, date_role, date_precision, earliest_on, latest_on)
      SELECT m.slug || ${`-${copy}`}, initiative_id, kind_slug, title_en, progress, published_at, retracted_at, date_edtf, date_role, date_precision, earliest_on, latest_on
      FROM milestone m JOIN initiative i ON i.id = initiative_id
      WHERE number > 400 AND number <= 3000 AND i.slug <> 'lane-3'`;
  }
  const { edges, lanes, items } = await readWindow(visitor(), request);
  const wanted = await expected(emptyQuery(), edges[0] ?? 0, (edges.at(-1) ?? 0) - 1);
  expect(lanes.some(({ bins }) => bins === null)).toBe(true);
  const full = lanes.flatMap((lane, place) => (lane.bins ? [{ bins: lane.bins, place }] : []));
  expect(full.length).toBeGreaterThan(0);
  for (const { bins, place } of full) {
    const counted = new Array<number>(bins.length).fill(0);
    for (const { start } of wanted[place]?.touching ?? []) {
      const bin = Math.max(
        0,
        edges.findLastIndex((edge) => edge <= start),
      );
      counted[bin] = (counted[bin] ?? 0) + 1;
    }
    expect([...bins]).toEqual(counted);
    expect([...items.lane]).not.toContain(place);
  }
});

test("items have the codes of their tone and shape, and texts only where there is room", async () => {
  const request = {
    query: emptyQuery(),
    grouping: "initiative" as const,
    window: { from: "2020-02-28", to: "2020-03-02" },
    width: 1_360,
    today,
    say,
  };
  const { items, texts } = await readWindow(visitor(), request);
  expect(texts.length).toBeLessThan(items.count);
  const rows = await database().milestone.findMany({ where: { number: { in: [...items.id] } } });
  for (const [i, id] of items.id.entries()) {
    const row = rows.find(({ number }) => number === id);
    expect(dayOf(row?.earliestOn ?? null) ?? openStart).toBe(
      items.start[i] === openStart ? openStart : dayOfNumber(items.start[i] ?? 0),
    );
    if (row?.progress === "dropped") expect(toneCodes[items.tone[i] ?? 0]?.sign).toBe("cross");
    if (row?.progress === "delivered") expect(toneCodes[items.tone[i] ?? 0]?.tone).toBe("delivered");
    if (row?.dateRole === "marks") expect(shapeCodes[items.shape[i] ?? 0]).toBe("anniversary");
  }
});

test("the undated are named, up to a hundred of a lane, and said where they are few", async () => {
  const window = { from: "2020-01-01", to: "2020-12-31" };
  const answer = await readWindow(visitor(), {
    query: emptyQuery(),
    grouping: "initiative",
    window,
    width: 1_360,
    today,
    say,
  });
  const rows = await database().milestone.findMany({
    where: { publishedAt: { not: null }, retractedAt: null, earliestOn: null, latestOn: null },
    include: { initiative: true },
    orderBy: { number: "asc" },
  });
  for (const lane of answer.lanes) {
    const own = rows.filter((row) => row.initiative.slug === lane.slug).map((row) => row.number);
    expect(lane.undatedIds).toEqual(own.length <= 100 ? own : []);
    const said = answer.texts.filter(({ id }) => own.includes(id));
    expect(said).toHaveLength(own.length <= 6 ? own.length : 0);
  }
  expect(answer.lanes.some(({ undatedIds }) => undatedIds.length > 0)).toBe(true);
});

test("the years of a query are those in which one of its milestones begins or ends", async () => {
  for (const [, part] of queries) {
    const query = { ...emptyQuery(), ...part };
    const rows = await database().milestone.findMany({
      where: {
        publishedAt: { not: null },
        retractedAt: null,
        ...(query.kind.length > 0 ? { kindSlug: { in: query.kind } } : {}),
      },
    });
    const years = rows.flatMap((row) =>
      [row.earliestOn, row.latestOn].flatMap((day) => day?.getUTCFullYear() ?? []),
    );
    expect((await listYears(visitor(), query, today)).sort()).toEqual([...new Set(years)].sort());
  }
});

test.each(["progress", "state", "kind", "party"] as const)(
  "by %s each milestone stands in its own lanes",
  async (grouping) => {
    const window = { from: "2019-01-01", to: "2021-12-31" };
    const query = { ...emptyQuery(), kind: ["fund"] };
    const answer = await readWindow(visitor(), { query, grouping, window, width: 1_360, today, say });
    const all = await expected(query, answer.edges[0] ?? 0, (answer.edges.at(-1) ?? 0) - 1);
    const sum = (part: "total" | "undated" | "touching") =>
      answer.lanes.reduce((whole, lane) => whole + lane[part], 0);
    expect(sum("total")).toBe(all.reduce((whole, lane) => whole + lane.total, 0));
    expect(sum("undated")).toBe(all.reduce((whole, lane) => whole + lane.undated, 0));
    expect(sum("touching")).toBe(all.reduce((whole, lane) => whole + lane.touching.length, 0));
    const rows = await database().milestone.findMany({ where: { number: { in: [...answer.items.id] } } });
    expect(answer.items.count).toBeGreaterThan(0);
    for (const [i, id] of answer.items.id.entries()) {
      const row = rows.find(({ number }) => number === id);
      const lane = answer.lanes[answer.items.lane[i] ?? 0]?.slug;
      if (grouping === "progress") expect(lane).toBe(row?.progress);
      if (grouping === "kind") expect(lane).toBe("fund");
      if (grouping === "party") expect(lane).toBe("none");
      if (grouping === "state") expect(states).toContain(lane);
    }
  },
);
