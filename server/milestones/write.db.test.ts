import { afterAll, beforeAll, expect, test } from "vitest";
import { DomainError } from "@/domain/error";
import type { Viewer } from "@/domain/permission";
import { change } from "@/server/change";
import { database } from "@/server/database";
import { addMilestone, checkNoChange, logUpdate, saveMilestone } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { createMilestone } from "@/server/milestones/write-milestone";
import { publishUpdate } from "@/server/milestones/write-update";
import { systemViewer, visitor } from "@/server/session";

let analyst: Viewer;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ analyst, close } = await openTestCollection());
});

afterAll(() => close());

const added = (fields?: Record<string, unknown>) => addTestMilestone(analyst, fields);

const stored = (slug: string) =>
  database().milestone.findUniqueOrThrow({
    where: { slug },
    include: { revisions: { orderBy: { version: "asc" } }, updates: { include: { versions: true } } },
  });

const entry = { textEn: "Talks began.", asOfOn: "2026-11-20", progress: "under-way", forecast: "on-track" };

test("a new milestone has its bounds, its baseline, its first revision and an audit row", async () => {
  const slug = await added();
  const milestone = await stored(slug);
  expect(milestone).toMatchObject({ version: 1, datePrecision: "year", baselineEdtf: "2026", moves: 0 });
  expect(milestone.latestOn).toEqual(new Date("2026-12-31"));
  expect(milestone.revisions).toMatchObject([
    { version: 1, authorName: "Analyst", record: { slug, parties: [{ code: "KR" }] }, moveReason: null },
  ]);
  const audit = await database().auditEvent.findMany({ where: { thingId: milestone.id } });
  expect(audit).toMatchObject([{ action: "create-milestone", actorId: analyst.id }]);
});

test("all that is wrong with an edit or a new milestone is told at once, and nothing is written", async () => {
  const slug = await added();
  const said = async (input: Record<string, unknown>) => {
    const result = await saveMilestone(analyst, null, { slug, version: "1", titleEn: "Kept", ...input });
    return Object.entries(result.ok ? {} : result.problems)
      .map(([name, { code }]) => `${name} ${code}`)
      .sort();
  };
  const undated = { titleEn: "", titleKo: "", dateEdtf: "30 February 2026" };
  expect(await said(undated)).toEqual(["dateEdtf date-no-such-day", "titleEn required"]);
  expect(await said({ ...undated, sourceUrl: "ftp://x.y/z", moveReason: "not-stated" })).toEqual([
    "dateEdtf date-no-such-day",
    "sourceUrl url-scheme",
    "titleEn required",
  ]);
  expect(await said({ dateEdtf: "2027", sourceUrl: "https://a:b@asean.org/x" })).toEqual([
    "moveReason move-reason-required",
    "moveSourceUrl move-source-required",
    "sourceUrl url-credentials",
  ]);
  // What the form is wrong in comes before what others did meanwhile; without it, that is told.
  expect(await said({ version: "7", sourceUrl: "ftp://x.y/z" })).toEqual(["sourceUrl url-scheme"]);
  await expect(saveMilestone(analyst, null, { slug, version: "7", ...undated })).rejects.toThrow("stale");
  expect(await stored(slug)).toMatchObject({ version: 1, titleEn: expect.any(String) });

  const before = await database().milestone.count();
  const adding = { initiative: "fta", kind: "event", titleEn: "", dateEdtf: "30 February 2026" };
  const refused = await addMilestone(analyst, null, { ...adding, sourceUrl: "https://asean.org/never-kept" });
  expect(refused).toMatchObject({
    ok: false,
    problems: { titleEn: { code: "required" }, dateEdtf: { code: "date-no-such-day" } },
  });
  expect(await database().milestone.count()).toBe(before);
  expect(await database().source.count({ where: { url: "https://asean.org/never-kept" } })).toBe(0);
});

test("a moved date keeps from, to, reason and source, and the baseline stays", async () => {
  const slug = await added();
  const edit = { slug, version: "1", dateEdtf: "2027" };
  expect(await saveMilestone(analyst, null, edit)).toEqual({
    ok: false,
    problems: {
      moveReason: { code: "move-reason-required" },
      moveSourceUrl: { code: "move-source-required" },
    },
  });
  const why = { moveReason: "agreed-postponement", moveSourceUrl: "https://asean.org/joint-statement" };
  expect(await saveMilestone(analyst, null, { ...edit, ...why })).toEqual({ ok: true, slug, version: 2 });
  const { revisions, ...milestone } = await stored(slug);
  expect(milestone).toMatchObject({
    dateEdtf: "2027",
    baselineEdtf: "2026",
    moves: 1,
    dateExpression: "next year",
  });
  expect(revisions[1]).toMatchObject({
    version: 2,
    fromEdtf: "2026",
    toEdtf: "2027",
    fromLatestOn: new Date("2026-12-31"),
    toLatestOn: new Date("2027-12-31"),
    moveReason: "agreed-postponement",
    changedFields: ["dateEdtf", "moves"],
  });
  expect(revisions[1]?.sourceId).not.toBeNull();
});

