import { afterAll, beforeAll, expect, test } from "vitest";
import { valuesOfRecord } from "@/app/record-values";
import { changesInWords } from "@/app/record-words";
import { emptyQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { readEditForm, readNewMilestoneForm } from "@/server/milestones/form";
import { findChangesSince } from "@/server/milestones/history";
import { listUpdates } from "@/server/milestones/list-updates";
import { getMilestonePage } from "@/server/milestones/read";
import { checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { visitor } from "@/server/session";

let analyst: Viewer;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ analyst, close } = await openTestCollection());
});

afterAll(() => close());

const added = (fields?: Record<string, unknown>) => addTestMilestone(analyst, fields);
const save = (slug: string, version: number, fields: Record<string, unknown>) =>
  saveMilestone(analyst, null, { slug, version, ...fields });

/** What the newest revision changed, as a reader sees it. */
async function latestChanges(viewer: Viewer, slug: string) {
  const { history } = await getMilestonePage(viewer, slug);
  const [newest] = history.revisions;
  if (!newest?.before) throw new Error("nothing was changed");
  const mayReadNames = viewer.role !== "visitor";
  const changes = changesInWords(newest.before, newest.after, history.names, "en", mayReadNames);
  return Object.fromEntries(changes.map(({ key, before, after }) => [key, [before, after]]));
}

test("an edit of place, people and source is told by names, and who watches over it not to the public", async () => {
  const above = await added({ titleEn: "The whole agreement" });
  const slug = await added();
  const fields = {
    parties: ["ASEAN", "KR"],
    parent: above,
    assignee: analyst.id,
    sourceUrl: "https://asean.org/statement",
    sourceTitle: "Joint statement",
    sourcePublishedEdtf: "2025-10",
  };
  expect(await save(slug, 1, fields)).toEqual({ ok: true, slug, version: 2 });
  expect(await latestChanges(analyst, slug)).toEqual({
    parties: ["Korea", "Korea · ASEAN"],
    parent: ["", "The whole agreement"],
    assignee: ["", "Analyst"],
    source: ["", "Joint statement (https://asean.org/statement)"],
  });
  expect(await latestChanges(visitor(), slug)).not.toHaveProperty("assignee");
  const { history, summary } = await getMilestonePage(visitor(), slug);
  expect(history.names.people.size).toBe(0);
  expect([history.revisions[0]?.authorName, summary.assignee]).toEqual([null, null]);
});

test("the edit form begins with what is stored, and sending it back as it is changes nothing", async () => {
  const slug = await added({
    parties: ["KR", "ASEAN"],
    countsFromEdtf: "2005-12",
    countsFromEn: "Signature",
  });
  const { draft } = await readEditForm(analyst, slug);
  const { progress, forecast, deliveredEdtf, ...values } = valuesOfRecord(draft.record, draft.names);
  expect(values).toMatchObject({ initiative: "fta", parties: "KR,ASEAN", countsFromEdtf: "2005-12" });
  // A browser sends the boxes in the order of the list, which need not be that of the source.
  expect(await save(slug, 1, { ...values, parties: ["ASEAN", "KR"] })).toEqual({
    ok: true,
    slug,
    version: 1,
  });
});

test("people who cannot sign in may not be given a milestone, but keep the one that they have", async () => {
  const gone = { email: "gone@example.org", name: "Gone", role: "analyst", passwordHash: "x" };
  const { id } = await database().user.create({ data: gone });
  const slug = await added({ assignee: id });
  await database().user.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await save(slug, 1, { assignee: id, quote: "Still theirs." })).toMatchObject({ ok: true });
  expect((await readEditForm(analyst, slug)).choices.people.map(({ name }) => name)).toContain("Gone");
  expect((await readNewMilestoneForm(analyst)).people.map(({ name }) => name)).not.toContain("Gone");
  const other = await added();
  for (const assignee of [id, "nobody", "0b9d4c4e-6f0e-4a52-9d5c-3c8f6f3f0a11"]) {
    expect(await save(other, 1, { assignee })).toEqual({
      ok: false,
      problems: { assignee: { code: "not-a-choice" } },
    });
  }
});

