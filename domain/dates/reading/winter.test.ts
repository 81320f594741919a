import { expect, test } from "vitest";
import { readDateExpression } from "@/domain/dates/reading/read";

function winters(text: string, reference: string) {
  const result = readDateExpression(text, { language: null, reference });
  if (result.kind === "refused") return result.problem.code;
  const readings = result.kind === "read" ? [result.reading] : result.readings;
  return readings.map(({ edtf }) => edtf?.replace("-24", "")).join(" or ");
}

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}-15`);
const each = (from: string, spring: string, later: string, december = later) => [
  ...Array(2).fill(from),
  ...Array(3).fill(spring),
  ...Array(6).fill(later),
  december,
];

/** The year in whose December the winter begins, for words written in each month of 2026. */
test.each([
  ["this winter", each("2025", "2025 or 2026", "2026")],
  ["이번 겨울", each("2025", "2025 or 2026", "2026")],
  ["올겨울", each("2025", "2025 or 2026", "2026")],
  ["by this winter", each("2025]", "2025] or 2026]", "2026]").map((one) => one.replaceAll("20", "[..20"))],
  ["last winter", each("2024", "2025", "2025")],
  ["지난 겨울", each("2024", "2025", "2025")],
  ["지난겨울", each("2024", "2025", "2025")],
  ["next winter", each("2026", "2026 or 2027", "2026 or 2027", "2027")],
  ["다음 겨울", each("2026", "2026 or 2027", "2026 or 2027", "2027")],
  ["the coming winter", each("2026", "2026", "2026", "2027")],
  ["오는 겨울", each("2026", "2026", "2026", "2027")],
  ["winter this year", each("2025 or 2026", "2026", "2026")],
  ["올해 겨울", each("2025 or 2026", "2026", "2026")],
  ["내년 겨울", each("2026 or 2027", "2027", "2027")],
  ["작년 겨울", each("2024 or 2025", "2025", "2025")],
])("%s, month by month", (text, expected) => {
  expect(months.map((reference) => winters(text, reference))).toEqual(expected);
});

/** Winter begins on 1 December and ends with February, a 29th included. */
test("on the days at which winter begins and ends", () => {
  const days = ["2025-11-30", "2025-12-01", "2026-01-01", "2026-02-28", "2026-03-01", "2028-02-29"];
  expect(days.map((day) => winters("this winter", day))).toEqual([
    "2025",
    "2025",
    "2025",
    "2025",
    "2025 or 2026",
    "2027",
  ]);
});

test("other seasons are those of the year", () => {
  for (const text of ["this summer", "이번 여름", "올여름", "올해 여름"]) {
    expect(winters(text, "2026-01-15")).toBe("2026-22");
    expect(winters(text, "2026-12-15")).toBe("2026-22");
  }
});

test.each([
  ["this past March", "2025-03"],
  ["this past summer", "2025-22"],
  ["last March", "2025-03 or 2024-03"],
])("%s is only what is over", (text, expected) => {
  expect(winters(text, "2025-11-15")).toBe(expected);
});
