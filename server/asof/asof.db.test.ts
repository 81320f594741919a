import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sayIn } from "@/app/timeline-texts";
import { addDays } from "@/domain/dates/day";
import { type ListOrder, orderKeys } from "@/domain/milestones/list-order";
import { emptyQuery, type MilestoneQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import { type Grouping, groupings } from "@/domain/timeline/address";
import { saveSettings } from "@/server/collection/settings";
import { database } from "@/server/database";
import { exportMilestones } from "@/server/export/read";
import { listDeadlines } from "@/server/milestones/deadlines";
import { countMilestones, listMilestones } from "@/server/milestones/list";
import { listUpdates } from "@/server/milestones/list-updates";
import { getMilestonePage } from "@/server/milestones/read";
import { retractMilestone } from "@/server/milestones/retract";
import { listRetracted } from "@/server/milestones/retracted";
import { checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { systemViewer, visitor } from "@/server/session";
import { listWindowTexts, readWindow } from "@/server/timeline/read";
import { listYears } from "@/server/timeline/years";
import { changeUpdate, takeUpdateAway } from "@/server/updates/change-update";
import { reviewUpdate } from "@/server/updates/review";

let analyst: Viewer;
let reviewer: Viewer;
let close: () => Promise<void>;

const firstDay = "2026-11-24";
const setToday = (day: string) => {
  process.env.MILEPOST_TODAY = day;
};

beforeAll(async () => {
  ({ analyst, reviewer, close } = await openTestCollection());
  await addTestMilestone(analyst);
  await addTestMilestone(analyst, { dateEdtf: "2026-12", dateRole: "by" });
});
afterAll(() => close());

/** The picture of time, by any grouping; which version of the collection it is read from is no part of it. */
async function pictureOf(query: MilestoneQuery, grouping: Grouping) {
  const window = { from: "2025-01-01", to: "2032-12-31" };
  const asked = { query, grouping, window, width: 1_360, today: query.asof ?? day, say: sayIn("en") };
  const { version: _version, ...picture } = await readWindow(visitor(), asked);
  const ids = picture.texts.map(({ id }) => id);
  return { ...picture, words: await listWindowTexts(visitor(), ids, day, sayIn("en"), query.asof) };
}

async function slugsOf(query: MilestoneQuery, order: ListOrder) {
  const list = await listMilestones(visitor(), query, { limit: 500, order });
  return list?.items.map(({ slug }) => slug);
}

/** All that a visitor sees on the day that it is, or that an earlier day shows. */
async function seen(asof: string | null) {
  const query = { ...emptyQuery(), asof };
  const list = await listMilestones(visitor(), query, { limit: 500 });
  const items = list?.items ?? [];
  const retracted = await listRetracted(visitor(), query);
  const pages = await Promise.all(
    [...items, ...retracted.milestones].map(async ({ slug }) => {
      const { summary, updates, history, row } = await getMilestonePage(visitor(), slug, asof);
      const revisions = history.revisions.map(({ version, after, move, source }) => {
        return { version, after, move, source };
      });
      const sides = updates.map(({ may: _may, hasPending: _pending, version: _guard, ...update }) => update);
      const { kind, retractedReason } = row;
      sides.sort((a, b) => (a.id < b.id ? -1 : 1));
      return { summary, sides, revisions, kind: kind.slug, retractedReason };
    }),
  );
  return {
    items,
    retracted,
    pages,
    counts: await countMilestones(visitor(), query),
    pictures: await Promise.all(groupings.map((grouping) => pictureOf(query, grouping))),
    orders: await Promise.all(
      orderKeys.flatMap((key) => [true, false].map((descending) => slugsOf(query, { key, descending }))),
    ),
    years: (await listYears(visitor(), query, day)).sort(),
    deadlines: await listDeadlines(visitor(), query, 100),
    files: await filesOf(query),
    updates: (await listUpdates(visitor(), query, 500)).map(({ update, milestone }) => {
      return { id: update.id, text: update.text, reviewed: update.reviewed, milestone };
    }),
  };
}

/** What the files of an export are written from. */
async function filesOf(query: MilestoneQuery) {
  const found: { slug: string; version: number; said: unknown[] }[] = [];
  for await (const part of exportMilestones(visitor(), query))
    for (const { summary, updates } of part) {
      const said = updates.map(({ may: _may, hasPending: _pending, version: _guard, ...update }) => update);
      found.push({ slug: summary.slug, version: summary.version, said });
    }
  return found;
}

type Random = (below: number) => number;
const oneOf = <Item>(random: Random, list: readonly Item[]): Item => list[random(list.length)] as Item;

async function anyUpdate(random: Random) {
  const found = await database().update.findMany({
    where: { status: { in: ["held", "published"] } },
    orderBy: { recordedAt: "asc" },
    include: { milestone: true },
  });
  return found.length === 0 ? null : oneOf(random, found);
}

const words = (random: Random, day: string) => ({
  textEn: `Said ${random(1_000)}.`,
  asOfOn: addDays(day, -random(5)),
  progress: oneOf(random, ["not-started", "under-way", "changed", "dropped"]),
  forecast: oneOf(random, ["on-track", "at-risk"]),
});

/** One thing that somebody does on a day; what the product refuses changes nothing, which is well. */
async function act(random: Random, day: string, kind: number): Promise<void> {
  const milestones = await database().milestone.findMany({ orderBy: { slug: "asc" } });
  const { slug, version } = oneOf(random, milestones);
  const update = await anyUpdate(random);
  const about = update && {
    slug: update.milestone.slug,
    id: update.id,
    updateVersion: update.version,
  };
  const second = oneOf(random, [analyst, reviewer]);
  switch (kind) {
    case 0:
      await addTestMilestone(analyst, { dateEdtf: oneOf(random, ["2026", "2027-05", "2028/2029"]) });
      break;
    case 1:
      await saveMilestone(analyst, null, {
        slug,
        version,
        dateEdtf: oneOf(random, ["2026-12", "2027", "2030"]),
        moveReason: oneOf(random, ["agreed-postponement", "correction-of-our-error", "more-precise"]),
        sourceUrl: "https://example.org/source",
        sourceTitle: `Title ${random(100)}`,
        titleEn: `Talks ${random(100)}`,
        moveSourceUrl: "https://example.org/later",
        moveSourceTitle: `Later ${random(100)}`,
      });
      break;
    case 2:
    case 3:
      await logUpdate(second, null, { slug, version, ...words(random, day) });
      break;
    case 4:
      await checkNoChange(analyst, null, { slug, version });
      break;
    case 5:
      if (about) await changeUpdate(second, null, { ...about, ...words(random, day), correction: "Wrong." });
      break;
    case 6:
      if (about) await takeUpdateAway(second, null, { ...about, reason: "Forged." });
      break;
    case 8:
      if (about)
        await reviewUpdate(reviewer, null, {
          ...about,
          outcome: oneOf(random, ["confirmed", "confirmed", "sent-back", "second-opinion"]),
          reason: "Why?",
          textEn: "Seen otherwise.",
        });
      break;
    case 7:
      // Seldom, since nothing more can happen to it.
      if (random(3) === 0) await retractMilestone(reviewer, null, { slug, version, reason: "Never said." });
      break;
    default:
      await saveSettings(systemViewer("Admin"), null, { reviewBeforePublication: random(2) === 1 });
  }
}

/** A date is not always moved by trying: the lot may give it the day that it has. */
const everyKind = [0, 1, 2, 3, 1, 4, 5, 6, 8, 1, 7, 9];

let day = firstDay;

test("whatever people did, each day goes on showing exactly what was live at its end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 30, maxLength: 60 }), async (numbers) => {
      let at = 0;
      const random: Random = (below) => (numbers[at++ % numbers.length] ?? 0) % below;
      const wasLive = new Map<string, Awaited<ReturnType<typeof seen>>>();
      for (let days = 0; days < 4; days += 1) {
        day = addDays(day, 1 + random(60));
        setToday(day);
        const kinds = days === 0 ? everyKind : [0, 1, 2, 3].map(() => random(10));
        for (const kind of kinds) await act(random, day, kind).catch(expectRefusal);
        wasLive.set(day, await seen(null));
      }
      for (const [past, live] of wasLive) {
        expect(await seen(past)).toEqual(live);
      }
    }),
    // One history goes on from run to run, so that a failure cannot be made smaller by repeating it.
    { numRuns: 6, endOnFailure: true },
  );
  // A history in which dates never move would prove little.
  expect(await database().revision.count({ where: { moveReason: { not: null } } })).toBeGreaterThan(0);
}, 240_000);

function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ name: "DomainError" });
}
