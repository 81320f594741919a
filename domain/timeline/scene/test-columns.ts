import fc from "fast-check";
import {
  emptyColumns,
  openEnd,
  openStart,
  shapeCodes,
  type TimelineColumns,
} from "@/domain/timeline/columns";
import { metricsFor } from "@/domain/timeline/metrics";
import type { ItemText } from "@/domain/timeline/scene/box";
import type { SceneInput } from "@/domain/timeline/scene/frame";
import { indexLanes } from "@/domain/timeline/scene/lane-index";

export interface TestRow {
  start: number;
  end: number;
  lane: number;
  tone: number;
  shape: number;
}

export const today = 20_781;
export const laneCount = 3;

/** Sorted columns of rows; the id of a row is its place in `rows` plus 1. */
export function columnsOf(rows: TestRow[]): TimelineColumns {
  const sorted = rows
    .map((row, index) => ({ ...row, id: index + 1 }))
    .sort((a, b) => a.lane - b.lane || a.start - b.start || a.end - b.end || a.id - b.id);
  const columns = emptyColumns(sorted.length);
  sorted.forEach((row, at) => {
    for (const name of ["start", "end", "lane", "tone", "shape", "id"] as const)
      columns[name][at] = row[name];
  });
  return columns;
}

const code = (name: (typeof shapeCodes)[number]) => shapeCodes.indexOf(name);

const rowArbitrary: fc.Arbitrary<TestRow> = fc
  .record({
    start: fc.integer({ min: 19_000, max: 22_000 }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
    lane: fc.integer({ min: 0, max: laneCount - 1 }),
    tone: fc.integer({ min: 0, max: 7 }),
    shape: fc.integer({ min: 0, max: 6 }),
    open: fc.constantFrom("none", "none", "none", "start", "end"),
  })
  .map(({ start, length, lane, tone, shape, open }) => {
    if (open === "start") return { start: openStart, end: start, lane, tone, shape: code("by") };
    if (open === "end") return { start, end: openEnd, lane, tone, shape: code("since") };
    return { start, end: shape === code("diamond") ? start : start + length, lane, tone, shape };
  });

export const rowsArbitrary = (most: number) =>
  fc.array(rowArbitrary, { minLength: 1, maxLength: most, size: "max" });

export const viewArbitrary = fc
  .record({ from: fc.integer({ min: 18_500, max: 21_900 }), length: fc.integer({ min: 1, max: 8000 }) })
  .map(({ from, length }) => ({ from, to: from + length }));

const words = [
  "Signature",
  "Upgrade talks begin",
  "디지털 아카데미 개원",
  "x",
  "Vision to be realised over five years",
];

/** A text for each id, some with a ghost of a first date. */
export const textOf = (id: number): ItemText => ({
  title: words[id % words.length] ?? "",
  detail: id % 3 === 0 ? "overdue" : "",
  ...(id % 7 === 0 ? { ghost: 19_500 + (id % 400) } : {}),
});

export function inputOf(rows: TestRow[], find: SceneInput["find"] = textOf): SceneInput {
  const lanes = Array.from({ length: laneCount }, (_, lane) => ({
    name: `Lane ${lane}`,
    theme: lane < 2 ? "One" : "Two",
    undated: lane === 1 ? [9001, 9002] : [],
  }));
  return {
    index: indexLanes(columnsOf(rows), lanes, today),
    lanes,
    metrics: metricsFor(1360),
    locale: "en",
    today,
    find,
    tag: (ids) => `no date · ${ids.length}`,
  };
}
