import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/dates/day";
import { chooseBins } from "@/domain/timeline/bins";
import { dayNumberOf, emptyColumns } from "@/domain/timeline/columns";
import {
  chooseItemLanes,
  chooseTextLanes,
  decodeWindow,
  encodeWindow,
  type WindowAnswer,
} from "@/domain/timeline/window";

const day = fc.integer({ min: 0, max: 700_000 }).map((count) => addDays("1000-01-01", count));
const window = fc
  .tuple(day, fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 20_000 }), fc.nat({ max: 700_000 })))
  .map(([from, days]) => {
    const to = addDays(from, days);
    return { from, to: to > "2999-12-31" ? "2999-12-31" : to };
  });
const width = fc.integer({ min: 100, max: 8_192 });

describe("bins", () => {
  it("cover the window, grow, and are never too narrow to be seen nor many more than there is room for", () => {
    fc.assert(
      fc.property(window, width, (shown, px) => {
        const { edges } = chooseBins(shown, px);
        expect(edges[0]).toBeLessThanOrEqual(dayNumberOf(shown.from));
        expect(edges.at(-1)).toBeGreaterThan(dayNumberOf(shown.to));
        expect(edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? 0))).toBe(true);
        expect(edges.length).toBeLessThanOrEqual(px / 5 + 4);
      }),
      { numRuns: 200 },
    );
  });

  it("lie on the same grid in each window at a zoom", () => {
    const edgesOf = (from: string, to: string) => [...chooseBins({ from, to }, 1_360).edges];
    const one = edgesOf("2020-01-15", "2024-06-20");
    const other = edgesOf("2020-03-02", "2024-08-05");
    expect(other.filter((edge) => edge <= (one.at(-1) ?? 0))).toEqual(
      one.filter((edge) => edge >= (other[0] ?? 0)),
    );
  });

  it("are days, weeks from Monday, months, quarters and years", () => {
    const sizeOf = (from: string, to: string) => chooseBins({ from, to }, 600).edges;
    expect([...sizeOf("2026-11-24", "2026-11-25")]).toHaveLength(3);
    expect(sizeOf("2026-01-01", "2026-12-31")[0]).toBe(dayNumberOf("2025-12-29"));
    expect(sizeOf("2020-02-10", "2025-12-31")[0]).toBe(dayNumberOf("2020-02-01"));
    expect(sizeOf("2010-02-10", "2030-12-31")[0]).toBe(dayNumberOf("2010-01-01"));
    expect(sizeOf("1990-07-10", "2060-12-31")[0]).toBe(dayNumberOf("1990-01-01"));
  });
});

describe("what is sent one by one", () => {
  it("is everything while that is little, and the emptiest lanes beside full ones", () => {
    expect([...chooseItemLanes([2_000, 3_000], 1_360)].sort()).toEqual([0, 1]);
    expect([...chooseItemLanes([9_000, 30, 5_000, 0], 1_360)].sort()).toEqual([1, 3]);
    expect([...chooseTextLanes([390, 20], 1_360)].sort()).toEqual([1]);
  });

  it("stays bounded whatever the lanes hold", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20_000 }), { maxLength: 300 }), width, (counts, px) => {
        const sum = (places: Set<number>) =>
          [...places].reduce((all, place) => all + (counts[place] ?? 0), 0);
        expect(sum(chooseItemLanes(counts, px))).toBeLessThanOrEqual(5_000);
        expect(sum(chooseTextLanes(counts, px))).toBeLessThanOrEqual(400);
      }),
    );
  });
});

function sample(): WindowAnswer {
  const items = emptyColumns(2);
  items.start.set([20_000, 20_100]);
  items.end.set([20_000, 20_400]);
  items.lane.set([1, 1]);
  items.id.set([7, 3]);
  const lane = { total: 9, undated: 3, undatedIds: [4, 8, 2] };
  return {
    version: 12,
    today: "2026-11-24",
    edges: Int32Array.of(19_000, 20_000, 21_000),
    lanes: [
      { ...lane, slug: "fta", touching: 7, bins: Uint32Array.of(3, 4) },
      { ...lane, slug: "defa", touching: 2, bins: null },
    ],
    items,
    texts: [
      {
        id: 7,
        slug: "talks",
        title: "협상 시작",
        detail: "",
        said: "2026년에 시작 · 예정",
        ghost: -3,
        fadeIn: 0,
        fadeOut: 365,
      },
    ],
  };
}

describe("the answer in bytes", () => {
  it("comes back as it was", () => {
    expect(decodeWindow(encodeWindow(sample()))).toEqual(sample());
  });

  it("is refused with a RangeError when it is cut, continued or of another sum", () => {
    const bytes = encodeWindow(sample());
    for (let cut = 0; cut < bytes.length; cut += 1)
      expect(() => decodeWindow(bytes.subarray(0, cut))).toThrow(RangeError);
    expect(() => decodeWindow(Uint8Array.of(...bytes, 0))).toThrow(RangeError);
    const wrong = sample();
    (wrong.lanes[0] as { touching: number }).touching = 8;
    expect(() => decodeWindow(encodeWindow(wrong))).toThrow(/sum/);
  });

  it("of any bytes throws nothing but a RangeError", () => {
    const good = encodeWindow(sample());
    const change = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(change, (changes) => {
        const bytes = good.slice();
        for (const [place, byte] of changes) bytes[place] = byte;
        try {
          decodeWindow(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
