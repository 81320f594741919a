import { englishOrdinals } from "@/domain/dates/reading/english/lexicon";
import {
  alt,
  first,
  map,
  may,
  number,
  phrase,
  type Rule,
  seq,
  sign,
  words,
} from "@/domain/dates/reading/grammar";
import { type Part, partOf } from "@/domain/dates/reading/part";

const the = may(words("the"));
const cardinal = phrase(["one", 1], ["two", 2], ["three", 3], ["four", 4]);
/** "The last quarter" is the fourth, "the last half" the second: of how many is known later. */
const last = Number.POSITIVE_INFINITY;
const ordinalWord = first(phrase(["last|final", last]), phrase(...englishOrdinals));
export const ordinalEnd = words("st|nd|rd|th");

/** "Q4", "4Q", "fourth quarter", "4th quarter", "quarter 4"; so for halves and thirds. */
function numbered(
  unit: "quarter" | "half" | "third",
  letter: string,
  name: string,
  count: number,
): Rule<Part> {
  const digit = number([1, 1], [1, count]);
  return map(
    first(
      map(seq(words(letter), may(sign("-")), digit), ([, , n]) => n),
      map(seq(digit, words(letter)), ([n]) => n),
      map(
        seq(
          the,
          first(
            map(seq(digit, ordinalEnd), ([n]) => n),
            ordinalWord,
          ),
          may(sign("-")),
          words(name),
        ),
        ([, n]) => n,
      ),
      map(seq(words(name), first(digit, ordinalWord, cardinal)), ([, n]) => n),
      map(seq(words(letter), ordinalWord), ([, n]) => n),
    ),
    (n) => (n <= count || n === last ? partOf({ unit, n: Math.min(n, count) }) : null),
  );
}
const roman = phrase(["qi", 1], ["qii", 2], ["qiii", 3], ["qiv", 4]);
const quarter = alt(
  numbered("quarter", "q", "quarter|qtr|quarters", 4),
  map(roman, (n) => partOf({ unit: "quarter", n })),
);
export const half = alt(
  numbered("half", "h", "half|halves", 2),
  map(words("the latter half|latter half|the later half|later half|the back half"), () =>
    partOf({ unit: "half", n: 2 }),
  ),
);
const third = numbered("third", "t", "third of|tertile", 3);
/** A third of the year to some, a quarter to others. */
const trimester = alt(numbered("third", "trim", "trimester", 3), numbered("quarter", "trim", "trimester", 4));
/** "The first six months of 2026" is its first half. */
const months = map(
  seq(
    the,
    phrase(["first", 0], ["last|final", 1]),
    phrase<["quarter" | "third" | "half", number]>(
      ["three months|3 months", ["quarter", 4]],
      ["four months|4 months", ["third", 3]],
      ["six months|6 months|two quarters|2 quarters", ["half", 2]],
    ),
  ),
  ([, side, [unit, count]]) => partOf({ unit, n: side === 0 ? 1 : count }),
);
export const partOfYear = alt(quarter, half, third, trimester, months);
