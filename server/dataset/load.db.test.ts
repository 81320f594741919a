import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { slipDays } from "@/domain/deadlines/state";
import { DomainError } from "@/domain/error";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { loadDatasetText, loadFoundingData } from "@/server/dataset/load";
import { dayOf } from "@/server/days";
import { systemViewer, visitor } from "@/server/session";

const founder = systemViewer("Founding data");
let database: TestDatabase;
let text: string;

const version = async () =>
  (await database.client.collection.findUniqueOrThrow({ where: { id: 1 } })).version;

const milestone = (slug: string) =>
  database.client.milestone.findUniqueOrThrow({
    where: { slug },
    include: {
      revisions: { orderBy: { version: "asc" }, include: { source: true } },
      updates: {
        orderBy: { asOfOn: "asc" },
        include: { versions: { include: { evidence: { orderBy: { position: "asc" } } } } },
      },
      indicators: { include: { values: true } },
      parties: true,
      source: true,
      parent: true,
    },
  });

beforeAll(async () => {
  vi.stubEnv("MILEPOST_TODAY", "2026-11-24");
  database = await openTestDatabase();
  text = await readFile("prisma/seed/korea-asean.json", "utf8");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

test("a visitor may not load data", async () => {
  await expect(loadFoundingData(visitor())).rejects.toThrow(DomainError);
  await expect(loadDatasetText(visitor(), text)).rejects.toThrow(DomainError);
});

test("a broken file is refused whole and changes nothing", async () => {
  const file = JSON.parse(text);
  file.milestones[30].date.edtf = "2024-13";
  file.milestones[31].kind = "treaty";
  const outcome = await loadDatasetText(founder, JSON.stringify(file));
  expect(outcome).toMatchObject({
    ok: false,
    faults: [{ path: "milestones[30].date.edtf" }, { path: "milestones[31].kind" }],
  });
  expect(await database.client.theme.count()).toBe(0);
  expect(await version()).toBe(0);
});

test("a file with one date in words that can be read in two ways is refused whole", async () => {
  const file = JSON.parse(text);
  file.milestones[18].date = { expression: "03/04/2026" };
  expect(await loadDatasetText(founder, JSON.stringify(file))).toMatchObject({
    ok: false,
    faults: [{ path: "milestones[18].date.expression", code: "words-ambiguous" }, { path: "counts.undated" }],
  });
  expect(await version()).toBe(0);
});

test("two starts at once load the founding data once: 35 milestones, 18 initiatives, 4 themes", async () => {
  const counts = await Promise.all([loadFoundingData(founder), loadFoundingData(founder)]);
  expect(counts.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 35]);
  expect(await database.client.milestone.count()).toBe(35);
  expect(await database.client.initiative.count()).toBe(18);
  expect(await database.client.theme.count()).toBe(4);
  expect(await database.client.milestone.count({ where: { dateEdtf: null } })).toBe(23);
  expect(await database.client.update.count({ where: { sort: "first-entry" } })).toBe(35);
  expect(await database.client.update.count({ where: { sort: "update" } })).toBe(7);
});

test("loading again changes nothing, not even the collection's version", async () => {
  const before = await version();
  await loadFoundingData(founder);
  expect(await loadDatasetText(founder, text)).toEqual({ ok: true, added: 0, present: 35 });
  expect(await version()).toBe(before);
});

test("everything is recorded by Founding data and marked as reconstructed", async () => {
  const others = { NOT: { authorName: "Founding data", reconstructed: true } };
  expect(await database.client.revision.count({ where: others })).toBe(0);
  expect(await database.client.update.count({ where: others })).toBe(0);
});

test("KADIF moved once, by 365 days, from the period announced in 2023", async () => {
  const kadif = await milestone("kadif-2025-2029");
  expect(kadif).toMatchObject({
    moves: 1,
    baselineEdtf: "2024/2028",
    dateEdtf: "2025/2029",
    progress: "under-way",
  });
  expect(slipDays(dayOf(kadif.baselineLatestOn), dayOf(kadif.latestOn))).toBe(365);
  expect(kadif.revisions.map((one) => [dayOf(one.saidOn), one.fromEdtf, one.toEdtf, one.moveReason])).toEqual(
    [
      ["2023-09-30", null, "2024/2028", null],
      ["2025-11-30", "2024/2028", "2025/2029", "not-stated"],
      ["2025-11-30", null, null, null],
    ],
  );
  expect(kadif.revisions[0]?.record).toMatchObject({ quote: null, progress: "not-assessed" });
  expect(kadif.source?.title).toBe(kadif.revisions[1]?.source?.title);
});

test("facts carry their stance, and later facts are updates on their own day", async () => {
  const { updates } = await milestone("kadif-2025-2029");
  expect(updates.map((one) => [one.sort, dayOf(one.saidOn)])).toEqual([
    ["first-entry", "2025-11-30"],
    ["update", "2026-01-15"],
  ]);
  const stances = updates[0]?.versions[0]?.evidence.map(({ stance }) => stance);
  expect(stances).toEqual(["supports", "supports", "supports", "contradicts"]);
  expect(updates[1]?.versions[0]).toMatchObject({
    progress: "under-way",
    evidence: [{ stance: "supports" }],
  });
});

test("a first entry is no check; a later fact is", async () => {
  expect((await milestone("korea-support-for-defa")).lastCheckedOn).toBeNull();
  expect(dayOf((await milestone("defa-2030")).lastCheckedOn)).toBe("2026-11-01");
});

test("delivery, parents, parties, quantities and what an anniversary counts from are kept", async () => {
  expect(await milestone("asean-rok-csp")).toMatchObject({ deliveredEdtf: "2024-10-10", dateEdtf: null });
  expect((await milestone("ai-youth-festa-2025")).parent?.slug).toBe("kadif-2025-2029");
  expect(await milestone("akfta-20th-anniversary")).toMatchObject({
    countsFromEdtf: "2005-12-13",
    countsFromKo: "기본협정 서명",
  });
  const { indicators } = await milestone("defa-2030");
  expect(indicators[0]).toMatchObject({ unit: "USD", nameKo: "단일 디지털 시장 규모" });
  expect(Number(indicators[0]?.values[0]?.value)).toBe(2e12);
  const { parties } = await milestone("aseanapol-permanent-framework");
  expect(parties.find(({ partyCode }) => partyCode === "KR-POLICE")?.namedInSource).toBe(false);
});

test("another file of the form adds what is new and leaves the rest", async () => {
  const file = JSON.parse(text);
  delete file.counts;
  file.milestones[0].title = "Overwritten?";
  const another = { ...file.milestones[6], slug: "another-principle", title: "Another principle" };
  delete another.role;
  const inWords = { ...another, slug: "in-words-only", date: { expression: "set to begin next year" } };
  file.milestones.push({ ...another, role: null }, inWords);
  expect(await loadDatasetText(founder, JSON.stringify(file))).toEqual({ ok: true, added: 2, present: 35 });
  expect(await milestone("in-words-only")).toMatchObject({
    dateExpression: "set to begin next year",
    dateEdtf: "2026",
    dateRole: "starts",
    earliestOn: new Date("2026-01-01"),
    latestOn: new Date("2026-12-31"),
  });
  expect((await milestone("asean-rok-summit-26")).titleEn).toMatch(/^26th ASEAN/);
});
