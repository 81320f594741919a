import type { Bounds } from "@/domain/milestones/summary";

/** How the days that a date allows changed: the same, some of them, these and more, or others. */
export type RangeChange = "same" | "narrower" | "wider" | "moved";

/** Compares what two dates allow; having no date on either side is another date. */
export function rangeChange(from: Bounds, to: Bounds): RangeChange {
  const isNone = ({ earliest, latest }: Bounds) => earliest === null && latest === null;
  if (from.earliest === to.earliest && from.latest === to.latest) return "same";
  if (isNone(from) || isNone(to)) return "moved";
  if (allowsAll(to, from)) return "wider";
  return allowsAll(from, to) ? "narrower" : "moved";
}

/** Whether the first range allows every day of the second; null is open. */
export function allowsAll(wide: Bounds, { earliest, latest }: Bounds): boolean {
  const fromTheStart = wide.earliest === null || (earliest !== null && wide.earliest <= earliest);
  const toTheEnd = wide.latest === null || (latest !== null && wide.latest >= latest);
  return fromTheStart && toTheEnd;
}
