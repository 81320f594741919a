import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startCluster } from "../postgres/cluster";
import { removeLeftovers } from "../postgres/leftovers";
import { applyMigrations } from "./migrate";
import { templateName } from "./test-database";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the throw-away server's `postgres` database. */
    testServerUrl: string;
  }
}

/** One throw-away Postgres for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers(os.tmpdir(), "milepost-test-");
  const data = await mkdtemp(path.join(os.tmpdir(), "milepost-test-"));
  await chmod(data, 0o711);
  const cluster = await startCluster({ data, disposable: true });
  const remove = async () => {
    await cluster.stop();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const server = new pg.Client({ connectionString: cluster.url("postgres") });
    // When a migration fails the server stops under this connection; the migration's error is the one to see.
    server.on("error", () => {});
    await server.connect();
    await server.query(`CREATE DATABASE ${templateName}`);
    await server.end();
    await applyMigrations(cluster.url(templateName));
    project.provide("testServerUrl", cluster.url("postgres"));
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
