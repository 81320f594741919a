import { readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "./catalog";
import { diffSchemas } from "./schema-engine";
import { openTestDatabase, type TestDatabase } from "./test-database";

/** What the migrations add by hand because a Prisma schema cannot say it. */
const writtenByHand = [
  /^constraint \S+ \w+ CHECK /,
  /^trigger (revision|update_version|audit_event|publication|review|source_version|evidence|indicator_value) \w+_is_(append_only|not_emptied)$/,
  /^trigger audit_event audit_event_is_chained$/,
  /^trigger milestone milestone_density_of_(new|changed|deleted)$/,
  /^index CREATE INDEX milestone_(window|text|timeline|order) /,
];

let migrated: TestDatabase;
let described: TestDatabase;

beforeAll(async () => {
  migrated = await openTestDatabase();
  described = await openTestDatabase({ empty: true });
});

afterAll(async () => {
  await migrated.close();
  await described.close();
});

async function catalogOf({ url }: TestDatabase, sql = ""): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (sql) await client.query(sql);
  const lines = await readCatalog(client);
  await client.end();
  return lines;
}

test("the migrations make what the schema describes, and beyond it only what is listed as written by hand", async () => {
  const schema = await readFile("prisma/schema.prisma", "utf8");
  const wanted = await catalogOf(described, await diffSchemas(null, schema));
  const made = await catalogOf(migrated);
  expect(wanted.filter((line) => !made.includes(line))).toEqual([]);
  const beyond = made.filter((line) => !wanted.includes(line));
  expect(beyond.filter((line) => !writtenByHand.some((pattern) => pattern.test(line)))).toEqual([]);
  expect(beyond.some((line) => line.startsWith("trigger"))).toBe(true);
});

test("the schema kept beside the migrations is the schema, so the next migration starts from it", async () => {
  const kept = await readFile("prisma/migrations/schema.prisma", "utf8");
  const schema = await readFile("prisma/schema.prisma", "utf8");
  expect(await diffSchemas(kept, schema)).toMatch(/empty migration/);
});
