import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/domain/dates/day";
import { attentionOf } from "@/domain/deadlines/attention";
import { emptyQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { dateOf } from "@/server/days";
import { readDesk } from "@/server/milestones/desk";
import { listMilestones } from "@/server/milestones/list";
import { checkNoChange } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { visitor } from "@/server/session";

let analyst: Viewer;
let close: () => Promise<void>;
const today = "2026-11-24";

beforeAll(async () => {
  ({ analyst, close } = await openTestCollection());
});
afterAll(() => close());

test("the desk begins with what needs a look most, as the rule of the domain has it", async () => {
  const dates = ["2026-12", "2026", "2026-11-20", "2027-03", "2030", ""];
  const looks = [null, 1, 7, 8, 40, 100, 500];
  for (const [at, look] of [...looks, ...looks, ...looks].entries()) {
    const dateEdtf = dates[at % dates.length] ?? "";
    const dateRole = at % 5 === 0 && dateEdtf ? "marks" : dateEdtf ? "by" : "";
    const slug = await addTestMilestone(analyst, { dateEdtf, dateRole, dateExpression: "" });
    const lastCheckedOn = look === null ? null : dateOf(addDays(today, -look));
    const lastFinding = look === null ? null : "no-change";
    const progress = at % 8 === 7 ? "dropped" : "under-way";
    await database().milestone.update({ where: { slug }, data: { lastCheckedOn, lastFinding, progress } });
  }
  const { next, nextCount } = await readDesk(analyst);
  const all = (await listMilestones(visitor(), emptyQuery(), { limit: 500 }))?.items ?? [];
  const needing = all.filter((each) => attentionOf(each, today) !== null);
  expect(nextCount).toBe(needing.length);
  expect(next.map(({ slug }) => slug).sort()).toEqual(needing.map(({ slug }) => slug).sort());
  const points = next.map((each) => attentionOf(each, today) ?? -1);
  expect(points).toEqual([...points].sort((a, b) => b - a));
});

test("what was checked today leaves the list", async () => {
  const [first] = (await readDesk(analyst)).next;
  if (!first) throw new Error("nothing needs a look");
  await checkNoChange(analyst, null, { slug: first.slug, version: first.version });
  const { next, touched } = await readDesk(analyst);
  expect(next.map(({ slug }) => slug)).not.toContain(first.slug);
  expect(touched[0]?.slug).toBe(first.slug);
});

test("visitors have no desk", async () => {
  await expect(readDesk(visitor())).rejects.toMatchObject({ code: "not-allowed" });
});
