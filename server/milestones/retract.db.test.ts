import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyQuery } from "@/domain/milestones/query";
import { may, type Viewer, viewerRoles } from "@/domain/permission";
import { database } from "@/server/database";
import { readEditForm } from "@/server/milestones/form";
import { countMilestones, listMilestones } from "@/server/milestones/list";
import { listUpdates } from "@/server/milestones/list-updates";
import { getMilestone, getMilestonePage } from "@/server/milestones/read";
import { retractMilestone } from "@/server/milestones/retract";
import { listRetracted } from "@/server/milestones/retracted";
import { checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { visitor } from "@/server/session";

let analyst: Viewer;
let reviewer: Viewer;
let close: () => Promise<void>;
let slug: string;

beforeAll(async () => {
  ({ analyst, reviewer, close } = await openTestCollection());
});
afterAll(() => close());
beforeEach(async () => {
  process.env.MILEPOST_TODAY = "2026-11-24";
  slug = await addTestMilestone(analyst);
});

const reason = "The declaration never said this.";
const retract = (viewer = reviewer, fields: object = {}, key: string | null = null) =>
  retractMilestone(viewer, key, { slug, version: 1, reason, ...fields });
const query = (asof: string | null = null) => ({ ...emptyQuery(), asof });
const listed = async (asof: string | null = null) =>
  (await listMilestones(visitor(), query(asof), { limit: 500 }))?.items.map((each) => each.slug) ?? [];

test("a retracted milestone leaves lists and counts, which say so, and its page tells since when and why", async () => {
  const before = (await countMilestones(visitor(), query())).milestones;
  process.env.MILEPOST_TODAY = "2026-11-26";
  expect(await retract()).toEqual({ ok: true, slug, version: 2 });
  expect(await listed()).not.toContain(slug);
  expect((await countMilestones(visitor(), query())).milestones).toBe(before - 1);
  const { count, milestones } = await listRetracted(visitor(), query());
  expect(count).toBe(milestones.length);
  expect(milestones).toContainEqual(expect.objectContaining({ slug, on: "2026-11-26", reason }));
  const other = { ...query(), kind: ["fund"] };
  expect(await listRetracted(visitor(), other)).toEqual({ count: 0, milestones: [] });
  const { row, history } = await getMilestonePage(visitor(), slug);
  expect(row).toMatchObject({ retractedAt: expect.any(Date), retractedReason: reason });
  expect(history.revisions[0]).toMatchObject({ version: 2, saidOn: "2026-11-26", reason });
  expect(history.revisions).toHaveLength(2);
  await expect(getMilestone(visitor(), slug)).rejects.toMatchObject({ code: "gone" });
});

test("on a day before the retraction it is there, on a later one it is not", async () => {
  process.env.MILEPOST_TODAY = "2026-11-26";
  await retract();
  process.env.MILEPOST_TODAY = "2026-11-30";
  expect(await listed("2026-11-25")).toContain(slug);
  expect((await getMilestonePage(visitor(), slug, "2026-11-25")).row.retractedAt).toBeNull();
  expect((await listRetracted(visitor(), query("2026-11-25"))).milestones).not.toContainEqual(
    expect.objectContaining({ slug }),
  );
  expect(await listed("2026-11-26")).not.toContain(slug);
  expect(await listRetracted(visitor(), query("2026-11-26"))).toEqual(
    await listRetracted(visitor(), query()),
  );
  const { row, history } = await getMilestonePage(visitor(), slug, "2026-11-28");
  expect([row.retractedReason, history.revisions[0]?.saidOn]).toEqual([reason, "2026-11-26"]);
  await expect(getMilestone(visitor(), slug, "2026-11-26")).rejects.toMatchObject({ code: "gone" });
});

test("its updates leave the page of updates and stay on its own", async () => {
  const said = { asOfOn: "2026-11-20", progress: "under-way", forecast: "on-track", textEn: "Talks began." };
  await logUpdate(analyst, null, { slug, version: 1, ...said });
  await retract(reviewer, { version: 2 });
  const updates = await listUpdates(visitor(), query(), 500);
  expect(updates.filter(({ milestone }) => milestone.slug === slug)).toEqual([]);
  expect((await getMilestonePage(visitor(), slug)).updates).toHaveLength(1);
});

test("only reviewers and admins retract, with a reason and the present version", async () => {
  expect(viewerRoles.filter((role) => may(role, "retract-milestone"))).toEqual(["reviewer", "admin"]);
  await expect(retract(analyst)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(retract(visitor())).rejects.toMatchObject({ code: "not-allowed" });
  for (const empty of ["", "  "])
    expect(await retract(reviewer, { reason: empty })).toMatchObject({
      ok: false,
      problems: { reason: { code: "required" } },
    });
  await expect(retract(reviewer, { version: 7 })).rejects.toMatchObject({ code: "stale" });
  expect(await listed()).toContain(slug);
});

test("sent ten times it is one retraction with one audit row, and nothing can be written afterwards", async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => retract(reviewer, {}, key)));
  expect(answers).toEqual(Array(10).fill({ ok: true, slug, version: 2 }));
  const { id } = await database().milestone.findUniqueOrThrow({ where: { slug } });
  const where = { thingId: id, action: "retract-milestone" };
  expect(await database().auditEvent.count({ where })).toBe(1);
  const gone = { code: "gone" };
  await expect(retract(reviewer, { version: 2 })).rejects.toMatchObject(gone);
  await expect(saveMilestone(analyst, null, { slug, version: 2, quote: "x" })).rejects.toMatchObject(gone);
  await expect(checkNoChange(analyst, null, { slug, version: 2 })).rejects.toMatchObject(gone);
  await expect(readEditForm(analyst, slug)).rejects.toMatchObject(gone);
});

test("what was part of it stays so when it is edited, and nothing new becomes part of it", async () => {
  const child = await addTestMilestone(analyst, { parent: slug });
  const other = await addTestMilestone(analyst);
  await retract();
  const { choices } = await readEditForm(analyst, child);
  expect(choices.parents.map((each) => each.slug)).toContain(slug);
  expect((await readEditForm(analyst, other)).choices.parents.map((each) => each.slug)).not.toContain(slug);
  const kept = await saveMilestone(analyst, null, { slug: child, version: 1, parent: slug, quote: "Words." });
  expect(kept).toMatchObject({ ok: true, version: 2 });
  expect(await saveMilestone(analyst, null, { slug: other, version: 1, parent: slug })).toMatchObject({
    ok: false,
    problems: { parent: { code: "not-a-choice" } },
  });
});