test("a move without a source says that none is stated; only our own error needs neither", async () => {
  const slug = await added();
  const move = { slug, version: 1, dateEdtf: "2027", moveReason: "not-stated" };
  const problems = async (more: object) => {
    const answer = await saveMilestone(analyst, null, { ...move, ...more });
    return answer.ok ? null : answer.problems;
  };
  expect(await problems({})).toEqual({ moveSourceUrl: { code: "move-source-required" } });
  const given = { moveSourceUrl: "https://asean.org/later" };
  expect(await problems({ ...given, moveSourceNone: "on" })).toMatchObject({
    moveSourceNone: { code: "move-source-given" },
  });
  expect(await problems({ moveSourceTitle: "A title alone" })).toMatchObject({
    moveSourceUrl: { code: "required" },
  });
  expect(await problems({ dateEdtf: "2026" })).toEqual({ moveReason: { code: "not-moved" } });
  expect(await problems({ moveSourceNone: "on" })).toBeNull();
  const corrected = { version: 2, dateEdtf: "2028", moveReason: "correction-of-our-error" };
  expect(await problems(corrected)).toBeNull();
});

test("a source or a note that comes without another change is a revision of its own", async () => {
  const slug = await added();
  const later = { moveSourceUrl: "https://asean.org/found-later", moveText: "The source came later." };
  expect(await saveMilestone(analyst, null, { slug, version: 1, ...later })).toMatchObject({ version: 2 });
  const { revisions } = await stored(slug);
  expect(revisions[1]).toMatchObject({ changedFields: [], reason: later.moveText, moveReason: null });
  expect(revisions[1]?.sourceId).not.toBeNull();
});

test("the last title cannot be taken away, nor a milestone put below itself", async () => {
  const [above, below] = [await added(), await added()];
  expect(await saveMilestone(analyst, null, { slug: below, version: 1, parent: above })).toMatchObject({
    ok: true,
  });
  expect(
    await saveMilestone(analyst, null, { slug: above, version: 1, titleEn: "", parent: "" }),
  ).toMatchObject({
    problems: { titleEn: { code: "required" } },
  });
  expect(await saveMilestone(analyst, null, { slug: above, version: 1, parent: below })).toMatchObject({
    problems: { parent: { code: "parent-loop" } },
  });
});

test("a save that changes nothing leaves the version and the history", async () => {
  const slug = await added();
  const same = { slug, version: 1, dateEdtf: "2026", dateRole: "starts", titleKo: "", parties: ["KR"] };
  expect(await saveMilestone(analyst, null, same)).toEqual({ ok: true, slug, version: 1 });
  expect((await stored(slug)).revisions).toHaveLength(1);
});

test("of two edits of the same version one is written and the other is told the present version", async () => {
  const slug = await added();
  const edit = (quote: string) => saveMilestone(analyst, null, { slug, version: 1, quote });
  const outcomes = await Promise.allSettled([edit("one"), edit("two")]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused.map(({ reason }) => [reason.code, reason.params])).toEqual([["stale", { version: 2 }]]);
  expect((await stored(slug)).revisions).toHaveLength(2);
});

test("an update that starts the talks marks progress, the start and the day of the check", async () => {
  const slug = await added();
  const evidence = [{ url: "https://asean.org/x", title: "Joint statement", stance: "supports" }];
  const answer = await logUpdate(analyst, null, { slug, version: 1, ...entry, evidence });
  expect(answer.ok).toBe(true);
  const milestone = await stored(slug);
  const day = new Date("2026-11-20");
  expect(milestone).toMatchObject({ version: 2, progress: "under-way", startedOn: day, lastCheckedOn: day });
  expect(milestone.revisions[1]?.changedFields).toEqual(["progress", "forecast", "startedOn"]);
  expect(milestone.updates).toMatchObject([{ status: "published", versions: [{ evidenceFound: true }] }]);
});

test("that nothing was found is said only where its author said so", async () => {
  const findingAfter = async (said: object) => {
    const slug = await added();
    expect(await logUpdate(analyst, null, { slug, version: 1, ...entry, ...said })).toMatchObject({
      ok: true,
    });
    return (await stored(slug)).lastFinding;
  };
  const evidence = [{ url: "https://asean.org/x", title: "Joint statement", stance: "supports" }];
  expect(await findingAfter({ evidence })).toBe("evidence");
  expect(await findingAfter({})).toBe("no-link");
  expect(await findingAfter({ noEvidence: "on" })).toBe("none");
});

