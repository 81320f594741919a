import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelText } from "@/domain/timeline/scene/box";
import { layoutFrame, type SceneInput } from "@/domain/timeline/scene/frame";
import { hitScene, reachOf } from "@/domain/timeline/scene/hit";
import { lowerBound } from "@/domain/timeline/scene/lane-index";
import { scaleOf, stepOf } from "@/domain/timeline/scene/pack";
import { createLayout, layoutScene, type Scene, stepOfView } from "@/domain/timeline/scene/scene";
import {
  inputOf,
  rowsArbitrary,
  type TestRow,
  textOf,
  viewArbitrary,
} from "@/domain/timeline/scene/test-columns";
import type { View } from "@/domain/timeline/scene/view";

const sceneOf = (input: SceneInput, view: View): Scene =>
  layoutScene(input, layoutFrame(input, stepOfView(view, input.metrics)), view);

const none = () => undefined;
const slack = 1e-6;

/** Everything that a scene draws into rows, as extents by lane and row. */
function extentsByRow(scene: Scene, font: number) {
  const rows = new Map<string, { left: number; right: number }[]>();
  const add = (key: string, extent: { left: number; right: number }) =>
    rows.set(key, [...(rows.get(key) ?? []), extent]);
  for (const lane of scene.lanes) {
    for (const mark of lane.marks) add(`${lane.lane} ${mark.y}`, reachOf(mark, font));
    for (const { x, y, width } of lane.clusters) add(`${lane.lane} ${y}`, { left: x, right: x + width });
    for (const tag of lane.tags) {
      const y = lane.rowsY + (tag.row + 0.5) * lane.rowHeight;
      add(`${lane.lane} ${y}`, { left: tag.x, right: tag.x + tag.width });
    }
  }
  return [...rows.values()];
}

const many = fc.oneof(rowsArbitrary(12), rowsArbitrary(90), rowsArbitrary(400));

