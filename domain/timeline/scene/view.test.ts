import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewArbitrary } from "@/domain/timeline/scene/test-columns";
import {
  centreView,
  clampView,
  longestView,
  panView,
  sameView,
  shortestView,
  viewOf,
  windowOf,
  zoomView,
} from "@/domain/timeline/scene/view";

const extent = { from: 18_000, to: 30_000 };

describe("a view", () => {
  it("of whole days comes back from the window that it is", () => {
    fc.assert(
      fc.property(viewArbitrary, (view) => {
        expect(viewOf(windowOf(view))).toEqual(view);
      }),
    );
    expect(windowOf({ from: 20_781.4, to: 20_781.6 })).toEqual({ from: "2026-11-24", to: "2026-11-24" });
  });

  it("keeps the day under the pointer where it is while zooming", () => {
    fc.assert(
      fc.property(viewArbitrary, fc.double({ min: 0.5, max: 2, noNaN: true }), (view, factor) => {
        const at = (view.from + view.to) / 2;
        const next = zoomView(view, factor, at, extent);
        expect((at - next.from) / (next.to - next.from)).toBeCloseTo(0.5, 6);
      }),
    );
    const next = zoomView({ from: 20_000, to: 21_000 }, 4, 20_250, extent);
    expect(next).toEqual({ from: 20_187.5, to: 20_437.5 });
  });

  it("is never shorter than a day nor longer than a century, and keeps its middle over the collection", () => {
    fc.assert(
      fc.property(
        viewArbitrary,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (view, factor, days) => {
          const next = panView(zoomView(view, factor, view.from, extent), days, extent);
          expect(next.to - next.from).toBeGreaterThanOrEqual(shortestView - 1e-6);
          expect(next.to - next.from).toBeLessThanOrEqual(longestView + 1e-6);
          const middle = (next.from + next.to) / 2;
          expect(middle).toBeGreaterThanOrEqual(extent.from - 1e-6);
          expect(middle).toBeLessThanOrEqual(extent.to + 1e-6);
          expect(sameView(clampView(next, extent), next)).toBe(true);
        },
      ),
    );
  });

  it("may be as long as a collection of more than a century", () => {
    const whole = { from: -100_000, to: 20_000 };
    expect(clampView(whole, whole)).toEqual(whole);
  });

  it("comes back when panned there and back", () => {
    const view = { from: 20_000, to: 21_000 };
    expect(panView(panView(view, 400, extent), -400, extent)).toEqual(view);
    expect(centreView(view, 22_000, extent)).toEqual({ from: 21_500, to: 22_500 });
  });
});
