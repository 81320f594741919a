import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumberOf } from "@/domain/timeline/columns";
import { layoutAxis } from "@/domain/timeline/scene/axis";
import type { View } from "@/domain/timeline/scene/view";
import { textWidth } from "@/domain/timeline/text-width";
import type { Locale } from "@/domain/vocabulary";

const font = 14;
const viewFrom = (day: string, days: number): View => ({
  from: dayNumberOf(day),
  to: dayNumberOf(day) + days,
});
const axisOf = (day: string, days: number, locale: Locale = "en") =>
  layoutAxis(viewFrom(day, days), { left: 270, right: 1340, packed: 1070 }, locale, font);
const textsOf = (day: string, days: number, locale: Locale = "en") =>
  axisOf(day, days, locale).labels.map(({ text }) => text);

describe("the axis", () => {
  it("goes from decades to days as the view gets shorter", () => {
    const units = [36_525, 3653, 1800, 1100, 365, 60, 10, 1].map((days) => axisOf("2026-01-01", days).unit);
    expect(units).toEqual(["decade", "year", "half", "quarter", "month", "week", "day", "day"]);
  });

  it("says each scale as English readers do", () => {
    expect(textsOf("2000-01-01", 36_525).slice(0, 2)).toEqual(["2000s", "2010s"]);
    expect(textsOf("2024-01-01", 2557)).toEqual(["2024", "2025", "2026", "2027", "2028", "2029", "2030"]);
    expect(textsOf("2025-01-01", 1800).slice(0, 3)).toEqual(["H1", "H2", "H1"]);
    expect(textsOf("2026-01-01", 1100).slice(0, 4)).toEqual(["Q1", "Q2", "Q3", "Q4"]);
    expect(textsOf("2026-01-01", 365).slice(0, 3)).toEqual(["Jan", "Feb", "Mar"]);
    expect(textsOf("2026-11-02", 60).slice(0, 3)).toEqual(["2 Nov", "9 Nov", "16 Nov"]);
    expect(textsOf("2026-11-23", 7).slice(0, 2)).toEqual(["Mon 23", "Tue 24"]);
  });

  it("says each scale as Korean readers do", () => {
    expect(textsOf("2000-01-01", 36_525, "ko").slice(0, 2)).toEqual(["2000년대", "2010년대"]);
    expect(textsOf("2026-01-01", 1800, "ko").slice(0, 2)).toEqual(["상반기", "하반기"]);
    expect(textsOf("2026-01-01", 1100, "ko").slice(0, 2)).toEqual(["1분기", "2분기"]);
    expect(textsOf("2026-01-01", 365, "ko").slice(0, 2)).toEqual(["1월", "2월"]);
    expect(textsOf("2026-11-02", 60, "ko").slice(0, 2)).toEqual(["11월 2일", "11월 9일"]);
    expect(textsOf("2026-11-23", 7, "ko")[1]).toBe("24일 (화)");
  });

  it("names the year or the month that short labels lie in", () => {
    expect(axisOf("2026-01-01", 365).contexts.map(({ text }) => text)).toEqual(["2026"]);
    expect(axisOf("2026-11-23", 7).contexts.map(({ text }) => text)).toEqual(["November 2026"]);
    expect(axisOf("2026-11-23", 7, "ko").contexts.map(({ text }) => text)).toEqual(["2026년 11월"]);
    expect(axisOf("2024-01-01", 2557).contexts).toEqual([]);
  });

  it("lets no label touch another, at any width, length and place", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 4.6, noNaN: true }),
        fc.integer({ min: -40_000, max: 60_000 }),
        fc.integer({ min: 250, max: 2300 }),
        fc.constantFrom<Locale>("en", "ko"),
        (power, from, width, locale) => {
          const view = { from, to: from + 10 ** power };
          const axis = layoutAxis(view, { left: 0, right: width, packed: width * 0.8 }, locale, font);
          for (const [labels, size] of [
            [axis.labels, font],
            [axis.contexts, font - 1],
          ] as const) {
            labels.forEach(({ text, x }, index) => {
              const half = textWidth(text, size) / 2;
              const before = labels[index - 1];
              expect(x - half).toBeGreaterThanOrEqual(
                before ? before.x + textWidth(before.text, size) / 2 : 0,
              );
              expect(x + half).toBeLessThanOrEqual(width);
            });
          }
          expect(axis.lines.length).toBeLessThan(120);
          expect(axis.fine.length).toBeLessThan(200);
          expect([...axis.lines].sort((a, b) => a - b)).toEqual(axis.lines);
        },
      ),
    );
  });
});
