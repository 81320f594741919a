import { expect, test } from "vitest";
import { sourceWords } from "@/domain/dataset/source-words";

test.each([
  ['"set to begin next year"', "set to begin next year"],
  ['none given ("in the pipeline")', "in the pipeline"],
  ["none given", ""],
  ['"2045" (in the name)', "2045"],
  ['"KADIF, 2025-2029"; "ongoing"', "KADIF, 2025-2029; ongoing"],
  ["2024 to 2028", "2024 to 2028"],
  ["set to begin next year", "set to begin next year"],
  [
    '27 October 2025 (photo caption); "at the end of October" (text)',
    '27 October 2025 (photo caption); "at the end of October" (text)',
  ],
  ["", ""],
])("%s: %s", (note, words) => {
  expect(sourceWords(note)).toBe(words);
});
