import { expect, test } from "vitest";
import { readDateExpression } from "@/domain/dates/reading/read";

const read = (text: string) => readDateExpression(text, { language: null, reference: "2025-11-30" });

test.each([
  ["[2026, 2027]", "[2026,2027]"],
  ["[2026 ,2027 ]", "[2026,2027]"],
  ["[1667, 1672-12]", "[1667,1672-12]"],
  ["[..2026, 2028]", "[..2026,2028]"],
])("spaces within a one-of set change nothing: %s", (text, edtf) => {
  expect(read(text)).toMatchObject({ kind: "read", reading: { edtf } });
});

test.each(["2025년~", "2025년 3월~", "내년~"])(
  "a Korean word before an open dash offers both readings: %s",
  (text) => {
    const answer = read(text);
    expect(answer.kind === "choice" && answer.readings.map(({ role }) => role).sort()).toEqual([
      "on",
      "starts",
    ]);
  },
);
