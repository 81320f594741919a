import "server-only";
import { createPrismaClient } from "@/prisma/client";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";

export type Transaction = Prisma.TransactionClient;

/** Survives hot reload in development, where modules are evaluated again. */
const shared = globalThis as typeof globalThis & { milepostDatabase?: PrismaClient };

/** The one client of this process, connected to `DATABASE_URL` at its first use. */
export function database(): PrismaClient {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  shared.milepostDatabase ??= createPrismaClient(url);
  return shared.milepostDatabase;
}
