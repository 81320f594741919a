import { formatHead } from "@/domain/audit/chain";
import { todayIn } from "@/domain/dates/day";
import { getAuditHead } from "@/server/audit/chain";
import { collectionTimeZone } from "@/server/clock";
import { visitor } from "@/server/session";
import { messageOf } from "./fault";

const lookEveryMs = 10 * 60_000;

/**
 * Writes the head of the audit log to the product's own log, now and on each new day: a line kept elsewhere shows
 * later that the log was cut. @returns what ends it
 */
export async function logAuditHeadDaily(everyMs = lookEveryMs): Promise<() => void> {
  let logged = "";
  const look = async () => {
    const day = todayIn(collectionTimeZone(), new Date());
    if (day === logged) return;
    logged = day;
    try {
      console.log(`Audit head of ${day}: ${formatHead(await getAuditHead(visitor()))}`);
    } catch (error) {
      // The database may be away for a moment; the next look tries again.
      logged = "";
      console.error(`The audit head of ${day} could not be read: ${messageOf(error)}`);
    }
  };
  await look();
  const timer = setInterval(look, everyMs);
  return () => clearInterval(timer);
}
