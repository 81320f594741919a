import type { Bounds } from "@/domain/milestones/summary";

/** What the order needs of a milestone; its slug is unique, so the order is total. */
export interface Dated {
  slug: string;
  date: Bounds | null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function datedBounds({ date }: Dated): Bounds | null {
  return date && (date.earliest ?? date.latest) !== null ? date : null;
}

/**
 * By first day (open first), then by last day (open last), then by slug; undated ones last. The database sorts the same in
 * `server/milestones/list.ts`; a property test holds the two together.
 */
export function compareByDate(a: Dated, b: Dated): number {
  const [left, right] = [datedBounds(a), datedBounds(b)];
  if (!left || !right) return Number(!left) - Number(!right) || compareText(a.slug, b.slug);
  return (
    // An open first day sorts before every day and an open last day after every day.
    compareText(left.earliest ?? "", right.earliest ?? "") ||
    compareText(left.latest ?? "9999", right.latest ?? "9999") ||
    compareText(a.slug, b.slug)
  );
}
