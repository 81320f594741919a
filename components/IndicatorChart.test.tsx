import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type ChartValue, IndicatorChart, ticksOf } from "@/components/IndicatorChart";

const actual: ChartValue = {
  id: "1",
  sort: "actual",
  value: 450,
  earliest: "2026-05-30",
  latest: "2026-05-30",
  sign: "",
};
const drawn = (values: ChartValue[]) =>
  renderToStaticMarkup(
    <IndicatorChart label="Values" values={values} until="2026-11-24" amount={(value) => String(value)} />,
  );

test("an exact day is a point, a year a span as long as the year, an open end a broken line to the edge", () => {
  expect(drawn([actual])).toMatch(/<circle/);
  expect(drawn([actual])).not.toMatch(/<g stroke="var\(--brand\)"[^>]*><line/);
  const year = drawn([{ ...actual, earliest: "2026-01-01", latest: "2026-12-31" }]);
  expect(year).toMatch(/<line x1="78" x2="444" y1="[\d.]+" y2="[\d.]+"><\/line><line/);
  const open = drawn([{ ...actual, sort: "target", earliest: null, latest: "2030-06-30" }]);
  expect(open).toMatch(/<line x1="78" x2="[\d.]+" y1="[\d.]+" y2="[\d.]+" stroke-dasharray="5 4"/);
  // The sign stands at the end that is known, the end of the axis too.
  expect(drawn([{ ...actual, earliest: null, latest: "2026-12-31" }])).toContain('<circle cx="444"');
  expect(drawn([{ ...actual, earliest: "2026-01-01", latest: null }])).toContain('<circle cx="78"');
});

test("a single value, zero and negative values are drawn, and the larger number stands higher", () => {
  const target: ChartValue = { ...actual, id: "2", sort: "target", value: 900, sign: "≥" };
  const baseline: ChartValue = { ...actual, id: "3", sort: "baseline", value: -20 };
  for (const values of [[actual], [{ ...actual, value: 0 }], [actual, target, baseline]]) {
    const svg = drawn(values);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svg).toContain('role="img" aria-label="Values"');
  }
  const svg = drawn([actual, target]);
  const height = (pattern: RegExp) => Number(pattern.exec(svg)?.[1]);
  expect(height(/d="M[\d.]+ ([\d.]+)/)).toBeLessThan(height(/<circle cx="[\d.]+" cy="([\d.]+)/));
  expect(svg).toContain(">≥</text>");
});

test("the axis has round numbers that hold every value between them", () => {
  expect(ticksOf(0, 450)).toEqual([0, 200, 400, 600]);
  expect(ticksOf(0, 2e12)).toEqual([0, 5e11, 1e12, 1.5e12, 2e12]);
  expect(ticksOf(-20, 0.5)).toEqual([-20, -10, 0, 10]);
  expect(ticksOf(0, 0.3)).toEqual([0, 0.1, 0.2, 0.3]);
});
