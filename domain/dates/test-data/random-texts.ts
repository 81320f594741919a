import fc from "fast-check";
import data from "@/domain/dates/test-data/date-expressions.json";

/** Pieces that dates are made of, in any order: nearer to a date than random letters. */
const pieces = fc.constantFrom(
  ..."by the end of 2026 27 October Q4 H1 early mid - – ~ / . , ' ( ) or and between from to until since next year last".split(
    " ",
  ),
  ..."month in 5 years 년 월 일 까지 부터 말 초 내년 상반기 4분기 또는 2025 26 31 2월 13 0 99999999 03/04/2026 2035-36 [..2030] ? TBD".split(
    " ",
  ),
);
const nearDates = fc
  .array(fc.tuple(pieces, fc.constantFrom("", " ")), { maxLength: 10 })
  .map((list) => list.flat().join(""));
const mutated = fc
  .tuple(fc.constantFrom(...data.accepted.map((one) => one.text)), fc.nat(40), fc.string({ maxLength: 2 }))
  .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + 1));
/** Any letters, pieces of dates in any order, and real dates with a slip. */
export const nearAndFar = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  nearDates,
  mutated,
);

export const randomTexts = (count: number): string[] => fc.sample(nearAndFar, count);
