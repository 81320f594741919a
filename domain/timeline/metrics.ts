import type { Metrics } from "@/domain/timeline/types";

const base = { axisHeight: 40, badgeHeight: 22, themeHeight: 34, lanePadding: 8, rowHeight: 28 };
const narrow = {
  ...base,
  axisHeight: 36,
  themeHeight: 32,
  padding: 12,
  labelColumn: 0,
  font: 12,
  laneFont: 13,
};
const roomy = { ...base, font: 13, laneFont: 14 };

/** Every variant of the picture with the width from which it serves; `timeline.css` knows the same widths. */
export const variants: readonly { name: string; from: number; metrics: Metrics }[] = [
  { name: "narrow", from: 0, metrics: { ...narrow, width: 286, packWidth: 286 } },
  {
    name: "middle",
    from: 560,
    metrics: { ...roomy, padding: 16, labelColumn: 0, width: 560, packWidth: 560 },
  },
  {
    name: "wide",
    from: 900,
    metrics: { ...roomy, padding: 20, labelColumn: 216, width: 900, packWidth: 900 },
  },
  {
    name: "broad",
    from: 1200,
    metrics: { ...roomy, padding: 20, labelColumn: 264, width: 1200, packWidth: 1200 },
  },
];

const narrowest = 240;

/** The sizes for a width in px. */
export function metricsFor(width: number): Metrics {
  const { metrics } = variants.findLast(({ from }) => width >= from) ?? (variants[0] as (typeof variants)[0]);
  const drawn = Math.max(narrowest, Math.round(width));
  return { ...metrics, width: drawn, packWidth: Math.min(drawn, metrics.packWidth) };
}
