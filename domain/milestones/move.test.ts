import { expect, test } from "vitest";
import { judgeMove } from "@/domain/milestones/move";

const kadif = { dateEdtf: "2024/2028", baselineEdtf: "2024/2028", moves: 0 };

test("the first date ever is the baseline and no move, and needs no reason", () => {
  const undated = { dateEdtf: null, baselineEdtf: null, moves: 0 };
  const outcome = { ok: true, baselineEdtf: "2026", moves: 0, moveReason: null };
  expect(judgeMove(undated, "2026", null)).toEqual(outcome);
});

test("another date needs a reason, is counted and leaves the baseline", () => {
  expect(judgeMove(kadif, "2025/2029", null)).toEqual({ ok: false, problem: "move-reason-required" });
  const outcome = { ok: true, baselineEdtf: "2024/2028", moves: 1, moveReason: "not-stated" };
  expect(judgeMove(kadif, "2025/2029", "not-stated")).toEqual(outcome);
});

test("a correction of our own error replaces the baseline and is not counted", () => {
  const outcome = { ok: true, baselineEdtf: "2025/2029", moves: 0, moveReason: "correction-of-our-error" };
  expect(judgeMove(kadif, "2025/2029", "correction-of-our-error")).toEqual(outcome);
});

test("a date that became more precise or less certain is no move, unless its reason says so", () => {
  const year = { dateEdtf: "2026", baselineEdtf: "2026", moves: 1 };
  expect(judgeMove(year, "2026-12", "more-precise")).toMatchObject({ moves: 1, moveReason: "more-precise" });
  expect(judgeMove(year, "2026-05", "more-precise")).toMatchObject({ moves: 1, moveReason: "more-precise" });
  expect(judgeMove(year, "2026-05", "brought-forward")).toMatchObject({ moves: 2 });
  const month = { dateEdtf: "2026-05", baselineEdtf: "2026-05", moves: 0 };
  expect(judgeMove(month, "2026", "less-precise")).toMatchObject({ moves: 0, moveReason: "less-precise" });
  expect(judgeMove(month, "2026", "not-stated")).toMatchObject({ moves: 0 });
  expect(judgeMove(month, "2026", "agreed-postponement")).toMatchObject({ moves: 1 });
  expect(judgeMove(month, "2026-06", "less-precise")).toMatchObject({ moves: 1 });
});

test("a later limit and a later end of a span are moves, though they allow all days of the old", () => {
  const by = { dateEdtf: "[..2030]", baselineEdtf: "[..2030]", moves: 0 };
  expect(judgeMove(by, "[..2031]", "not-stated")).toMatchObject({ moves: 1 });
  expect(judgeMove(by, "[..2029]", "new-information")).toMatchObject({ moves: 1 });
  expect(judgeMove(by, "[..2030-06]", "more-precise")).toMatchObject({ moves: 0 });
  expect(judgeMove(kadif, "2024/2029", "not-stated")).toMatchObject({ moves: 1 });
  expect(judgeMove(kadif, "2023/2028", "not-stated")).toMatchObject({ moves: 0, moveReason: "not-stated" });
});

test("the same days written otherwise are no move, and a reason that was sent along is dropped", () => {
  const year = { dateEdtf: "2026", baselineEdtf: "2026", moves: 0 };
  expect(judgeMove(year, "2026?", "new-information")).toMatchObject({ moves: 0, moveReason: null });
});

test("taking a date away is a move, and giving one again is another", () => {
  expect(judgeMove(kadif, null, "not-stated")).toMatchObject({ baselineEdtf: "2024/2028", moves: 1 });
  const taken = { ...kadif, dateEdtf: null, moves: 1 };
  expect(judgeMove(taken, "2030", "new-information")).toMatchObject({ baselineEdtf: "2024/2028", moves: 2 });
});
