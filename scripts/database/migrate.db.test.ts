import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyMigrations } from "./migrate";
import { openTestDatabase, type TestDatabase } from "./test-database";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase({ empty: true });
  folder = await mkdtemp(path.join(os.tmpdir(), "milepost-migrations-"));
  await cp("prisma/migrations", path.join(folder, "migrations"), { recursive: true });
  await cp("prisma/schema.prisma", path.join(folder, "schema.prisma"));
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test("two processes that start at once apply each migration once, and a later start applies none", async () => {
  const both = await Promise.all([
    applyMigrations(database.url, folder),
    applyMigrations(database.url, folder),
  ]);
  expect(both.map((applied) => applied.length).sort()).toEqual([0, both.flat().length]);
  expect(await applyMigrations(database.url, folder)).toEqual([]);
});

test("a migration that was edited after it was applied stops the start", async () => {
  const edited = await mkdtemp(path.join(os.tmpdir(), "milepost-edited-"));
  await cp(folder, edited, { recursive: true });
  const [first] = (await readdir(path.join(edited, "migrations"))).filter((name) => /^\d/.test(name)).sort();
  await writeFile(path.join(edited, "migrations", first ?? "", "migration.sql"), "SELECT 1;");
  await expect(applyMigrations(database.url, edited)).rejects.toThrow(/was edited after/);
  await rm(edited, { recursive: true, force: true });
});

test("a migration that fails stops this start and the next, and says which", async () => {
  const broken = path.join(folder, "migrations/29990101000000_broken");
  await mkdir(broken);
  await writeFile(path.join(broken, "migration.sql"), "CREATE TABLE x (y nonsense);");
  await expect(applyMigrations(database.url, folder)).rejects.toThrow(/29990101000000_broken/);
  await expect(applyMigrations(database.url, folder)).rejects.toThrow(/29990101000000_broken failed earlier/);
});

test("a database that is away is named by its place, never by its password", async () => {
  const away = applyMigrations("postgresql://someone:hidden@127.0.0.1:1/none", folder);
  await expect(away).rejects.toThrow("127.0.0.1:1/none");
  await expect(away).rejects.not.toThrow("hidden");
});
