import { type FindText, itemBox, shapeAt, shapeBox } from "@/domain/timeline/scene/box";
import { type LaneIndex, lowerBound } from "@/domain/timeline/scene/lane-index";

/** `labels`: every item with its label; `marks`: items, and numbers where there are too many; `density`: counts. */
export type Detail = "labels" | "marks" | "density";

export interface Cluster {
  /** Days of the slot that it stands for. */
  from: number;
  to: number;
  count: number;
  late: number;
  /** Place of its first item. */
  place: number;
}

/** How one lane is drawn at one step of zoom, wherever the view stands. */
export interface LanePack {
  detail: Detail;
  /** Row of each item of the lane, from its first place on; -1 for what a cluster counts. */
  rows: Int8Array;
  rowCount: number;
  /** In order of time, in the last row. */
  clusters: Cluster[];
  /** Length in days of a bar's slot, and the greatest number in one, for `density`. */
  slot: number;
  most: number;
}

const gap = 12;
const mostLabelRows = 6;
const mostMarkRows = 3;
/** Beyond this number a lane's labels are not all measured. */
const mostLabels = 400;
/** Width in px of a cluster's slot and of a bar at the step's own scale. */
export const clusterSlot = 40;
export const barSlot = 6;
export const clusterWidth = 34;

/** The scales at which lanes are packed: two to each doubling. A view uses the greatest that is not above its own. */
export const stepOf = (perDay: number): number => Math.floor(Math.log2(perDay) * 2 + 1e-9);
export const scaleOf = (step: number): number => 2 ** (step / 2);

type Box = (place: number) => { left: number; right: number };

/** First-fit: each item, in order of time, into the first row of [least, most) where it touches nothing. */
function fillRows(
  first: number,
  last: number,
  rows: Int8Array,
  box: Box,
  most: number,
  least: (place: number) => number,
  mostLeft: number,
) {
  const ends = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
  let rowCount = 0;
  let left = 0;
  for (let place = first; place < last; place += 1) {
    const extent = box(place);
    let row = least(place);
    while (row < most && (ends[row] ?? 0) > extent.left) row += 1;
    if (row === most) {
      rows[place - first] = -1;
      left += 1;
      // As many as that settle what becomes of the lane: the rest need not be looked at.
      if (left > mostLeft) break;
      continue;
    }
    ends[row] = extent.right;
    rows[place - first] = row;
    rowCount = Math.max(rowCount, row + 1);
  }
  return { rowCount, left };
}

function clustersOf(index: LaneIndex, first: number, last: number, rows: Int8Array, slot: number): Cluster[] {
  const clusters: Cluster[] = [];
  let open: Cluster | undefined;
  for (let place = first; place < last; place += 1) {
    if (rows[place - first] !== -1) continue;
    const from = Math.floor((index.from[place] ?? 0) / slot) * slot;
    const late = (index.late[place + 1] ?? 0) - (index.late[place] ?? 0);
    if (open?.from === from) {
      open.count += 1;
      open.late += late;
      continue;
    }
    open = { from, to: from + slot, count: 1, late, place };
    clusters.push(open);
  }
  return clusters;
}

/** Draws a number that would say 1 as the item itself where it has room in the row of the numbers. */
function freeSingles(
  clusters: Cluster[],
  first: number,
  rows: Int8Array,
  row: number,
  scale: number,
  box: Box,
) {
  const half = clusterWidth / 2;
  const middle = (cluster: Cluster | undefined, otherwise: number) =>
    cluster ? ((cluster.from + cluster.to) / 2) * scale : otherwise;
  let taken = Number.NEGATIVE_INFINITY;
  return clusters.filter((cluster, at) => {
    const { left, right } = box(cluster.place);
    const after = middle(clusters[at + 1], Number.POSITIVE_INFINITY) - half;
    if (cluster.count > 1 || left < taken || right > after) {
      taken = middle(cluster, 0) + half;
      return true;
    }
    rows[cluster.place - first] = row;
    taken = right;
    return false;
  });
}

function mostInSlot(index: LaneIndex, first: number, last: number, slot: number): number {
  let most = 0;
  let place = first;
  while (place < last) {
    const end = (Math.floor((index.from[place] ?? 0) / slot) + 1) * slot;
    const next = lowerBound(index.from, end, place + 1, last);
    most = Math.max(most, next - place);
    place = next;
  }
  return most;
}

function packLabels(
  index: LaneIndex,
  first: number,
  last: number,
  scale: number,
  find: FindText,
  font: number,
) {
  const { columns, at } = index;
  const box = (place: number) => {
    const { left, right } = itemBox(index, place, scale, find(columns.id[at[place] ?? 0] ?? 0), font);
    return { left, right: right + gap };
  };
  const rows = new Int8Array(last - first);
  const { rowCount, left } = fillRows(first, last, rows, box, mostLabelRows, () => 0, 0);
  return left === 0 ? { rows, rowCount } : null;
}

/**
 * Decides how much of a lane can be seen at a step of zoom and puts it into rows. It does not depend on where the view
 * stands, so nothing changes its row while panning. Every dated item is in a row, in one cluster, or in one slot.
 */
export function packLane(
  index: LaneIndex,
  lane: number,
  step: number,
  find: FindText,
  font: number,
  collapsed = false,
): LanePack {
  const first = index.first[lane] ?? 0;
  const last = index.first[lane + 1] ?? 0;
  const count = last - first;
  const scale = scaleOf(step);
  const base = { clusters: [], slot: barSlot / scale, most: 0 };
  if (!collapsed && count <= mostLabels) {
    const packed = packLabels(index, first, last, scale, find, font);
    if (packed) return { ...base, ...packed, detail: "labels" };
  }
  const rows = new Int8Array(count);
  if (!collapsed) {
    const shapes: Box = (place) => {
      const { left, right } = shapeBox(index, place, scale);
      return { left, right: right + 2 };
    };
    // The first row is kept for days: a few long periods must not hide every milestone behind a number.
    const isDay = (place: number) => shapeAt(index, place) === "diamond";
    let anyDay = false;
    for (let place = first; place < last && !anyDay; place += 1) anyDay = isDay(place);
    const least = (place: number) => (!anyDay || isDay(place) ? 0 : 1);
    const { rowCount, left } = fillRows(first, last, rows, shapes, mostMarkRows, least, count / 2);
    if (left <= count / 2) {
      const found = clustersOf(index, first, last, rows, clusterSlot / scale);
      const clusters = freeSingles(found, first, rows, rowCount, scale, shapes);
      return { ...base, detail: "marks", rows, rowCount: rowCount + (left > 0 ? 1 : 0), clusters };
    }
  }
  return {
    ...base,
    detail: "density",
    rows: rows.fill(-1),
    rowCount: 2,
    most: mostInSlot(index, first, last, base.slot),
  };
}
