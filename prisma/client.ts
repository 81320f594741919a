import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/**
 * A client of the database at `url` with a small pool. A database that refuses is told at once, one that hangs after 5 seconds;
 * a statement that hangs ends after 15 seconds.
 */
export function createPrismaClient(url: string): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: "milepost",
    },
    // A pooled connection that breaks while idle is replaced at the next query; it must not end the process.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
  return new PrismaClient({ adapter });
}
