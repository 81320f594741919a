import type { Day } from "@/domain/vocabulary";

/** Years that a day may lie in. */
export const firstYear = 1000;
export const lastYear = 2999;

const msPerDay = 86_400_000;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** How many days the month (1–12) has in the year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day as text; the parts must be of a real day of a four-digit year. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Year, month (1–12) and day of the month. Throws RangeError when the text has not the form of a day. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const found = dayPattern.exec(day);
  if (!found) throw new RangeError(`not a day: ${day.slice(0, 20)}`);
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** Whether the text is a real day, `YYYY-MM-DD`, of the years 1000–2999. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !dayPattern.test(text)) return false;
  const { year, month, day } = partsOf(text);
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The day that the text is, or null. */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null;
}

function countOf(day: Day): number {
  const parts = partsOf(day);
  return Date.UTC(parts.year, parts.month - 1, parts.day) / msPerDay;
}

/** The day so many days later, earlier when negative. May lie outside the years that a date may have. */
export function addDays(day: Day, days: number): Day {
  return new Date((countOf(day) + days) * msPerDay).toISOString().slice(0, 10);
}

/** The same day of the month so many months later; the month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return countOf(b) - countOf(a);
}

/** Negative when a is earlier, 0 when the same, positive when later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The last day of the day's month. */
export function monthEnd(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** The civil day at the instant in an IANA time zone. Throws RangeError for an unknown zone. */
export function todayIn(timeZone: string, instant: Date): Day {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  return dayOf(Number(parts.get("year")), Number(parts.get("month")), Number(parts.get("day")));
}