describe("the scene", () => {
  it("draws nothing over anything else of its row, labels and numbers included", () => {
    fc.assert(
      fc.property(many, viewArbitrary, fc.boolean(), (rows, view, named) => {
        const input = named ? inputOf(rows) : inputOf(rows, none);
        for (const extents of extentsByRow(sceneOf(input, view), input.metrics.font)) {
          const sorted = [...extents].sort((a, b) => a.left - b.left);
          sorted.forEach((extent, index) => {
            const before = sorted[index - 1];
            if (before) expect(extent.left).toBeGreaterThanOrEqual(before.right - slack);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts every item once at every step: in a row, in one number, or in one bar", () => {
    fc.assert(
      fc.property(many, fc.integer({ min: -12, max: 14 }), (rows, step) => {
        const input = inputOf(rows);
        for (const { lane, pack } of layoutFrame(input, step).lanes) {
          const first = input.index.first[lane] ?? 0;
          const last = input.index.first[lane + 1] ?? 0;
          expect(last - first).toBe(rows.filter((row) => row.lane === lane).length);
          const inRows = pack.rows.filter((row) => row >= 0).length;
          const inClusters = pack.clusters.reduce((sum, { count }) => sum + count, 0);
          if (pack.detail !== "density") expect(inRows + inClusters).toBe(last - first);
          else expect(inRows + inClusters).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shows in its bars, over the whole span, every item of the lane and how many are late", () => {
    fc.assert(
      fc.property(rowsArbitrary(300), (rows) => {
        const input = inputOf(rows);
        input.lanes = input.lanes.map((lane) => ({ ...lane, collapsed: true }));
        const scene = sceneOf(input, { from: 10_000, to: 30_000 });
        scene.lanes.forEach(({ bars }, lane) => {
          const own = rows.filter((row) => row.lane === lane);
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
          expect(bars.reduce((sum, { late }) => sum + late, 0)).toBe(
            own.filter(({ tone }) => tone === 6).length,
          );
        });
      }),
      { numRuns: 40 },
    );
  });

  it("shortens no label of a lane that shows them all, but at the right edge", () => {
    fc.assert(
      fc.property(rowsArbitrary(40), (rows) => {
        const input = inputOf(rows);
        const scene = sceneOf(input, { from: 17_500, to: 25_000 });
        for (const { marks } of scene.lanes.filter(({ pack }) => pack.detail === "labels")) {
          for (const { label, id } of marks.filter(({ x, width }) => x + width < scene.right - 360)) {
            expect(label?.text).toBe(labelText(textOf(id)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a scene that moves", () => {
  it("is the same picture for the same input, whatever was shown before", () => {
    fc.assert(
      fc.property(many, viewArbitrary, viewArbitrary, (rows, view, other) => {
        const layout = createLayout(inputOf(rows));
        layout(other);
        expect(layout(view)).toEqual(sceneOf(inputOf([...rows]), view));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps lanes, rows and their order while panning, and while zooming within a step", () => {
    fc.assert(
      fc.property(many, viewArbitrary, fc.integer({ min: -900, max: 900 }), (rows, view, days) => {
        const layout = createLayout(inputOf(rows));
        const before = layout(view);
        const after = layout({ from: view.from + days, to: view.to + days });
        expect(after.lanes.map(({ y, height }) => [y, height])).toEqual(
          before.lanes.map(({ y, height }) => [y, height]),
        );
        const places = new Map(before.lanes.flatMap(({ marks }) => marks.map((mark) => [mark.id, mark.y])));
        for (const mark of after.lanes.flatMap(({ marks }) => marks)) {
          if (places.has(mark.id)) expect(mark.y).toBe(places.get(mark.id));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("draws the items of a lane in the same order at every zoom", () => {
    fc.assert(
      fc.property(many, viewArbitrary, viewArbitrary, (rows, one, other) => {
        const layout = createLayout(inputOf(rows));
        const orderOf = (view: View) => layout(view).lanes.flatMap(({ marks }) => marks.map(({ id }) => id));
        const first = orderOf(one);
        const second = new Set(orderOf(other));
        const again = orderOf(other).filter((id) => first.includes(id));
        expect(first.filter((id) => second.has(id))).toEqual(again);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a point of the scene", () => {
  it("finds under the middle of a mark, number, bar or tag that very thing", () => {
    fc.assert(
      fc.property(many, viewArbitrary, (rows, view) => {
        const input = inputOf(rows);
        const { font } = input.metrics;
        const scene = sceneOf(input, view);
        const inside = (x: number) => x > scene.left && x < scene.right;
        for (const lane of scene.lanes) {
          for (const mark of lane.marks) {
            const x = mark.x + mark.width / 2;
            const hit = inside(x) && mark.ghostX === null ? hitScene(scene, x, mark.y, font) : null;
            if (hit) expect(hit).toMatchObject({ kind: "mark", mark: { id: mark.id } });
            else expect(inside(x) && mark.ghostX === null).toBe(false);
          }
          for (const tag of lane.tags) {
            const y = lane.rowsY + (tag.row + 0.5) * lane.rowHeight;
            expect(hitScene(scene, tag.x + 3, y, font)).toMatchObject({ kind: "tag" });
          }
        }
        expect(hitScene(scene, 5, 100, font)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe("levels of detail", () => {
  const spread = (count: number, days: number): TestRow[] =>
    Array.from({ length: count }, (_, i) => ({
      start: 20_000 + Math.floor((i * days) / count),
      end: 20_000 + Math.floor((i * days) / count),
      lane: 0,
      tone: i % 8,
      shape: 0,
    }));
  const detailOf = (count: number, view: View) =>
    sceneOf(inputOf(spread(count, 2000)), view).lanes[0]?.pack.detail;

  it("show labels where there is room, marks where there are many, bars where there are too many", () => {
    expect(detailOf(14, { from: 20_000, to: 22_000 })).toBe("labels");
    expect(detailOf(200, { from: 20_000, to: 22_000 })).toBe("marks");
    expect(detailOf(5000, { from: 20_000, to: 22_000 })).toBe("density");
    expect(detailOf(5000, { from: 21_000, to: 21_010 })).not.toBe("density");
  });

  it("pack at a scale that is never above the view's own", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 2000, noNaN: true }), (perDay) => {
        expect(scaleOf(stepOf(perDay))).toBeLessThanOrEqual(perDay * (1 + 1e-9));
        expect(scaleOf(stepOf(perDay) + 1)).toBeGreaterThan(perDay * (1 - 1e-6));
      }),
    );
  });

  it("find the first value that is not below", () => {
    const values = Float64Array.of(1, 3, 3, 7);
    expect(lowerBound(values, 3, 0, 4)).toBe(1);
    expect(lowerBound(values, 8, 0, 4)).toBe(4);
    expect(lowerBound(values, 0, 2, 4)).toBe(2);
  });
});
