import type { Day } from "@/domain/vocabulary";

/** The end of a day that a reader looks back to. */
export interface Moment {
  day: Day;
  /** The day of the first load: from it on a day shows what was live, before it what sources had said. Null: all are live. */
  firstLiveOn: Day | null;
}

/** The day from which something counts, and the day on which it was written. */
export interface Recorded {
  saidOn: Day;
  recordedOn: Day;
}

/** Whether the day shows exactly what was live then, rather than what is put together from sources. */
export function isLive({ day, firstLiveOn }: Moment): boolean {
  return firstLiveOn === null || day >= firstLiveOn;
}

/**
 * Whether something is part of what the end of the day shows. A live day never changes again: only what was written by then
 * is on it, whatever a later load says of earlier days. Null is now, when everything counts.
 */
export function countsBy(moment: Moment | null, { saidOn, recordedOn }: Recorded): boolean {
  if (moment === null) return true;
  return (isLive(moment) ? recordedOn : saidOn) <= moment.day;
}
