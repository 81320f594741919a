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
import * as lexicon from "@/domain/dates/reading/korean/lexicon";
import { partOf } from "@/domain/dates/reading/part";

const quarterWithDot = map(
  seq(number([1, 1], [1, 4]), sign("·"), number([1, 1], [4, 4]), words("분기")),
  ([n]) => n,
);
/** "1·4분기" is the first of four, as Korean sources write 1/4; "1·2·3·4분기" is a list. */
export const quarterOfFour: Rule<number> = (input, at) =>
  input.tokens[at - 1]?.text === "·" ? [] : quarterWithDot(input, at);

export const quarter = map(
  seq(
    may(words("제")),
    first(
      map(seq(number([1, 1], [1, 4]), sign("/"), number([1, 1], [4, 4]), words("분기")), ([n]) => n),
      quarterOfFour,
      map(seq(number([1, 1], [1, 4]), words("분기|사분기|사 분기")), ([n]) => n),
      // "Ⅳ분기", "Ⅱ/4분기".
      map(
        seq(
          phrase(["i", 1], ["ii", 2], ["iii", 3], ["iv", 4]),
          may(seq(sign("/"), number([1, 1], [4, 4]))),
          words("분기|사분기|사 분기"),
        ),
        ([n]) => n,
      ),
      map(seq(phrase(["일", 1], ["이", 2], ["삼", 3], ["사", 4]), words("사분기|사 분기")), ([n]) => n),
      // "사분기" alone is the fourth or what a quarter is called.
      map(seq(phrase(...lexicon.koreanQuarterNames), words("분기")), ([n]) => n),
    ),
  ),
  ([, n]) => partOf({ unit: "quarter", n }),
);
export const half = map(phrase(...lexicon.koreanHalves, ...lexicon.koreanHalvesOrEdges), (n) =>
  partOf({ unit: "half", n }),
);
/** "2026년 Q4", "4Q 2026년": beside 년 only, as English reads it elsewhere. */
export const latinPart = first(
  ...(["q", "h"] as const).map((letter) =>
    map(
      first(
        map(seq(words(letter), number([1, 1], [1, letter === "q" ? 4 : 2])), ([, n]) => n),
        map(seq(number([1, 1], [1, letter === "q" ? 4 : 2]), words(letter)), ([n]) => n),
      ),
      (n) => partOf({ unit: letter === "q" ? "quarter" : "half", n }),
    ),
  ),
);
export const season = alt(
  map(phrase(...lexicon.koreanSeasons), (n) => partOf({ unit: "season", n, notes: ["season"] })),
  map(seq(phrase(...lexicon.koreanSeasonEdges), phrase(...lexicon.koreanSeasons)), ([edge, n]) =>
    partOf({ unit: "season", n, edge, notes: ["season"] }),
  ),
);
/** "2027–2028년 겨울". */
export const winter = map(
  seq(
    number([4, 4], [0, 9999]),
    sign("–", "-", "~", "/"),
    number([2, 4], [0, 9999]),
    words("년"),
    words("겨울|겨울철"),
  ),
  ([year, , next]) =>
    next === year + 1 || next === (year + 1) % 100
      ? partOf({ unit: "season", n: 4, year, notes: ["season"] })
      : null,
);
