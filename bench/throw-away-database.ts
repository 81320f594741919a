import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { applyMigrations } from "@/scripts/database/migrate";
import { startCluster } from "@/scripts/postgres/cluster";

/** An embedded Postgres of the benchmark's own, migrated and empty, with as much safety as one in use. */
export async function openThrowAwayDatabase(): Promise<{
  url: string;
  client: pg.Client;
  close(): Promise<void>;
}> {
  const data = await mkdtemp(path.join(os.tmpdir(), "milepost-bench-"));
  await chmod(data, 0o711);
  const cluster = await startCluster({ data });
  const url = cluster.url("milepost");
  await applyMigrations(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const close = async () => {
    await client.end();
    await cluster.stop();
    await rm(data, { recursive: true, force: true });
  };
  return { url, client, close };
}
