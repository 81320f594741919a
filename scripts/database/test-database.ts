import { randomBytes } from "node:crypto";
import pg from "pg";
import { createPrismaClient } from "@/prisma/client";
import type { PrismaClient } from "@/prisma/generated/client";

export const templateName = "milepost_template";

export interface TestDatabase {
  client: PrismaClient;
  url: string;
  close(): Promise<void>;
}

/**
 * A database of this test file's own, copied from the migrated template; `empty: true` gives one without tables.
 * `DATABASE_URL` points at it, so `server/` functions use it too.
 */
export async function openTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { inject } = await import("vitest");
  const serverUrl = inject("testServerUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${empty ? "template0" : templateName}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  const client = createPrismaClient(url.href);
  const close = async () => {
    await client.$disconnect();
    await onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { client, url: url.href, close };
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  // Copying fails while another file copies the same template; they take turns.
  await server.query("SELECT pg_advisory_lock(1)");
  await server.query(sql);
  await server.end();
}
