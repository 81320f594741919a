import "server-only";
import type { PrismaClient } from "@/prisma/generated/client";

/** Leaves a test database without people; only a superuser can empty an append-only history. */
export async function emptyPeople(client: PrismaClient): Promise<void> {
  await client.$transaction([
    client.$executeRaw`SET LOCAL session_replication_role = replica`,
    client.$executeRaw`TRUNCATE "user", invitation, rate_limit, audit_event CASCADE`,
  ]);
}
