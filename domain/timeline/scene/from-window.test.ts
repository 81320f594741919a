import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyColumns } from "@/domain/timeline/columns";
import { pictureOf } from "@/domain/timeline/scene/from-window";
import type { WindowAnswer } from "@/domain/timeline/window";

const slugs = ["a", "b", "c", "d"];

/** An answer whose lanes have so many items each, or counts where the number is negative. */
function answerOf(counts: number[]): WindowAnswer {
  const items = emptyColumns(counts.reduce((sum, count) => sum + Math.max(0, count), 0));
  let at = 0;
  counts.forEach((count, lane) => {
    for (let i = 0; i < count; i += 1) {
      items.lane[at] = lane;
      items.start[at] = i;
      items.id[at] = lane * 1000 + i + 1;
      at += 1;
    }
  });
  return {
    version: 1,
    today: "2026-11-24",
    edges: Int32Array.of(0, 10, 20),
    items,
    texts: [],
    lanes: counts.map((count, lane) => {
      const size = Math.abs(count);
      const bins = count < 0 ? Uint32Array.of(1, size - 1) : null;
      return { slug: slugs[lane] ?? "", total: size, undated: 0, undatedIds: [], touching: size, bins };
    }),
  };
}

const names = (order: string[]) => order.map((slug) => ({ slug, name: slug.toUpperCase(), theme: "" }));
const anyCounts = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 });
const anyOrder = fc.shuffledSubarray(slugs, { minLength: 2 });

describe("an answer as a picture", () => {
  it("has every item once, in lanes of the order that is asked for, the unnamed at the end, none empty", () => {
    fc.assert(
      fc.property(anyCounts, anyOrder, (counts, order) => {
        const answer = answerOf(counts);
        const {
          columns,
          lanes,
          slugs: drawn,
        } = pictureOf(answer, names(order), { collapsed: [], fromStart: true });
        const filled = slugs.filter((_, lane) => counts[lane] !== 0);
        expect(drawn.filter((slug) => order.includes(slug))).toEqual(
          order.filter((slug) => filled.includes(slug)),
        );
        expect([...drawn].sort()).toEqual(filled);
        expect(columns.count).toBe(counts.reduce((sum, count) => sum + Math.abs(count), 0));
        expect([...columns.id].filter((id) => id > 0).sort()).toEqual([...answer.items.id].sort());
        drawn.forEach((slug, place) => {
          const lane = slugs.indexOf(slug);
          const own = [...columns.lane.keys()].filter((at) => columns.lane[at] === place);
          expect(own.length).toBe(Math.abs(counts[lane] ?? 0));
          expect(lanes[place]?.counted).toBe((counts[lane] ?? 0) < 0);
          const ids = own.map((at) => columns.id[at] ?? 0);
          expect(
            ids.every((id) => ((counts[lane] ?? 0) < 0 ? id === 0 : Math.floor(id / 1000) === lane)),
          ).toBe(true);
        });
      }),
    );
  });

  it("leaves out what began before it, unless nothing did", () => {
    const count = (fromStart: boolean) =>
      pictureOf(answerOf([-5, 0, 0, 0]), names(slugs), { collapsed: [], fromStart }).columns.count;
    expect([count(true), count(false)]).toEqual([5, 4]);
  });

  it("folds the lanes that are to be folded", () => {
    const { lanes } = pictureOf(answerOf([1, 1, 1, 1]), names(slugs), { collapsed: ["b"], fromStart: true });
    expect(lanes.map(({ collapsed }) => collapsed)).toEqual([false, true, false, false]);
  });
});
