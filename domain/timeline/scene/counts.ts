import type { LaneFrame } from "@/domain/timeline/scene/frame";
import { type LaneIndex, lowerBound } from "@/domain/timeline/scene/lane-index";
import { clusterWidth } from "@/domain/timeline/scene/pack";
import { offsetOf, type Place } from "@/domain/timeline/scene/place";

/** One mark that stands for several items. */
export interface ClusterMark {
  x: number;
  y: number;
  width: number;
  count: number;
  late: number;
  /** Days that it stands for. */
  from: number;
  to: number;
  at: number;
}

/** The number of items that begin in one slot. */
export interface Bar {
  x: number;
  width: number;
  y: number;
  height: number;
  count: number;
  late: number;
  from: number;
  to: number;
}

interface Context extends Place {
  index: LaneIndex;
}

/** The numbers of a lane that are seen, in order of time. */
export function layoutClusters(context: Context, frame: LaneFrame): ClusterMark[] {
  const { view, perDay, index } = context;
  const { clusters, rowCount } = frame.pack;
  const offset = offsetOf(context);
  const y = frame.rowsY + (rowCount - 1) * frame.rowHeight + frame.rowHeight / 2;
  return clusters
    .filter(({ from, to }) => to > view.from && from < view.to)
    .map(({ from, to, count, late, place }) => ({
      x: ((from + to) / 2) * perDay + offset - clusterWidth / 2,
      y,
      width: clusterWidth,
      count,
      late,
      from,
      to,
      at: index.at[place] ?? 0,
    }));
}

/** The counts of a lane that are seen, in order of time: one subtraction for each slot. */
export function layoutBars(context: Context, frame: LaneFrame): Bar[] {
  const { view, perDay, index } = context;
  const { slot, most } = frame.pack;
  const first = index.first[frame.lane] ?? 0;
  const last = index.first[frame.lane + 1] ?? 0;
  const offset = offsetOf(context);
  const room = frame.height - 2 * 8;
  const bottom = frame.rowsY + Math.min(room, frame.rowHeight * 2);
  const full = Math.min(room, frame.rowHeight * 2) - 2;
  const bars: Bar[] = [];
  let from = Math.floor(view.from / slot) * slot;
  let place = lowerBound(index.from, from, first, last);
  while (from < view.to) {
    const to = from + slot;
    const next = lowerBound(index.from, to, place, last);
    const count = next - place;
    if (count > 0) {
      const late = (index.late[next] ?? 0) - (index.late[place] ?? 0);
      const height = Math.max(2, full * Math.sqrt(count / most));
      bars.push({
        x: from * perDay + offset,
        width: slot * perDay,
        y: bottom - height,
        height,
        count,
        late,
        from,
        to,
      });
    }
    place = next;
    from = to;
  }
  return bars;
}
