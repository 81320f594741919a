import type { MilestoneGist } from "@/domain/milestones/summary";
import { ByteReader, ByteWriter } from "@/domain/timeline/bytes";
import { decodeColumns, encodeColumns, type TimelineColumns } from "@/domain/timeline/columns";
import type { Day } from "@/domain/vocabulary";

/** One lane of the answer, whether anything of it lies in the window or not. */
export interface WindowLane {
  /** Slug of the initiative. */
  slug: string;
  /** Milestones of the lane within the query, dated and undated. */
  total: number;
  undated: number;
  /** Numbers of the undated, the first in order of their making; of too many none. */
  undatedIds: number[];
  /** How many touch the window. */
  touching: number;
  /**
   * Where there are too many to tell apart: how many start in each bin, those that began before the window in the first,
   * so that the sum is `touching`. Null when each is among the items.
   */
  bins: Uint32Array | null;
}

/** The words of a milestone that there is room to read, in one language. */
export interface WindowText {
  /** The milestone's number: `id` in the columns. */
  id: number;
  slug: string;
  title: string;
  /** What follows the title beside its mark: "overdue", "moved once, +12 months"; often empty. */
  detail: string;
  /** What else a card or a screen reader says: date, state, progress, moves, with " · " between them. */
  said: string;
  /** Day number of where it was first due, when its date moved. */
  ghost: number | null;
  /** Days over which a period's beginning and end fade, where they are not known to the day. */
  fadeIn: number;
  fadeOut: number;
}

/** Puts a milestone into the words of a language. */
export type SayText = (id: number, milestone: MilestoneGist) => WindowText;

/** What the picture needs to draw a window at a width. */
export interface WindowAnswer {
  version: number;
  today: Day;
  /** Day numbers: the first day of each bin, then the day after the last. The answer covers all of them. */
  edges: Int32Array;
  lanes: WindowLane[];
  /** Sorted; `lane` is the place in `lanes`. */
  items: TimelineColumns;
  texts: WindowText[];
}

/** Milestones up to which the whole set is sent: some 20 KB. */
export const mostItems = 5_000;
/** Texts in one answer: some 25 KB. */
export const mostTexts = 400;
/** Up to how many undated milestones of a lane are named. */
export const mostUndated = 100;
/** Lanes with up to so many undated milestones show each by its title. */
export const mostTags = 6;
/** Least room of one item in a lane that is sent beside denser ones, and of one text, in px of the lane's length. */
const itemRoom = 2;
const textRoom = 34;

export const narrowestWidth = 100;
export const widestWidth = 8_192;

/** Takes the emptiest lanes first, while each has at most `mostEach` and all together `most`; gives their places. */
function emptiestFirst(counts: readonly number[], mostEach: number, most: number): Set<number> {
  const taken = new Set<number>();
  let sum = 0;
  for (const place of [...counts.keys()].sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)) {
    const count = counts[place] ?? 0;
    if (count > mostEach || sum + count > most) break;
    sum += count;
    taken.add(place);
  }
  return taken;
}

/** The lanes, by place, whose milestones are sent one by one; the others as bins. */
export function chooseItemLanes(touching: readonly number[], width: number): Set<number> {
  const sum = touching.reduce((all, count) => all + count, 0);
  return emptiestFirst(touching, sum <= mostItems ? mostItems : width / itemRoom, mostItems);
}

/** The lanes, by place, of whose items the texts are sent. */
export function chooseTextLanes(items: readonly number[], width: number): Set<number> {
  const sum = items.reduce((all, count) => all + count, 0);
  return emptiestFirst(items, sum <= mostTexts ? mostTexts : width / textRoom, mostTexts);
}

