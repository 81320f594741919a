import type { Day, Forecast, Progress } from "@/domain/vocabulary";

/** How a milestone stands: what updates change of it. */
export interface Standing {
  progress: Progress;
  forecast: Forecast;
  /** EDTF; only while delivered. */
  deliveredEdtf: string | null;
  startedOn: Day | null;
}

/** What an update says of how the milestone stands. */
export interface Said {
  progress: Progress;
  forecast: Forecast;
  deliveredEdtf: string | null;
  asOfOn: Day;
  /** A first entry tells how things already stood, so its day is not the day of a start. */
  isFirstEntry: boolean;
}

/** How a milestone stands after an update, from how it stood before. */
export function standingAfter(before: Standing, said: Said): Standing {
  const begins = said.progress === "under-way" && before.progress !== "under-way" && !said.isFirstEntry;
  return {
    progress: said.progress,
    forecast: said.forecast,
    deliveredEdtf: said.deliveredEdtf,
    startedOn: before.startedOn ?? (begins ? said.asOfOn : null),
  };
}

/** Whether two say the same of progress, forecast and delivery. */
export function sameStanding(a: Omit<Standing, "startedOn">, b: Omit<Standing, "startedOn">): boolean {
  return a.progress === b.progress && a.forecast === b.forecast && a.deliveredEdtf === b.deliveredEdtf;
}

/**
 * How a milestone stands once an update that waited becomes public; `seen` is how it stood when the update was written.
 * Null when somebody else has changed it since: two changes of a status are never put together without a person.
 */
export function standingOnceReleased(seen: Standing, now: Standing, said: Said): Standing | null {
  if (sameStanding(said, seen)) return now;
  if (sameStanding(said, now)) return now;
  return sameStanding(seen, now) ? standingAfter(now, said) : null;
}

/**
 * How a milestone stands after its update was corrected or taken away (`said` is null); `before` is how it stood before that
 * update. It follows only while the update is its newest and nobody has changed what the update said.
 */
export function standingOnceCorrected(
  { before, was, now, isNewest }: { before: Standing; was: Said; now: Standing; isNewest: boolean },
  said: Said | null,
): Standing {
  if (!isNewest || was.progress !== now.progress || was.forecast !== now.forecast) return now;
  if (said === null) return before;
  const after = standingAfter(before, said);
  // The day of delivery may have been made more precise by an edit since; a correction of other words leaves it.
  const keepsDelivery = after.progress === "delivered" && said.deliveredEdtf === was.deliveredEdtf;
  return keepsDelivery ? { ...after, deliveredEdtf: now.deliveredEdtf } : after;
}
