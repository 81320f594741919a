import { expect, test } from "vitest";
import { todayPieces } from "@/domain/timeline/scene/today";

type Drawn = Parameters<typeof todayPieces>[0];
const mark = (y: number, x: number, text: string) => ({
  y,
  label: { text, x, titleLength: 0, inside: false },
});
const scene = (todayX: number | null, marks: object[]) =>
  ({ todayX, height: 200, lanes: [{ marks }] }) as unknown as Drawn;

test("today's line is whole where no label is in its way", () => {
  const beside = [mark(60, 10, "ends before"), mark(90, 301, "starts behind"), { y: 80, label: null }];
  expect(todayPieces(scene(300, beside), 40, 10)).toEqual([[40, 200]]);
  expect(todayPieces(scene(null, beside), 40, 10)).toEqual([]);
});

test("it stops before a label that it would cross and goes on under it", () => {
  const across = [mark(120, 290, "a label across the line"), mark(60, 299, "another across")];
  expect(todayPieces(scene(300, across), 40, 10)).toEqual([
    [40, 52.8],
    [67.2, 112.8],
    [127.2, 200],
  ]);
});

test("labels in rows that touch make one gap, and one at the very top or end leaves no empty piece", () => {
  const words = "a label across the line";
  const across = [mark(45, 299, words), mark(100, 299, words), mark(110, 299, words), mark(198, 299, words)];
  const pieces = todayPieces(scene(300, across), 40, 10);
  expect(pieces).toEqual([
    [52.2, 92.8],
    [117.2, 190.8],
  ]);
});
