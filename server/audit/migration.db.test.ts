import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyMigrations } from "@/scripts/database/migrate";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { verifyAudit } from "@/server/audit/verify";
import { database } from "@/server/database";
import { systemViewer } from "@/server/session";

let opened: TestDatabase;
let folder: string;

/** The migrations from before the chain. */
beforeAll(async () => {
  opened = await openTestDatabase({ empty: true });
  folder = await mkdtemp(path.join(os.tmpdir(), "milepost-unchained-"));
  const names = (await readdir("prisma/migrations")).filter((name) => name.endsWith("_init"));
  for (const name of names)
    await cp(`prisma/migrations/${name}`, path.join(folder, "migrations", name), { recursive: true });
  await cp("prisma/schema.prisma", path.join(folder, "schema.prisma"));
});

afterAll(async () => {
  await database().$disconnect();
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

test("events from before the chain are numbered and chained as they stand, and an event says how many", {
  timeout: 60_000,
}, async () => {
  await applyMigrations(opened.url, folder);
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  await client.query(`INSERT INTO audit_event (seq, at, actor_name, action, thing, thing_id, details)
    SELECT n * 3, '2026-11-01T00:00:00.123456Z'::timestamptz + n * interval '1 s', '기초 자료', 'add-kind', 'kind', 'k' || n,
      jsonb_build_object('b', n, 'a', 1.50) FROM generate_series(1, 300) n`);
  await client.end();
  await applyMigrations(opened.url);
  expect(await verifyAudit(systemViewer("Test"))).toMatchObject({
    events: 301,
    faults: [],
    head: { number: 301 },
  });
  const last = await database().auditEvent.findMany({
    where: { seq: { gte: 300 } },
    orderBy: { seq: "asc" },
  });
  expect(last.map(({ seq, thingId }) => [seq, thingId])).toEqual([
    [300n, "k300"],
    [301n, "1"],
  ]);
  expect(last[1]).toMatchObject({ action: "start-chain", details: { events: 300 } });
  const rewrite = database().$executeRaw`DELETE FROM audit_event`;
  await expect(rewrite).rejects.toThrow(/append-only/);
});

test("a database that begins with the chain has no event about it", async () => {
  const fresh = await openTestDatabase();
  expect(await fresh.client.auditEvent.count()).toBe(0);
  await fresh.close();
});
