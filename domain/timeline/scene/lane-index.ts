import { openEnd, openStart, shapeCodes, type TimelineColumns, toneCodes } from "@/domain/timeline/columns";

/** Days that stand for an open bound: far enough for any view, near enough for arithmetic in pixels. */
const longAgo = -1_000_000;
const farAhead = 1_000_000;
/** How far before its last day a band "by …" without a first day begins to show. */
const leadDays = 3 * 365.25;

/** The columns of every lane in the order in which they are drawn, with what makes looking things up cheap. */
export interface LaneIndex {
  columns: TimelineColumns;
  /** `first[lane]` to `first[lane + 1]` are the dated items of the lane. */
  first: Uint32Array;
  /** Drawn days of each item, in order of lane and `from`; `to` is excluded. */
  from: Float64Array;
  to: Float64Array;
  /** Greatest `to` of the lane so far: where the search for what reaches into a view may begin. */
  reach: Float64Array;
  /** Number of items so far, over all lanes, that are late: a sum over any stretch is one subtraction. */
  late: Uint32Array;
  /** Index into the columns. */
  at: Uint32Array;
  /** Ids of the items without a date, by lane. */
  undated: readonly (readonly number[])[];
  /** Closed bounds of all dated items, or null without any. */
  extent: { from: number; to: number } | null;
}

const by = shapeCodes.indexOf("by");
const since = shapeCodes.indexOf("since");
const starts = shapeCodes.indexOf("starts");
const isLate = Uint8Array.from(toneCodes, ({ tone }) => (tone === "late" ? 1 : 0));

function drawnFrom({ start, end, shape }: TimelineColumns, at: number): number {
  const day = start[at] ?? 0;
  if (day !== openStart) return day;
  return shape[at] === by ? (end[at] ?? 0) + 1 - leadDays : longAgo;
}

function drawnTo({ start, end, shape }: TimelineColumns, at: number, today: number): number {
  const day = end[at] ?? 0;
  const first = start[at] ?? 0;
  const code = shape[at];
  if (code === since || (day === openEnd && code !== starts)) {
    return day !== openEnd && code !== since ? day + 1 : Math.max(today, first) + 1;
  }
  return day === openEnd ? Math.min(farAhead, first + 1) : day + 1;
}

/** Column indices in order of lane, drawn beginning and column; only open beginnings can ask for a sort. */
function inOrder(columns: TimelineColumns): { at: Uint32Array; begins: Float64Array } {
  const { count, lane } = columns;
  const at = new Uint32Array(count);
  const begins = new Float64Array(count);
  let sorted = true;
  for (let place = 0; place < count; place += 1) {
    at[place] = place;
    begins[place] = drawnFrom(columns, place);
    if (place > 0 && lane[place] === lane[place - 1]) {
      sorted &&= (begins[place - 1] ?? 0) <= (begins[place] ?? 0);
    }
  }
  if (!sorted) {
    at.sort((a, b) => (lane[a] ?? 0) - (lane[b] ?? 0) || (begins[a] ?? 0) - (begins[b] ?? 0) || a - b);
  }
  return { at, begins };
}

/** Prepares columns for drawing: one pass, and a sort only where open beginnings need one. */
export function indexLanes(
  columns: TimelineColumns,
  lanes: readonly { undated?: readonly number[] }[],
  today: number,
): LaneIndex {
  const { count } = columns;
  const { at: order, begins } = inOrder(columns);
  const index: LaneIndex = {
    columns,
    first: new Uint32Array(lanes.length + 1),
    from: new Float64Array(count),
    to: new Float64Array(count),
    reach: new Float64Array(count),
    late: new Uint32Array(count + 1),
    at: order,
    undated: lanes.map((lane) => lane.undated ?? []),
    extent: null,
  };
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < count; place += 1) {
    const at = order[place] ?? 0;
    const lane = columns.lane[at] ?? 0;
    const from = begins[at] ?? 0;
    const to = Math.max(from + 1, drawnTo(columns, at, today));
    const fresh = index.first[lane + 1] === 0;
    index.from[place] = from;
    index.to[place] = to;
    index.reach[place] = fresh ? to : Math.max(to, index.reach[place - 1] ?? to);
    index.late[place + 1] = (index.late[place] ?? 0) + (isLate[columns.tone[at] ?? 0] ?? 0);
    index.first[lane + 1] = place + 1;
    if (from > longAgo) low = Math.min(low, from);
    if (to < farAhead) high = Math.max(high, to);
  }
  for (let lane = 1; lane <= lanes.length; lane += 1) {
    index.first[lane] = Math.max(index.first[lane] ?? 0, index.first[lane - 1] ?? 0);
  }
  if (low < high) index.extent = { from: low, to: high };
  return index;
}

/** First place in [from, to) whose value is at least `value`; the values must not fall. */
export function lowerBound(values: Float64Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
