import { daysBetween } from "@/domain/dates/day";
import { ByteReader, ByteWriter } from "@/domain/timeline/bytes";
import type { Shape, Sign, Tone } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

/** Stand for an open first and an open last day. */
export const openStart = -(2 ** 31);
export const openEnd = 2 ** 31 - 1;

/**
 * Milestones with a date as the picture needs them: place `i` of every column is one milestone. Sorted by lane, start,
 * end and id.
 */
export interface TimelineColumns {
  count: number;
  /** First day as a day number (0 is 1970-01-01); `openStart` when open. */
  start: Int32Array;
  /** Last day, itself included; `openEnd` when open. */
  end: Int32Array;
  /** Place of the lane in the list of lanes that came with the columns. */
  lane: Uint16Array;
  /** Place in `toneCodes`. */
  tone: Uint8Array;
  /** Place in `shapeCodes`. */
  shape: Uint8Array;
  /** The milestone's number, which stays for its life. */
  id: Uint32Array;
}

/** Colour with sign, in the order of their codes. New ones are added at the end. */
export const toneCodes: readonly { tone: Tone; sign: Sign }[] = [
  { tone: "unknown", sign: "open" },
  { tone: "under-way", sign: "half" },
  { tone: "delivered", sign: "done" },
  { tone: "warning", sign: "open" },
  { tone: "warning", sign: "half" },
  { tone: "warning", sign: "alert" },
  { tone: "late", sign: "alert" },
  { tone: "unknown", sign: "cross" },
];

/** Shapes in the order of their codes. New ones are added at the end. */
export const shapeCodes = [
  "diamond",
  "capsule",
  "starts",
  "anniversary",
  "by",
  "during",
  "since",
  "beyond",
] as const satisfies readonly Shape[];

export function toneCodeOf({ tone, sign }: { tone: Tone; sign: Sign }): number {
  return toneCodes.findIndex((each) => each.tone === tone && each.sign === sign);
}

/** Days since 1970-01-01. */
export function dayNumberOf(day: Day): number {
  return daysBetween("1970-01-01", day);
}

/** The day of a number; it must lie in the years 0–9999. */
export function dayOfNumber(count: number): Day {
  return new Date(count * 86_400_000).toISOString().slice(0, 10);
}

export function emptyColumns(count = 0): TimelineColumns {
  return {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    lane: new Uint16Array(count),
    tone: new Uint8Array(count),
    shape: new Uint8Array(count),
    id: new Uint32Array(count),
  };
}

const format = 1;
/** Bytes of the shortest milestone: one for each column. */
const shortest = 6;

type Row = Pick<TimelineColumns, "lane" | "start" | "end" | "id">;

function inOrder(columns: Row, i: number): boolean {
  const { lane, start, end, id } = columns;
  const at = (column: ArrayLike<number>, place: number) => column[place] ?? 0;
  for (const column of [lane, start, end, id]) {
    if (at(column, i) !== at(column, i - 1)) return at(column, i) > at(column, i - 1);
  }
  return true;
}

function leastOf(days: Int32Array, open: number): number {
  let least = openEnd;
  for (const day of days) if (day !== open && day < least) least = day;
  return least === openEnd ? 0 : least;
}

/**
 * The columns in few bytes, one column after the other: lanes and starts as the difference from the one before, ends as
 * the length, ids as the difference of either sign, tone and shape as they are. An open bound is 0, others count from 1.
 * @throws RangeError when the columns are not sorted or an end comes before its start
 */
export function encodeColumns(columns: TimelineColumns): Uint8Array<ArrayBuffer> {
  const { count, start, end, lane, tone, shape, id } = columns;
  const writer = new ByteWriter(count * 8 + 32);
  const firstStart = leastOf(start, openStart);
  const firstEnd = leastOf(end, openEnd);
  writer.varint(format);
  writer.varint(count);
  writer.signed(firstStart);
  writer.signed(firstEnd);
  const at = (column: ArrayLike<number>, i: number) => column[i] ?? 0;
  for (let i = 0; i < count; i += 1) {
    if (i > 0 && !inOrder(columns, i)) throw new RangeError(`milestone ${i} is not in order`);
    writer.varint(at(lane, i) - (i > 0 ? at(lane, i - 1) : 0));
  }
  const startCode = (i: number) => (at(start, i) === openStart ? 0 : at(start, i) - firstStart + 1);
  for (let i = 0; i < count; i += 1) {
    const before = i > 0 && at(lane, i) === at(lane, i - 1) ? startCode(i - 1) : 0;
    writer.varint(startCode(i) - before);
  }
  for (let i = 0; i < count; i += 1) {
    const from = at(start, i) === openStart ? firstEnd : at(start, i);
    writer.varint(at(end, i) === openEnd ? 0 : at(end, i) - from + 1);
  }
  for (let i = 0; i < count; i += 1) writer.signed(at(id, i) - (i > 0 ? at(id, i - 1) : 0));
  writer.raw(tone.subarray(0, count));
  writer.raw(shape.subarray(0, count));
  return writer.finish();
}

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new RangeError("a value is out of range");
  return value;
}

function readLanesAndStarts(reader: ByteReader, columns: TimelineColumns, firstStart: number): void {
  const { count, lane, start } = columns;
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    last = within(last + reader.varint(), 0, 0xffff);
    lane[i] = last;
  }
  let code = 0;
  for (let i = 0; i < count; i += 1) {
    code = (i > 0 && lane[i] === lane[i - 1] ? code : 0) + reader.varint();
    start[i] = code === 0 ? openStart : within(firstStart + code - 1, openStart + 1, openEnd - 1);
  }
}

/**
 * The columns that the bytes hold. What is asked of memory is bounded by their number.
 * @throws RangeError for anything that `encodeColumns` would not write
 */
export function decodeColumns(bytes: Uint8Array): TimelineColumns {
  const reader = new ByteReader(bytes);
  if (reader.varint() !== format) throw new RangeError("columns of another format");
  const count = reader.varint();
  if (count * shortest > bytes.length) throw new RangeError("the bytes end too early");
  const firstStart = within(reader.signed(), openStart + 1, openEnd - 1);
  const firstEnd = within(reader.signed(), openStart + 1, openEnd - 1);
  const columns = emptyColumns(count);
  const { start, end, id, tone, shape } = columns;
  readLanesAndStarts(reader, columns, firstStart);
  for (let i = 0; i < count; i += 1) {
    const code = reader.varint();
    const from = start[i] === openStart ? firstEnd : (start[i] ?? 0);
    end[i] = code === 0 ? openEnd : within(from + code - 1, openStart + 1, openEnd - 1);
  }
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    last = within(last + reader.signed(), 0, 0xffffffff);
    id[i] = last;
    if (i > 0 && !inOrder(columns, i)) throw new RangeError("the milestones are not in order");
  }
  tone.set(reader.raw(count));
  shape.set(reader.raw(count));
  reader.end();
  for (let i = 0; i < count; i += 1) {
    within(tone[i] ?? 0, 0, toneCodes.length - 1);
    within(shape[i] ?? 0, 0, shapeCodes.length - 1);
  }
  return columns;
}