test("delivered keeps its day, and going back clears it", async () => {
  const slug = await added();
  const delivered = { ...entry, slug, progress: "delivered", deliveredEdtf: "2026-11" };
  expect(await logUpdate(analyst, null, { ...delivered, version: 1 })).toMatchObject({ ok: true });
  const latest = new Date("2026-11-30");
  expect(await stored(slug)).toMatchObject({ deliveredEdtf: "2026-11", deliveredLatestOn: latest });
  expect(await logUpdate(analyst, null, { ...entry, slug, version: 2 })).toMatchObject({ ok: true });
  expect(await stored(slug)).toMatchObject({ version: 3, deliveredEdtf: null, deliveredLatestOn: null });
});

test("a check without change moves the day of the check and leaves the version", async () => {
  const slug = await added();
  expect(await checkNoChange(analyst, null, { slug, version: 1 })).toMatchObject({ ok: true });
  const milestone = await stored(slug);
  expect(milestone).toMatchObject({
    version: 1,
    lastCheckedOn: new Date("2026-11-24"),
    lastFinding: "no-change",
  });
  expect(milestone.updates).toMatchObject([{ sort: "check" }]);
  expect(milestone.revisions).toHaveLength(1);
  await expect(checkNoChange(analyst, null, { slug, version: 9 })).rejects.toMatchObject({ code: "stale" });
});

test("the same form sent twice makes one update", async () => {
  const slug = await added();
  const key = "0b9d4c4e-6f0e-4a52-9d5c-3c8f6f3f0a11";
  const send = () => logUpdate(analyst, key, { slug, version: 1, ...entry });
  const [first, second] = [await send(), await send()];
  expect(second).toEqual(first);
  expect((await stored(slug)).updates).toHaveLength(1);
});

test("a form sent again with other text is refused rather than taken for the first, until it has a key of its own", async () => {
  const slug = await added();
  const key = "0b9d4c4e-6f0e-4a52-9d5c-3c8f6f3f0a12";
  const form = { slug, version: 1, ...entry };
  await logUpdate(analyst, key, form);
  const other = { ...form, version: 2, textEn: "Something else." };
  const refused = { code: "sent-before" };
  await expect(logUpdate(analyst, key, other)).rejects.toMatchObject(refused);
  await expect(checkNoChange(analyst, key, { slug, version: 2 })).rejects.toMatchObject(refused);
  expect((await stored(slug)).updates).toHaveLength(1);
  const anew = "0b9d4c4e-6f0e-4a52-9d5c-3c8f6f3f0a13";
  expect(await logUpdate(analyst, anew, other)).toMatchObject({ ok: true });
  expect((await stored(slug)).updates).toHaveLength(2);
});

test("visitors write nothing, and an analyst cannot choose the day that a change counts from", async () => {
  const form = { slug: "x", version: 1 };
  await expect(checkNoChange(visitor(), null, form)).rejects.toMatchObject({ code: "not-allowed" });
  const recording = { saidOn: "2025-11-01", reconstructed: true };
  const { id: initiativeId } = await database().initiative.findFirstOrThrow();
  const milestone = { slug: "past", initiativeId, kindSlug: "negotiation", titleEn: "Past", recording };
  const write = change(analyst, "create-milestone", null, (tx) => createMilestone(tx, analyst, milestone));
  await expect(write).rejects.toBeInstanceOf(DomainError);
});

test("a data load writes milestones and first entries on the day of their source, and these are no check", async () => {
  const loader = systemViewer("Founding data");
  const recording = { saidOn: "2025-11-01", reconstructed: true };
  const { id: initiativeId } = await database().initiative.findFirstOrThrow();
  const progress = "under-way" as const;
  const input = {
    slug: "loaded",
    initiativeId,
    kindSlug: "negotiation",
    titleEn: "Loaded",
    progress,
    recording,
  };
  await change(loader, "load-data", null, async (tx) => {
    const { id: milestoneId } = await createMilestone(tx, loader, input);
    const words = { sort: "first-entry" as const, textEn: "As the source says.", textKo: null };
    const facts = { milestoneVersion: null, asOfOn: "2025-11-01", evidenceFound: false, evidence: [] };
    return publishUpdate(tx, loader, { ...facts, ...words, milestoneId, recording });
  });
  expect(await stored("loaded")).toMatchObject({
    version: 1,
    lastCheckedOn: null,
    startedOn: null,
    updates: [{ reconstructed: true, saidOn: new Date("2025-11-01"), authorName: "Founding data" }],
  });
});
