import { dayInWords } from "@/domain/dates/atom-words";
import { todayIn } from "@/domain/dates/day";
import type { Locale } from "@/domain/vocabulary";

/** An instant as a day and a time in a zone: "24 Nov 2026, 09:05", "2026년 11월 24일 09:05". */
export function momentInWords(instant: Date, timeZone: string, locale: Locale): string {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const day = dayInWords(todayIn(timeZone, instant), locale, "short");
  return `${day}${locale === "ko" ? "" : ","} ${clock.format(instant)}`;
}
