import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputOf, rowsArbitrary } from "@/domain/timeline/scene/test-columns";
import { countIn, nearestStop, nthOf, type Stop, stopAt, stopOf, walk } from "@/domain/timeline/scene/walk";

describe("walking over the picture", () => {
  it("visits every milestone of a lane once in order of time, those without a date last", () => {
    fc.assert(
      fc.property(rowsArbitrary(60), (rows) => {
        const { index } = inputOf(rows);
        for (const lane of [0, 1, 2]) {
          const ids: number[] = [];
          let stop: Stop | null = stopAt(index, lane, 0);
          let before = Number.NEGATIVE_INFINITY;
          while (stop) {
            ids.push(stop.id);
            expect(nthOf(index, stop)).toBe(ids.length - 1);
            const from = stop.place === null ? Number.POSITIVE_INFINITY : (index.from[stop.place] ?? 0);
            expect(from).toBeGreaterThanOrEqual(before);
            before = from;
            stop = walk(index, stop, "after");
          }
          expect(ids.length).toBe(countIn(index, lane));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it("goes back the way it came, and to the ends of a lane", () => {
    const { index } = inputOf([5, 1, 9].map((day) => ({ start: day, end: day, lane: 0, tone: 0, shape: 0 })));
    const middle = stopAt(index, 0, 1) as Stop;
    expect(walk(index, walk(index, middle, "after") as Stop, "before")).toEqual(middle);
    expect(walk(index, middle, "first")).toEqual(stopAt(index, 0, 0));
    expect(walk(index, middle, "last")).toEqual(stopAt(index, 0, 2));
    expect(walk(index, stopAt(index, 0, 2) as Stop, "after")).toBeNull();
  });

  it("goes to the nearest day of the next lane that has any", () => {
    const day = (start: number, lane: number) => ({ start, end: start, lane, tone: 0, shape: 0 });
    const { index } = inputOf([day(100, 0), day(10, 2), day(90, 2), day(300, 2)]);
    const down = walk(index, stopAt(index, 0, 0) as Stop, "down") as Stop;
    expect(down).toEqual({ lane: 1, id: 9001, place: null });
    expect(nearestStop(index, 2, 100)).toEqual(stopAt(index, 2, 1));
    expect(walk(index, stopAt(index, 2, 1) as Stop, "down")).toBeNull();
    expect(stopOf(index, 9002)).toEqual({ lane: 1, id: 9002, place: null });
    expect(stopOf(index, 3)).toEqual(stopAt(index, 2, 1));
    expect(stopOf(index, 77)).toBeNull();
  });
});
