import { dayPart, monthPart, type Part } from "@/domain/dates/reading/part";
import { boundsOfPart } from "@/domain/dates/reading/relative";

export type Side = "first" | "last";

/** The first or last day or month of a year or a part of it: "the last month of 2026", "2026년 1분기 첫 달". Null where it has none. */
export function endOf(of: Part, unit: "day" | "month", side: Side): Part | null {
  if (of.edge !== null || of.approximate || ["day", "decade", "century", "bare"].includes(of.unit))
    return null;
  if (of.unit === unit) return null;
  const whole = side === "first" ? { n: 1, day: 1 } : { n: 12, day: 31 };
  if (of.unit === "year") return { ...of, ...whole, unit, day: unit === "day" ? whole.day : null };
  if (of.unit === "month" && side === "first") return { ...of, unit, day: 1 };
  const bounds = of.year === null || of.shortYear ? null : boundsOfPart(of);
  const day = side === "first" ? bounds?.earliest : bounds?.latest;
  if (!day) return null;
  const { relative, notes } = of;
  return unit === "day" ? dayPart(day, { relative, notes }) : monthPart(day, { relative, notes });
}
