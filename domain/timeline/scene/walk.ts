import { type LaneIndex, lowerBound } from "@/domain/timeline/scene/lane-index";

/** A stop of the keyboard on the picture. */
export interface Stop {
  lane: number;
  id: number;
  /** Place in the index; null for an item without a date. */
  place: number | null;
}

const datedIn = ({ first }: LaneIndex, lane: number) => (first[lane + 1] ?? 0) - (first[lane] ?? 0);

export const countIn = (index: LaneIndex, lane: number): number =>
  datedIn(index, lane) + (index.undated[lane]?.length ?? 0);

/** The nth stop of a lane: the dated items in order of time, then those without a date. */
export function stopAt(index: LaneIndex, lane: number, nth: number): Stop | null {
  const dated = datedIn(index, lane);
  if (nth >= 0 && nth < dated) {
    const place = (index.first[lane] ?? 0) + nth;
    return { lane, id: index.columns.id[index.at[place] ?? 0] ?? 0, place };
  }
  const id = index.undated[lane]?.[nth - dated];
  return id === undefined ? null : { lane, id, place: null };
}

/** Which of its lane a stop is, from 0. */
export function nthOf(index: LaneIndex, { lane, id, place }: Stop): number {
  if (place !== null) return place - (index.first[lane] ?? 0);
  return datedIn(index, lane) + (index.undated[lane] ?? []).indexOf(id);
}

/** The stop of an item by its id; a search over all, so not for each frame. */
export function stopOf(index: LaneIndex, id: number): Stop | null {
  for (let place = 0; place < index.at.length; place += 1) {
    const at = index.at[place] ?? 0;
    if (index.columns.id[at] === id) return { lane: index.columns.lane[at] ?? 0, id, place };
  }
  const lane = index.undated.findIndex((ids) => ids.includes(id));
  return lane === -1 ? null : { lane, id, place: null };
}

/** The stop of a lane that begins nearest to a day, or its first one without a date. */
export function nearestStop(index: LaneIndex, lane: number, day: number): Stop | null {
  const first = index.first[lane] ?? 0;
  const last = index.first[lane + 1] ?? 0;
  if (first === last) return stopAt(index, lane, 0);
  const after = Math.min(last - 1, lowerBound(index.from, day, first, last));
  const before = Math.max(first, after - 1);
  const gap = (place: number) => Math.abs((index.from[place] ?? 0) - day);
  return stopAt(index, lane, (gap(before) <= gap(after) ? before : after) - first);
}

/** One step in time within the lane, or to the nearest item of the next lane that has any; null at the end. */
export function walk(
  index: LaneIndex,
  from: Stop,
  step: "before" | "after" | "up" | "down" | "first" | "last",
): Stop | null {
  if (step === "first") return stopAt(index, from.lane, 0);
  if (step === "last") return stopAt(index, from.lane, countIn(index, from.lane) - 1);
  if (step === "before" || step === "after") {
    return stopAt(index, from.lane, nthOf(index, from) + (step === "after" ? 1 : -1));
  }
  const turn = step === "down" ? 1 : -1;
  const day = from.place === null ? Number.POSITIVE_INFINITY : (index.from[from.place] ?? 0);
  for (let lane = from.lane + turn; lane >= 0 && lane < index.first.length - 1; lane += turn) {
    const stop = nearestStop(index, lane, day);
    if (stop) return stop;
  }
  return null;
}
