import { parseEdtf } from "@/domain/dates/edtf";
import type { Day } from "@/domain/vocabulary";

/**
 * The day from which words of this date count as said: the last day that the date allows, so never before
 * the words were public. Null when the end is open.
 */
export function saidOnOf(edtf: string): Day | null {
  const reading = parseEdtf(edtf);
  return reading.ok ? reading.date.latest : null;
}
