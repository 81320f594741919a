import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { loadFoundingData } from "@/server/dataset/load";
import { systemViewer } from "@/server/session";

let test: TestDatabase;
let owner: pg.Client;
let name: string;

beforeAll(async () => {
  process.env.MILEPOST_TODAY = "2026-11-24";
  test = await openTestDatabase();
  await loadFoundingData(systemViewer("Test"));
  // The tests' account is a superuser, whom no trigger would have to hold back; this one just owns the tables.
  name = `owner_${randomUUID().slice(0, 8)}`;
  owner = new pg.Client({ connectionString: test.url });
  owner.on("error", () => {});
  await owner.connect();
  await owner.query(`CREATE ROLE ${name} NOSUPERUSER`);
  for (const table of ["revision", "update_version", "audit_event"])
    await owner.query(`ALTER TABLE ${table} OWNER TO ${name}`);
  await owner.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${name}`);
}, 120_000);
afterAll(async () => {
  await owner.end();
  await test.close();
});

const changes = {
  revision: "UPDATE revision SET author_name = 'Somebody else'",
  update_version: "UPDATE update_version SET text_en = 'Never said'",
  audit_event: "UPDATE audit_event SET actor_name = 'Somebody else'",
};

for (const [table, change] of Object.entries(changes)) {
  it(`the owner of ${table} can neither change, delete nor empty it`, async () => {
    await owner.query(`SET ROLE ${name}`);
    const count = async () => (await owner.query(`SELECT count(*)::int AS rows FROM ${table}`)).rows[0].rows;
    const before = await count();
    expect(before).toBeGreaterThan(0);
    for (const sql of [change, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(owner.query(sql), sql).rejects.toThrow(/append-only|permission denied/);
    }
    await expect(owner.query(change)).rejects.toThrow(`${table} is append-only`);
    await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is append-only`);
    expect(await count()).toBe(before);
  });

  it(`a superuser is held back by the same triggers of ${table}, also from emptying it`, async () => {
    await owner.query("RESET ROLE");
    for (const sql of [change, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(owner.query(sql), sql).rejects.toThrow("is append-only");
    }
  });
}
