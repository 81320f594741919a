import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { changeUpdate, takeUpdateAway } from "@/server/updates/change-update";

let analyst: Viewer;
let reviewer: Viewer;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ analyst, reviewer, close } = await openTestCollection());
});
afterAll(() => close());

const milestoneOf = (slug: string) =>
  database().milestone.findUniqueOrThrow({
    where: { slug },
    include: { revisions: { orderBy: { version: "asc" } }, updates: true },
  });

test("of 1,000 saves that race for the same versions each version has exactly one winner and no gap", async () => {
  const slugs = await Promise.all(Array.from({ length: 5 }, () => addTestMilestone(analyst)));
  const rounds = 25;
  const racers = 8;
  await Promise.all(
    slugs.map(async (slug) => {
      for (let version = 1; version <= rounds; version += 1) {
        const save = (racer: number) =>
          saveMilestone(racer % 2 ? analyst : reviewer, randomUUID(), {
            slug,
            version,
            quote: `Round ${version}, racer ${racer}`,
          });
        const outcomes = await Promise.allSettled(Array.from({ length: racers }, (_, racer) => save(racer)));
        const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
        expect(refused).toEqual(Array(racers - 1).fill("stale"));
      }
    }),
  );
  for (const slug of slugs) {
    const { version, quote, revisions } = await milestoneOf(slug);
    expect(version).toBe(rounds + 1);
    expect(revisions.map((each) => each.version)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
    expect(revisions.at(-1)?.record).toMatchObject({ quote });
    expect(new Set(revisions.map(({ record }) => (record as { quote: string }).quote)).size).toBe(version);
  }
}, 240_000);

test("ten sends of the same form, at once and one after another, make one entry and get the same answer", async () => {
  const slug = await addTestMilestone(analyst);
  const said = { asOfOn: "2026-11-20", progress: "under-way", forecast: "on-track", textEn: "Sent." };
  const sends: ((key: string) => Promise<unknown>)[] = [
    (key) => logUpdate(analyst, key, { slug, version: 1, ...said }),
    (key) => checkNoChange(analyst, key, { slug, version: 2 }),
    (key) => saveMilestone(analyst, key, { slug, version: 2, quote: "Once." }),
  ];
  for (const send of sends) {
    const key = randomUUID();
    const once = await Promise.all(Array.from({ length: 5 }, () => send(key)));
    for (let again = 0; again < 5; again += 1) once.push(await send(key));
    expect(once[0]).toMatchObject({ ok: true });
    expect(once).toEqual(Array(10).fill(once[0]));
  }
  const { version, updates, revisions } = await milestoneOf(slug);
  expect([version, updates.length, revisions.length]).toEqual([3, 2, 3]);
  const [first] = updates.filter(({ sort }) => sort === "update");
  const key = randomUUID();
  const correct = () =>
    changeUpdate(analyst, key, { slug, id: first?.id, updateVersion: 1, ...said, textEn: "Sent again." });
  const answers = await Promise.all(Array.from({ length: 10 }, correct));
  expect(answers).toEqual(Array(10).fill({ ok: true, version: 2 }));
});

test("the same words sent again with a new key and a later version are the same entry, unless it was taken away", async () => {
  const slug = await addTestMilestone(analyst);
  const said = {
    asOfOn: "2026-11-20",
    progress: "under-way",
    forecast: "on-track",
    textEn: "Back and again.",
  };
  const send = async (fields: object = {}, viewer = analyst) => {
    const { version } = await milestoneOf(slug);
    return logUpdate(viewer, randomUUID(), { slug, version, ...said, ...fields });
  };
  const first = await send();
  expect((await milestoneOf(slug)).version).toBe(2);
  expect(await send()).toEqual(first);
  expect((await milestoneOf(slug)).updates).toHaveLength(1);
  expect(await send({ textEn: "Something else." })).not.toEqual(first);
  expect(await send({}, reviewer)).not.toEqual(first);
  if (!first.ok) throw new Error("was not logged");
  await takeUpdateAway(analyst, null, { slug, id: first.updateId, updateVersion: 1, reason: "" });
  expect(await send()).not.toEqual(first);
  expect((await milestoneOf(slug)).updates).toHaveLength(4);
});
