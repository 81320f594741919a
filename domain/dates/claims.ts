import { allowsAll } from "@/domain/dates/range";
import type { Bounds } from "@/domain/milestones/summary";

/**
 * What a date says beside the source's own words for it. Worded in the messages under `dateClaims`.
 */
export const dateClaims = [
  /** The words allow days that the date doesn't. */
  "more",
  /** The words say "about" or "perhaps", which the date doesn't. */
  "surer",
  /** The words give no date at all. */
  "invented",
  /** The words can be read in several ways; the date allows only some of them. */
  "chosen",
  /** The words name fewer days than the date, or a date where none is kept. */
  "less",
  /** The words can't be read, so that nothing was compared. */
  "unread",
] as const;

export type DateClaim = (typeof dateClaims)[number];

/** A date in EDTF with the days that it allows; all null without a date ("TBD"). */
export interface ClaimedDate extends Bounds {
  edtf: string | null;
}

/** How the source's words were read: as so many dates as they can mean, none where they can't be read. */
export type SourceDates = ClaimedDate[];

const reserves = [/[~%]/, /[?%]/];

/** Whether the words hold back ("about", "perhaps") where the date doesn't. */
function isSurer(date: string, words: string): boolean {
  return reserves.some((sign) => sign.test(words) && !sign.test(date));
}

/** Compares a date with what the source's words say. Null where the date claims just what they do. */
export function claimBeside(date: ClaimedDate, source: SourceDates): DateClaim | null {
  const [words, ...others] = source;
  if (!words) return "unread";
  if (others.length > 0) return source.every((each) => allows(date, each)) ? null : "chosen";
  if (date.edtf === null) return words.edtf === null ? null : "less";
  if (words.edtf === null) return "invented";
  if (!allows(date, words)) return "more";
  const isWider = !allowsAll(words, date);
  // "About" reaches beyond its days: a wider date is then no less exact, and holds back enough.
  if (isWider) return reserves.some((sign) => sign.test(words.edtf ?? "")) ? null : "less";
  return isSurer(date.edtf, words.edtf) ? "surer" : null;
}

function allows(date: ClaimedDate, words: ClaimedDate): boolean {
  return date.edtf === null || (words.edtf !== null && allowsAll(date, words));
}
