import { englishNumbers } from "@/domain/dates/reading/english/lexicon";
import type { FrameWords } from "@/domain/dates/reading/frame";
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

/** "Five years (2025–2029)", "for three years from 2025 to 2027", "향후 5년간(2025~2029)": checked against the span. */
export const lengthBefore = alt<FrameWords>(
  map(
    seq(
      may(words("for|over|the|a")),
      first(number([1, 2], [1, 50]), phrase(...englishNumbers)),
      may(sign("-")),
      words("years|year period|year plan|year"),
      may(first(sign("(", ","), words("of"))),
    ),
    ([, years]) => ({ years }),
  ),
  map(
    seq(
      may(words("향후|앞으로|총")),
      number([1, 2], [1, 50]),
      words("년간|년 간|개년|년 동안"),
      may(words("계획")),
      may(sign("(", ",")),
    ),
    ([, years]) => ({ years }),
  ),
);
/** "2025년부터 2029년까지 5년간", "from 2025 to 2029 (five years)": told besides, and checked. */
export const yearsTold: Rule<FrameWords> = map(
  seq(
    may(sign(",", "(")),
    first(
      map(
        seq(
          may(words("for")),
          first(number([1, 2], [1, 50]), phrase(...englishNumbers)),
          may(sign("-")),
          words("years|year|year period"),
        ),
        ([, n]) => n,
      ),
      map(seq(number([1, 2], [1, 50]), words("년간|년 간|개년|개년 간|년 동안|년")), ([n]) => n),
    ),
    may(sign(")")),
  ),
  ([, years]) => ({ years }),
);
/** The bracket that a length before the span has opened: "five years (2025–2029)". */
export const closing: Rule<FrameWords> = (input, at) =>
  input.tokens[at]?.text === ")" &&
  at === input.tokens.length - 1 &&
  input.tokens.some(({ text }) => text === "(")
    ? [{ value: {}, next: at + 1 }]
    : [];
