import "server-only";
import { database } from "@/server/database";

/** A refused connection is known at once; only one that hangs, or a machine under heavy load, takes this long. */
const longestWaitMs = 2_500;

/** Whether the database answers in time and holds a collection; a sentence when it does not. */
export async function findUnreadiness(): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), longestWaitMs);
  });
  try {
    const rows = await Promise.race([database().collection.count(), late]);
    return rows === 1 ? null : "The database holds no collection: the migrations have not run.";
  } catch {
    return "The database cannot be reached, or the migrations have not run.";
  } finally {
    clearTimeout(timer);
  }
}
