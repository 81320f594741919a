import { dayInWords } from "@/domain/dates/atom-words";
import { todayIn } from "@/domain/dates/day";
import type { Locale } from "@/domain/vocabulary";

/** An instant in a zone's day and time: "24 Nov 2026, 14:05", "2026년 11월 24일 14:05". */
export function instantInWords(instant: Date, timeZone: string, locale: Locale): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    instant,
  );
  return `${dayInWords(todayIn(timeZone, instant), locale, "short")}${locale === "ko" ? "" : ","} ${time}`;
}
