import type { Bounds } from "@/domain/milestones/summary";

/** Whether the words allow a day that the date does not: then the date claims more than its source says. */
export function claimsMore(date: Bounds, words: Bounds): boolean {
  const earlier = date.earliest !== null && (words.earliest === null || words.earliest < date.earliest);
  const later = date.latest !== null && (words.latest === null || words.latest > date.latest);
  return earlier || later;
}
