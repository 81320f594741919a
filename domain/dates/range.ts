import type { Bounds } from "@/domain/milestones/summary";

/** Whether the first range allows every day of the second; null is open. */
export function allowsAll(wide: Bounds, { earliest, latest }: Bounds): boolean {
  const fromTheStart = wide.earliest === null || (earliest !== null && wide.earliest <= earliest);
  const toTheEnd = wide.latest === null || (latest !== null && wide.latest >= latest);
  return fromTheStart && toTheEnd;
}