/** The numbers of the items whose texts are sent. */
export function idsWithText({ count, lane, id }: TimelineColumns, lanes: number, width: number): number[] {
  const perLane = new Array<number>(lanes).fill(0);
  for (const place of lane) perLane[place] = (perLane[place] ?? 0) + 1;
  const chosen = chooseTextLanes(perLane, width);
  const ids: number[] = [];
  for (let i = 0; i < count; i += 1) if (chosen.has(lane[i] ?? 0)) ids.push(id[i] ?? 0);
  return ids;
}

const format = 2;

/** The answer in bytes, to be compressed on the way. */
export function encodeWindow({ version, today, edges, lanes, items, texts }: WindowAnswer) {
  const writer = new ByteWriter(4_096);
  const json = (value: unknown) => writer.block(new TextEncoder().encode(JSON.stringify(value)));
  writer.varint(format);
  json({ version, today, slugs: lanes.map((lane) => lane.slug) });
  writer.varint(edges.length);
  for (const [i, edge] of edges.entries()) writer.signed(edge - (edges[i - 1] ?? 0));
  for (const lane of lanes) {
    for (const count of [lane.total, lane.undated, lane.touching]) writer.varint(count);
    writer.varint(lane.undatedIds.length);
    for (const [i, id] of lane.undatedIds.entries()) writer.signed(id - (lane.undatedIds[i - 1] ?? 0));
    writer.varint(lane.bins === null ? 0 : 1);
    for (const count of lane.bins ?? []) writer.varint(count);
  }
  writer.block(encodeColumns(items));
  json(texts);
  return writer.finish();
}

function readEdges(reader: ByteReader): Int32Array {
  const count = reader.varint();
  if (count < 2 || count > widestWidth) throw new RangeError("too many bins, or none");
  const edges = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const edge = (edges[i - 1] ?? 0) + reader.signed();
    if (Math.abs(edge) > 2 ** 31 - 1 || (i > 0 && edge <= (edges[i - 1] ?? 0)))
      throw new RangeError("the bins are not in order");
    edges[i] = edge;
  }
  return edges;
}

function readLane(reader: ByteReader, slug: string, bins: number): WindowLane {
  const [total, undated, touching] = [reader.varint(), reader.varint(), reader.varint()];
  const named = reader.varint();
  if (named > mostUndated || named > undated) throw new RangeError("too many undated");
  const undatedIds: number[] = [];
  for (let i = 0; i < named; i += 1) undatedIds.push((undatedIds[i - 1] ?? 0) + reader.signed());
  const lane: WindowLane = { slug, total, undated, undatedIds, touching, bins: null };
  if (reader.varint() === 0) return lane;
  lane.bins = new Uint32Array(bins);
  let sum = 0;
  for (let i = 0; i < bins; i += 1) {
    lane.bins[i] = reader.varint();
    sum += lane.bins[i] ?? 0;
  }
  if (sum !== touching) throw new RangeError("the bins do not sum to what they stand for");
  return lane;
}

/**
 * The answer that the bytes hold, checked as far as drawing relies on it.
 * @throws RangeError for bytes that are broken
 */
export function decodeWindow(bytes: Uint8Array): WindowAnswer {
  const reader = new ByteReader(bytes);
  if (reader.varint() !== format) throw new RangeError("an answer of another format");
  const head = readJson(reader) as { version: number; today: Day; slugs: string[] };
  if (!Array.isArray(head?.slugs) || head.slugs.length > reader.left) throw new RangeError("no lanes");
  const edges = readEdges(reader);
  const lanes = head.slugs.map((slug) => readLane(reader, slug, edges.length - 1));
  const items = decodeColumns(reader.block());
  if (items.count > 0 && (items.lane[items.count - 1] ?? 0) >= lanes.length)
    throw new RangeError("an item of an unknown lane");
  const texts = readJson(reader) as WindowText[];
  if (!Array.isArray(texts)) throw new RangeError("no texts");
  reader.end();
  return { version: head.version, today: head.today, edges, lanes, items, texts };
}

function readJson(reader: ByteReader): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(reader.block()));
  } catch {
    throw new RangeError("the text of the answer is broken");
  }
}
