import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/domain/permission";
import { saveSettings } from "@/server/collection/settings";
import { database } from "@/server/database";
import { logUpdate, saveMilestone } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { systemViewer, visitor } from "@/server/session";
import { changeUpdate, takeUpdateAway } from "@/server/updates/change-update";
import { reviewUpdate } from "@/server/updates/review";

let analyst: Viewer;
let reviewer: Viewer;
let close: () => Promise<void>;
let slug: string;

beforeAll(async () => {
  ({ analyst, reviewer, close } = await openTestCollection());
});
afterAll(() => close());
beforeEach(async () => {
  await database().collection.update({ where: { id: 1 }, data: { reviewBeforePublication: false } });
  slug = await addTestMilestone(analyst);
});

const said = { asOfOn: "2026-11-20", progress: "under-way", forecast: "on-track" };
const stored = () =>
  database().milestone.findUniqueOrThrow({ where: { slug }, include: { revisions: true } });
const updateOf = (id: string) =>
  database().update.findUniqueOrThrow({
    where: { id },
    include: {
      versions: { orderBy: { version: "asc" } },
      publications: { orderBy: { number: "asc" } },
      reviews: true,
    },
  });

async function log(fields: object = {}, viewer = analyst): Promise<string> {
  const { version } = await stored();
  const answer = await logUpdate(viewer, null, { slug, version, textEn: "Talks began.", ...said, ...fields });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.updateId;
}

/** As if the update had been sent 16 minutes ago. */
const letMinutesPass = (id: string) =>
  database()
    .$executeRaw`update "update" set recorded_at = recorded_at - interval '16 minutes' where id = ${id}::uuid`;

const rewrite = (id: string, updateVersion: number, fields: object = {}, viewer = analyst) =>
  changeUpdate(viewer, null, {
    slug,
    id,
    updateVersion,
    textEn: "Talks began in Seoul.",
    ...said,
    ...fields,
  });
const takeAway = (id: string, updateVersion: number, fields: object = {}, viewer = analyst) =>
  takeUpdateAway(viewer, null, { slug, id, updateVersion, ...fields });
const review = (id: string, updateVersion: number, outcome: string, fields: object = {}, viewer = reviewer) =>
  reviewUpdate(viewer, null, { slug, id, updateVersion, outcome, ...fields });
const hold = () => saveSettings(systemViewer("Admin"), null, { reviewBeforePublication: "on" });

test("within 15 minutes the author replaces it without a label, and both versions stay", async () => {
  const id = await log();
  expect(await rewrite(id, 1, { forecast: "at-risk" })).toEqual({ ok: true, version: 2 });
  expect(await updateOf(id)).toMatchObject({
    version: 2,
    publicVersion: 2,
    versions: [{ textEn: "Talks began." }, { textEn: "Talks began in Seoul.", correction: null }],
    publications: [{ version: 1 }, { version: 2 }],
  });
  expect(await stored()).toMatchObject({ forecast: "at-risk", version: 3 });
});

test("after 15 minutes only a correction that says so is taken", async () => {
  const id = await log();
  await letMinutesPass(id);
  expect(await takeAway(id, 1)).toEqual({ ok: false, problems: { form: { code: "too-late" } } });
  expect(await rewrite(id, 1)).toEqual({ ok: false, problems: { correction: { code: "required" } } });
  expect(await rewrite(id, 1, { correction: "The place was missing." })).toMatchObject({ ok: true });
  expect((await updateOf(id)).versions[1]).toMatchObject({ correction: "The place was missing." });
});

test("a form that is gone back to and sent again writes no further version", async () => {
  const evidence = [
    { url: "https://example.org/a", title: "A", publishedEdtf: "May 2026", stance: "supports" },
  ];
  const id = await log({ evidence });
  const again = { textEn: "Talks began.", evidence };
  expect(await rewrite(id, 1, again)).toEqual({ ok: true, version: 1 });
  expect(await rewrite(id, 1, { evidence })).toEqual({ ok: true, version: 2 });
  await letMinutesPass(id);
  const fields = { textEn: "Talks began in Busan.", evidence, correction: "Busan." };
  for (const from of [2, 3]) expect(await rewrite(id, from, fields)).toEqual({ ok: true, version: 3 });
  expect(await rewrite(id, 3, { ...fields, correction: "Busan, again." })).toEqual({
    ok: false,
    problems: { correction: { code: "nothing-corrected" } },
  });
  expect(await rewrite(id, 3, { ...fields, evidence: [] })).toEqual({ ok: true, version: 4 });
  expect((await updateOf(id)).versions).toHaveLength(4);
});

test("a withdrawn update leaves the milestone as it was before, and cannot be changed any more", async () => {
  const id = await log();
  expect(await stored()).toMatchObject({ progress: "under-way", lastCheckedOn: new Date("2026-11-20") });
  expect(await takeAway(id, 1)).toMatchObject({ ok: true });
  const back = { progress: "not-assessed", forecast: "not-rated", startedOn: null, lastCheckedOn: null };
  expect(await stored()).toMatchObject(back);
  expect(await updateOf(id)).toMatchObject({ status: "withdrawn", publicVersion: null });
  await expect(rewrite(id, 1)).rejects.toMatchObject({ code: "gone" });
});

