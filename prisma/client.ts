import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/**
 * A client of the database at `url` with a small pool. A database that refuses is told at once; a new connection may take
 * long on a busy machine, so it gets 15 seconds, as a statement does, and is kept for five quiet minutes.
 */
export function createPrismaClient(url: string): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 15_000,
      idleTimeoutMillis: 300_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: "milepost",
      // Compiling a query, or starting helpers for it, can take longer on a busy machine than any answer here.
      options: "-c jit=off -c max_parallel_workers_per_gather=0",
    },
    // A pooled connection that breaks while idle is replaced at the next query; it must not end the process.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
  // Writers of the same milestone wait for each other, and all for a connection; two seconds are too few on a busy machine.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 30_000 } });
}
