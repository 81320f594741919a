import { emptyColumns, type TimelineColumns } from "@/domain/timeline/columns";
import type { FindText } from "@/domain/timeline/scene/box";
import type { LaneHead } from "@/domain/timeline/scene/frame";
import type { WindowAnswer, WindowLane, WindowText } from "@/domain/timeline/window";

/** A lane's words, in the order in which lanes are drawn. */
export interface LaneName {
  slug: string;
  name: string;
  /** Heading that it stands under; empty for none. */
  theme: string;
}

/** An answer of the server as the layout takes it. */
export interface WindowPicture {
  columns: TimelineColumns;
  lanes: LaneHead[];
  /** Slug of each lane. */
  slugs: string[];
}

interface Source extends WindowLane {
  head: LaneName;
  /** Its stretch of the answer's items. */
  first: number;
  last: number;
}

function sourcesOf({ lanes, items }: WindowAnswer, names: readonly LaneName[]): Source[] {
  const stretches = new Map<string, Source>();
  let first = 0;
  lanes.forEach((lane, place) => {
    let last = first;
    while (last < items.count && items.lane[last] === place) last += 1;
    const head = names.find(({ slug }) => slug === lane.slug) ?? {
      slug: lane.slug,
      name: lane.slug,
      theme: "",
    };
    if (lane.total > 0) stretches.set(lane.slug, { ...lane, head, first, last });
    first = last;
  });
  const named = names.flatMap(({ slug }) => stretches.get(slug) ?? []);
  return [...named, ...[...stretches.values()].filter((source) => !named.includes(source))];
}

/**
 * Columns and lanes of an answer in the order of `names`, lanes without a milestone left out. What was only counted
 * becomes as many nameless items (id 0) at the beginning of their bin, in lanes that are drawn as counts whatever the
 * zoom; what began before the answer is not among them, unless that is where the collection begins.
 */
export function pictureOf(
  answer: WindowAnswer,
  names: readonly LaneName[],
  { collapsed, fromStart }: { collapsed: readonly string[]; fromStart: boolean },
): WindowPicture {
  const sources = sourcesOf(answer, names);
  const binsOf = ({ bins }: Source) =>
    bins === null ? null : fromStart ? bins : bins.map((n, i) => (i ? n : 0));
  const sizes = sources.map((source) => {
    const bins = binsOf(source);
    return bins ? bins.reduce((sum, count) => sum + count, 0) : source.last - source.first;
  });
  const columns = emptyColumns(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  sources.forEach((source, lane) => {
    const size = sizes[lane] ?? 0;
    columns.lane.fill(lane, at, at + size);
    const bins = binsOf(source);
    if (bins) spread(columns, at, bins, answer.edges);
    else copy(columns, at, answer.items, source);
    at += size;
  });
  return {
    columns,
    lanes: sources.map((source) => headOf(source, collapsed)),
    slugs: sources.map(({ slug }) => slug),
  };
}

function copy(columns: TimelineColumns, at: number, items: TimelineColumns, { first, last }: Source): void {
  for (const name of ["start", "end", "tone", "shape", "id"] as const)
    columns[name].set(items[name].subarray(first, last), at);
}

function spread({ start, end }: TimelineColumns, begin: number, bins: Uint32Array, edges: Int32Array): void {
  let at = begin;
  for (const [i, count] of bins.entries()) {
    start.fill(edges[i] ?? 0, at, at + count);
    end.fill(edges[i] ?? 0, at, at + count);
    at += count;
  }
}

function headOf({ head, bins, undated, undatedIds }: Source, collapsed: readonly string[]): LaneHead {
  return {
    name: head.name,
    theme: head.theme,
    collapsed: collapsed.includes(head.slug),
    counted: bins !== null,
    undated: undatedIds,
    undatedMore: undated - undatedIds.length,
  };
}

/** Finds the words beside a mark in those of an answer. */
export function findIn(texts: ReadonlyMap<number, WindowText>): FindText {
  return (id) => {
    const text = texts.get(id);
    if (!text) return undefined;
    const { title, detail, ghost, fadeIn, fadeOut } = text;
    return { title, detail, fadeIn, fadeOut, ...(ghost === null ? {} : { ghost }) };
  };
}
