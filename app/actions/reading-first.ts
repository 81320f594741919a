import { headers } from "next/headers";
import type { Sent } from "@/app/actions/answer";
import { readingSeen, toKnowOfDate } from "@/app/date-reading";
import { wordsOf } from "@/app/words";
import { today } from "@/server/clock";

/**
 * Before JavaScript a date is read only once it is sent: where there is something to know of the reading, the form comes back
 * with it, and is saved when it is sent again. A form with faults comes back with all of them anyway. Null: it may be saved.
 */
export async function readingFirst({ locale, values }: Sent, isFaultless: boolean) {
  if (!isFaultless || (await headers()).has("next-action")) return null;
  const reading = toKnowOfDate(values, today(), locale);
  if (reading === null || values[readingSeen] === reading) return null;
  return { values: { [readingSeen]: reading }, message: wordsOf(locale, "dateReading")("first") };
}
