import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TrendChart } from "@/components/TrendChart";

const words = { saidOn: "said on", latest: "latest day" };
const point = (saidOn: string, latest: string, isCorrection = false) => ({ saidOn, latest, isCorrection });
const drawn = (points: ReturnType<typeof point>[], until = "2026-11-24") =>
  renderToStaticMarkup(<TrendChart label="The trend" points={points} until={until} words={words} />);

test("each word has its point, a correction a hollow one, and a delay is a step up", () => {
  const svg = drawn([
    point("2024-02-01", "2026-12-31"),
    point("2025-02-01", "2028-12-31"),
    point("2026-02-01", "2027-12-31", true),
  ]);
  const circles = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="4.5" fill="([^"]+)"/g)];
  expect(circles.map((each) => each[3])).toEqual(["var(--brand)", "var(--brand)", "var(--card)"]);
  const [x, y] = [1, 2].map((at) => circles.map((each) => Number(each[at])));
  expect(x).toEqual([...(x ?? [])].sort((a, b) => a - b));
  expect(y?.[1]).toBeLessThan(y?.[2] ?? 0);
  expect(y?.[2]).toBeLessThan(y?.[0] ?? 0);
  expect(svg).toContain('role="img" aria-label="The trend"');
  expect(svg).not.toContain("NaN");
});

test("the dotted line is there where a plan could fall due, and nothing breaks when all was said on one day", () => {
  expect(drawn([point("2024-02-01", "2025-12-31"), point("2025-02-01", "2026-12-31")])).toContain("2 4");
  expect(drawn([point("2024-02-01", "2040-12-31"), point("2025-02-01", "2041-12-31")])).not.toContain("2 4");
  const day = "2026-11-24";
  expect(drawn([point(day, "2026-12-31"), point(day, "2027-12-31")])).not.toContain("NaN");
});
