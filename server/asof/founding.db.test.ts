import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyQuery } from "@/domain/milestones/query";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { getMoment } from "@/server/asof/moment";
import { database } from "@/server/database";
import { loadDatasetText, loadFoundingData } from "@/server/dataset/load";
import { listMilestones } from "@/server/milestones/list";
import { listUpdates } from "@/server/milestones/list-updates";
import { getMilestone, getMilestonePage } from "@/server/milestones/read";
import { systemViewer, visitor } from "@/server/session";

let opened: TestDatabase;
const loader = systemViewer("Founding data");

beforeAll(async () => {
  process.env.MILEPOST_TODAY = "2026-11-24";
  opened = await openTestDatabase();
  await loadFoundingData(loader);
}, 60_000);
afterAll(async () => {
  await database().$disconnect();
  await opened.close();
});

const at = async (asof: string | null) => {
  const query = { ...emptyQuery(), asof };
  const list = await listMilestones(visitor(), query, { limit: 500 });
  return { items: list?.items ?? [], updates: await listUpdates(visitor(), query, 500) };
};

test("the day of the load shows what is live, to the last word", async () => {
  expect((await getMoment(visitor(), "2026-11-24")).firstLiveOn).toBe("2026-11-24");
  const live = await at(null);
  expect(live.items.length).toBeGreaterThan(30);
  expect(await at("2026-11-24")).toEqual(live);
});

test("a day before the first load is put together from what sources had said by then", async () => {
  const kadif = (asof: string) => getMilestone(visitor(), "kadif-2025-2029", asof);
  expect(await kadif("2024-06-01")).toMatchObject({
    date: { edtf: "2024/2028" },
    moves: 0,
    updates: 0,
    stateOn: "2024-06-01",
  });
  expect(await kadif("2026-01-31")).toMatchObject({ date: { edtf: "2025/2029" }, moves: 1 });
  expect((await getMilestonePage(visitor(), "kadif-2025-2029", "2024-06-01")).history.revisions).toHaveLength(
    1,
  );
  expect((await at("2024-06-01")).items.length).toBeLessThan((await at("2026-01-31")).items.length);
  await expect(getMilestone(visitor(), "defa-2030", "2019-01-01")).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a later load adds to days before the first one, and to no day that was live", async () => {
  const before = [await at("2026-11-24"), await at("2026-11-30")];
  process.env.MILEPOST_TODAY = "2026-12-10";
  const file = JSON.parse(await readFile("prisma/seed/korea-asean.json", "utf8"));
  const tracked = file.milestones.find((item: { slug?: string }) => item.slug === "defa-2030");
  const added = {
    ...file,
    counts: undefined,
    milestones: [...file.milestones, { ...tracked, slug: "said-long-ago" }],
  };
  expect(await loadDatasetText(loader, JSON.stringify(added))).toMatchObject({ ok: true, added: 1 });
  expect([await at("2026-11-24"), await at("2026-11-30")]).toEqual(before);
  const has = async (asof: string) => (await at(asof)).items.some(({ slug }) => slug === "said-long-ago");
  expect([await has("2025-12-31"), await has("2026-12-09"), await has("2026-12-10")]).toEqual([
    true,
    false,
    true,
  ]);
});
