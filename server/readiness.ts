import "server-only";
import { DatabaseWatch } from "@/server/database-watch";

/** One for the process: pages and the proxy before them are bundled apart. */
const shared = globalThis as typeof globalThis & { milepostWatch?: DatabaseWatch };

/** Whether the database answers in time and holds a collection; a sentence when it does not. */
export async function findUnreadiness(): Promise<string | null> {
  const url = process.env.DATABASE_URL;
  if (!url) return "DATABASE_URL is not set.";
  shared.milepostWatch ??= new DatabaseWatch(url);
  return shared.milepostWatch.findFault();
}
