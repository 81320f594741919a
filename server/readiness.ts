import "server-only";
import { database } from "@/server/database";

/** Whether the database answers and holds a collection; a sentence when it does not. */
export async function findUnreadiness(): Promise<string | null> {
  try {
    const rows = await database().collection.count();
    return rows === 1 ? null : "The database holds no collection: the migrations have not run.";
  } catch {
    return "The database cannot be reached, or the migrations have not run.";
  }
}
