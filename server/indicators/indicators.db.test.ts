import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { recordValue } from "@/server/indicators/record-value";
import { getMilestonePage } from "@/server/milestones/read";
import { retractMilestone } from "@/server/milestones/retract";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { visitor } from "@/server/session";

let analyst: Viewer;
let reviewer: Viewer;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ analyst, reviewer, close } = await openTestCollection());
  await database().collection.update({ where: { id: 1 }, data: { loadedOn: new Date("2026-11-01") } });
});
afterAll(async () => {
  await close();
});

const url = "https://asean.org/statistics";
const first = { nameEn: "Students", unit: "people", sort: "actual", value: "1,200", heldEdtf: "2025", url };
const onDay = async <Answer>(day: string, run: () => Promise<Answer>): Promise<Answer> => {
  process.env.MILEPOST_TODAY = day;
  return run().finally(() => {
    process.env.MILEPOST_TODAY = "2026-11-24";
  });
};

async function record(fields: Record<string, unknown>, viewer = analyst, key: string | null = null) {
  const answer = await recordValue(viewer, key, fields);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.valueId;
}

async function problemsOf(fields: Record<string, unknown>) {
  const answer = await recordValue(analyst, null, fields);
  if (answer.ok) throw new Error("nothing was found wrong");
  return Object.fromEntries(Object.entries(answer.problems).map(([name, { code }]) => [name, code]));
}

const shown = async (slug: string, asof: string | null = null) =>
  (await getMilestonePage(visitor(), slug, asof)).indicators;

test("a value is recorded with its day and source, audited, and another joins its indicator", async () => {
  const slug = await addTestMilestone(analyst);
  await record({ ...first, slug, qualifier: "at least" });
  const [indicator] = await shown(slug);
  expect(indicator?.values).toMatchObject([
    { sort: "actual", value: 1200, qualifier: "at least", edtf: "2025", url, authorName: null },
  ]);
  const { nameEn: _name, unit: _unit, ...further } = first;
  await record({ ...further, slug, indicator: indicator?.id, value: "-3.5", heldEdtf: "May 2026" });
  expect((await shown(slug)).map(({ values }) => values.map(({ value }) => value))).toEqual([[1200, -3.5]]);
  const events = await database().auditEvent.findMany({ where: { thingId: indicator?.id } });
  expect(events.map(({ action }) => action)).toEqual(["record-indicator", "record-indicator"]);
});

test("a correction says what it corrects, the earlier value stays, and each is corrected once", async () => {
  const slug = await addTestMilestone(analyst);
  const wrong = await record({ ...first, slug });
  const { nameEn: _name, unit: _unit, ...said } = first;
  const correction = { ...said, slug, corrects: wrong, correction: "A digit was lost." };
  expect(await problemsOf({ ...correction, correction: "" })).toEqual({ correction: "required" });
  expect(await problemsOf(correction)).toEqual({ correction: "nothing-corrected" });
  const answers = await Promise.all(
    ["12000", "12001", "12002"].map((value) => recordValue(reviewer, null, { ...correction, value })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(
    answers.filter((each) => !each.ok && each.problems.form?.code === "corrected-meanwhile"),
  ).toHaveLength(2);
  const [indicator] = await shown(slug);
  expect(indicator?.values).toMatchObject([
    { id: wrong, value: 1200, isCorrected: true },
    { correctsId: wrong, correction: "A digit was lost.", isCorrected: false },
  ]);
});

test("an earlier day shows the values that were recorded by then, and none as corrected that was not yet", async () => {
  const slug = await onDay("2026-11-10", () => addTestMilestone(analyst));
  const wrong = await onDay("2026-11-12", () => record({ ...first, slug }));
  const { nameEn: _name, unit: _unit, ...said } = first;
  await onDay("2026-11-14", () =>
    record({ ...said, slug, corrects: wrong, correction: "Wrong.", value: "9" }),
  );
  expect(await shown(slug, "2026-11-11")).toEqual([]);
  expect((await shown(slug, "2026-11-13"))[0]?.values).toMatchObject([{ value: 1200, isCorrected: false }]);
  expect((await shown(slug, "2026-11-14"))[0]?.values).toMatchObject([{ isCorrected: true }, { value: 9 }]);
});

test("ten sends of the same form, and one after going back to it, record one value", async () => {
  const slug = await addTestMilestone(analyst);
  const key = randomUUID();
  const ids = await Promise.all(Array.from({ length: 10 }, () => record({ ...first, slug }, analyst, key)));
  ids.push(await record({ ...first, slug }, analyst, randomUUID()));
  expect(new Set(ids).size).toBe(1);
  expect((await shown(slug))[0]?.values).toHaveLength(1);
});

test("all that is wrong is told at once, beside its field", async () => {
  const slug = await addTestMilestone(analyst);
  expect(
    await problemsOf({
      slug,
      sort: "actual",
      value: "many",
      url: "asean.org",
      heldEdtf: "",
      unit: "x".repeat(41),
    }),
  ).toEqual({
    unit: "too-long",
    value: "not-a-number",
    url: "url-unreadable",
    nameEn: "required",
    heldEdtf: "held-required",
  });
  expect(await problemsOf({ ...first, slug, heldEdtf: "2027" })).toEqual({ heldEdtf: "after-today" });
  expect(await problemsOf({ ...first, slug, value: "1234567890123456" })).toMatchObject({
    value: "not-a-number",
  });
  expect(await problemsOf({ ...first, slug, value: "123456789012.3456" })).toEqual({
    value: "too-many-digits",
  });
  expect(await problemsOf({ ...first, slug, qualifier: "roughly" })).toEqual({ qualifier: "not-a-choice" });
  expect(await problemsOf({ ...first, slug, extra: "1" })).toHaveProperty("form");
  await record({ ...first, slug });
  expect(await problemsOf({ ...first, slug, nameEn: "STUDENTS" })).toEqual({ indicator: "indicator-there" });
  const [indicator] = await shown(slug);
  expect(await problemsOf({ ...first, slug, indicator: indicator?.id })).toEqual({
    indicator: "indicator-chosen",
  });
  const elsewhere = await addTestMilestone(analyst);
  const { nameEn: _name, unit: _unit, ...further } = first;
  expect(await problemsOf({ ...further, slug: elsewhere, indicator: indicator?.id })).toEqual({
    indicator: "not-a-choice",
  });
});

test("nothing is recorded of what was retracted, nor by who may not, and nothing recorded is changed", async () => {
  const slug = await addTestMilestone(analyst);
  const id = await record({ ...first, slug });
  await retractMilestone(reviewer, null, { slug, version: "1", reason: "Never said." });
  await expect(record({ ...first, slug, nameEn: "Other" })).rejects.toMatchObject({ code: "gone" });
  await expect(record({ ...first, slug }, visitor())).rejects.toMatchObject({ code: "not-allowed" });
  const change = { where: { id }, data: { value: 1 } };
  await expect(database().indicatorValue.update(change)).rejects.toThrow(/append-only|append only/i);
});
