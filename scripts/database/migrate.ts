import { readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { Fault, messageOf } from "../fault";
import { applyMigrationList, diagnoseMigrations, readMigrations } from "./schema-engine";

/** Any number, the same in every process: two starting at once take turns. */
const migrationLock = 7_202_611_24;

/**
 * Brings the database at `url` to the newest migration. A second run changes nothing.
 * @returns names of the migrations applied now
 * @throws Fault when the database is away, or a migration was edited, failed or belongs to a newer version
 */
export async function applyMigrations(url: string, folder = path.resolve("prisma")): Promise<string[]> {
  const datamodel = await readFile(path.join(folder, "schema.prisma"), "utf8");
  const migrations = await readMigrations(path.join(folder, "migrations"));
  const waiting = await connect(url);
  try {
    await waiting.query("SET lock_timeout = '60s'");
    await waiting.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await refuseUnsound(url, datamodel, migrations);
    return await applyMigrationList(url, datamodel, migrations).catch((error: unknown) => {
      throw new Fault(
        `A migration of the database failed and was not finished: ${oneLine(messageOf(error))}`,
      );
    });
  } finally {
    await waiting.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const reason = messageOf(error) || (error as NodeJS.ErrnoException).code || "no answer";
    throw new Fault(`The database at DATABASE_URL (${placeOf(url)}) cannot be reached: ${oneLine(reason)}`);
  }
  return client;
}

/** Host, port and name of a database, without the user and password. */
function placeOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : "not a postgres:// address";
}

async function refuseUnsound(url: string, datamodel: string, migrations: MigrationList): Promise<void> {
  const found = await diagnoseMigrations(url, datamodel, migrations);
  const [failed] = found.failedMigrationNames;
  if (failed)
    throw new Fault(`Migration ${failed} failed earlier and must be repaired by hand before a start.`);
  const [edited] = found.editedMigrationNames;
  if (edited)
    throw new Fault(`Migration ${edited} was edited after this database had applied it; restore its file.`);
  if (found.history && "unpersistedMigrationNames" in found.history) {
    const name = found.history.unpersistedMigrationNames[0] ?? "";
    throw new Fault(`The database has migration ${name}, which this version of Milepost does not know.`);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
