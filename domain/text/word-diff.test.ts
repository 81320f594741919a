import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "@/domain/text/word-diff";

const text = fc.array(
  fc.constantFrom("Korea ", "will ", "support ", "ASEAN", "\n", " ", "한국은 ", "2030."),
  {
    maxLength: 30,
  },
);

test("a replaced word shows as gone and new between what stayed", () => {
  expect(diffWords("talks start in 2026", "talks end in 2026")).toEqual([
    { as: "same", text: "talks " },
    { as: "gone", text: "start " },
    { as: "new", text: "end " },
    { as: "same", text: "in 2026" },
  ]);
  expect(diffWords("", "새 글")).toEqual([{ as: "new", text: "새 글" }]);
  expect(diffWords("same", "same")).toEqual([{ as: "same", text: "same" }]);
});

test("the stretches give back both texts, and equal texts have one stretch", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      const stretches = diffWords(before, after);
      const without = (sort: string) =>
        stretches
          .filter(({ as }) => as !== sort)
          .map((each) => each.text)
          .join("");
      expect(without("new")).toBe(before);
      expect(without("gone")).toBe(after);
      if (before === after) expect(stretches.length).toBeLessThanOrEqual(1);
    }),
  );
});

test("texts of 10,000 characters are compared at once", () => {
  const long = Array.from({ length: 2_000 }, (_, at) => `w${at}`).join(" ");
  const started = performance.now();
  expect(diffWords(`first ${long}`, `${long.replace("w7 ", "seven ")} last`).length).toBeGreaterThan(1);
  expect(diffWords(long, long.toUpperCase())).toHaveLength(2);
  expect(performance.now() - started).toBeLessThan(5_000);
});