test("what a form says about a known source corrects it and is audited; a source needs its address", async () => {
  const url = "https://asean.org/known";
  const slug = await added({ sourceUrl: url });
  expect(await save(slug, 1, { sourceUrl: url, sourceTitle: "Its right title" })).toMatchObject({ ok: true });
  const source = await database().source.findUniqueOrThrow({ where: { url } });
  expect(source.title).toBe("Its right title");
  const audit = await database().auditEvent.findMany({ where: { thing: "source", thingId: source.id } });
  expect(audit).toMatchObject([{ action: "correct-source", details: { before: { title: url } } }]);
  expect(await save(slug, 1, { sourceUrl: "", sourceTitle: "A title" })).toMatchObject({
    problems: { sourceUrl: { code: "required" } },
  });
});

test("saves that correct a source and checks of the same milestone never wait for each other in a circle", async () => {
  const url = "https://asean.org/racing";
  const slug = await added({ sourceUrl: url });
  const turns = Array.from({ length: 20 }, (_, at) => [
    save(slug, 1, { sourceUrl: url, sourceTitle: `Title ${at}`, quote: `Quote ${at}` }),
    checkNoChange(analyst, null, { slug, version: 1 }),
  ]);
  const outcomes = await Promise.allSettled(turns.flat());
  const refusals = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refusals.filter(({ code }) => code !== "stale")).toEqual([]);
  expect(outcomes.some(({ status }) => status === "fulfilled")).toBe(true);
});

test("the day of delivery can be corrected only of what is delivered, and not to a day to come", async () => {
  const slug = await added();
  const problem = async (version: number, deliveredEdtf: string) => {
    const answer = await save(slug, version, { deliveredEdtf });
    return answer.ok ? null : answer.problems.deliveredEdtf?.code;
  };
  expect(await problem(1, "2026-10")).toBe("not-delivered");
  const entry = { textEn: "Done.", asOfOn: "2026-11-20", progress: "delivered", forecast: "on-track" };
  await logUpdate(analyst, null, { slug, version: 1, ...entry, deliveredEdtf: "2026-11" });
  expect([await problem(2, "2027"), await problem(2, "")]).toEqual(["after-today", "delivered-required"]);
  expect(await problem(2, "2026-10-05")).toBeNull();
  expect(await latestChanges(visitor(), slug)).toEqual({ delivered: ["November 2026", "5 October 2026"] });
});

test("what changed since a version is told with who saved it, and nothing when nothing did", async () => {
  const slug = await added();
  expect(await findChangesSince(analyst, slug, 1)).toBeNull();
  await save(slug, 1, { quote: "First." });
  await save(slug, 2, { quote: "Second." });
  const since = await findChangesSince(analyst, slug, 1);
  expect(since).toMatchObject({ version: 3, before: { quote: null }, after: { quote: "Second." } });
  expect(since?.revisions.map(({ version, authorName }) => [version, authorName])).toEqual([
    [3, "Analyst"],
    [2, "Analyst"],
  ]);
  await expect(findChangesSince(visitor(), slug, 1)).rejects.toMatchObject({ code: "not-allowed" });
});

test("updates are listed for the milestones within the query", async () => {
  const slug = await added({ titleEn: "Searched for" });
  const entry = { textEn: "Found.", asOfOn: "2026-11-20", progress: "under-way", forecast: "on-track" };
  await logUpdate(analyst, null, { slug, version: 1, ...entry });
  const found = await listUpdates(visitor(), { ...emptyQuery(), q: "searched" }, 10);
  expect(found.map(({ update, milestone }) => [milestone.slug, update.text.en])).toEqual([[slug, "Found."]]);
  expect(await listUpdates(visitor(), { ...emptyQuery(), kind: ["fund"] }, 10)).toEqual([]);
});