test("the milestone follows its newest update only: an older one changes nothing but itself", async () => {
  const older = await log();
  await log({ progress: "delivered", deliveredEdtf: "2026-11-19" });
  expect(await rewrite(older, 1, { progress: "not-started" })).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ progress: "delivered", deliveredEdtf: "2026-11-19" });
  expect(await takeAway(older, 2)).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ progress: "delivered" });
});

test("a correction of other words leaves a day of delivery that an edit has made more precise", async () => {
  const id = await log({ progress: "delivered", deliveredEdtf: "2026-11" });
  await saveMilestone(analyst, null, { slug, version: 2, deliveredEdtf: "2026-11-19" });
  await rewrite(id, 1, { progress: "delivered", deliveredEdtf: "2026-11" });
  expect(await stored()).toMatchObject({ deliveredEdtf: "2026-11-19" });
});

test("of two changes of the same version one is written", async () => {
  const id = await log();
  const outcomes = await Promise.allSettled([rewrite(id, 1), rewrite(id, 1)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await updateOf(id)).versions).toHaveLength(2);
});

test("a second person confirms or sends back with a reason; nobody reviews their own, an analyst none at all", async () => {
  const id = await log();
  expect(await review(id, 1, "sent-back")).toMatchObject({ problems: { reason: { code: "required" } } });
  expect(await review(id, 1, "sent-back", { reason: "Which round?" })).toMatchObject({ ok: true });
  expect(await review(id, 1, "confirmed")).toMatchObject({ ok: true });
  expect((await updateOf(id)).reviews).toMatchObject([{ outcome: "sent-back" }, { outcome: "confirmed" }]);
  await expect(review(id, 1, "confirmed", {}, analyst)).rejects.toMatchObject({ code: "not-allowed" });
  const own = await log({}, reviewer);
  const refused = { ok: false, problems: { form: { code: "own-update" } } };
  expect(await review(own, 1, "confirmed")).toEqual(refused);
  await letMinutesPass(id);
  await rewrite(id, 1, { correction: "Place." }, reviewer);
  expect(await review(id, 2, "confirmed")).toEqual(refused);
});

test("a second opinion stands beside a public update", async () => {
  const id = await log();
  expect(await review(id, 1, "second-opinion", { textEn: "The talks were informal." })).toMatchObject({
    ok: true,
  });
  expect((await updateOf(id)).reviews).toMatchObject([{ textEn: "The talks were informal.", reason: null }]);
});

test("a second person retracts a published update with a reason that stays", async () => {
  const id = await log();
  expect(await takeAway(id, 1, {}, reviewer)).toMatchObject({ problems: { reason: { code: "required" } } });
  expect(await takeAway(id, 1, { reason: "The source was forged." }, reviewer)).toMatchObject({ ok: true });
  expect(await updateOf(id)).toMatchObject({
    status: "retracted",
    publications: [{ version: 1 }, { version: null, reason: "The source was forged." }],
  });
  await expect(takeAway(await log(), 1, {}, visitor())).rejects.toMatchObject({ code: "not-allowed" });
});

test("with review before publication nothing shows until a second person has confirmed it", async () => {
  await hold();
  const id = await log();
  expect(await updateOf(id)).toMatchObject({ status: "held", publicVersion: null, publications: [] });
  expect(await stored()).toMatchObject({ version: 1, progress: "not-assessed", lastCheckedOn: null });
  expect(await rewrite(id, 1)).toMatchObject({ ok: true });
  expect(await review(id, 2, "confirmed")).toMatchObject({ ok: true });
  expect(await updateOf(id)).toMatchObject({ status: "published", publicVersion: 2 });
  const milestone = await stored();
  expect(milestone).toMatchObject({ version: 2, progress: "under-way" });
  expect(milestone.revisions[1]).toMatchObject({ authorName: "Analyst", updateId: id });
  await letMinutesPass(id);
  await rewrite(id, 2, { correction: "Place.", textEn: "In Busan." });
  expect(await updateOf(id)).toMatchObject({ version: 3, publicVersion: 2 });
});

test("one that waited is not put together with a status that somebody changed meanwhile", async () => {
  await hold();
  const waiting = await log();
  await saveSettings(systemViewer("Admin"), null, {});
  await log({ progress: "delivered", deliveredEdtf: "2026-11-19" });
  const refused = { ok: false, problems: { form: { code: "standing-moved" } } };
  expect(await review(waiting, 1, "confirmed")).toEqual(refused);
  expect(await stored()).toMatchObject({ progress: "delivered" });
});

test("only an admin changes the settings, and a save without a change writes nothing", async () => {
  await expect(saveSettings(reviewer, null, {})).rejects.toMatchObject({ code: "not-allowed" });
  await hold();
  const count = () => database().auditEvent.count({ where: { action: "save-settings" } });
  const before = await count();
  await hold();
  expect(await count()).toBe(before);
});
