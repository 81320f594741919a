import "server-only";
import { todayIn } from "@/domain/dates/day";
import type { Day } from "@/domain/vocabulary";

/** Zone of the collection; "today" is the day there. */
export function collectionTimeZone(): string {
  return process.env.MILEPOST_TIME_ZONE || "Asia/Seoul";
}

/** The civil day in the collection's zone; `MILEPOST_TODAY` fixes it for tests and demonstrations. */
export function today(): Day {
  return process.env.MILEPOST_TODAY || todayIn(collectionTimeZone(), new Date());
}
