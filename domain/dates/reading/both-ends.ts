import { alt, first, map, may, seq, sign, words } from "@/domain/dates/reading/grammar";
import { item } from "@/domain/dates/reading/item";
import { koreanEndings } from "@/domain/dates/reading/korean/lexicon";
import type { Part } from "@/domain/dates/reading/part";

const part = item(false);
const and = may(first<unknown>(seq(sign(","), may(words("and|그리고"))), words("and|그리고")));
const englishStart =
  "start|starts|starting|begin|begins|beginning|commence|commences|commencing|from|launch|launches|launching|started|began|to start|to begin|starting from|beginning from|in force from|effective";
const englishEnd =
  "end|ends|ending|finish|finishes|finishing|conclude|concludes|concluding|expire|expires|expiring|ended|to end|running until|lasting until|will end|continuing until|runs until|lasts until|run until";
const koreanEnd = "종료|만료|종결|끝남|끝난다|마무리";
const koreanVerb = may(words(koreanEndings));

/** "Starting in 2026 and ending in 2028", "2026년에 시작해 2028년에 종료": its two ends. */
export const startAndEnd = alt<[Part, Part]>(
  map(seq(words(englishStart), part, and, words(englishEnd), part), ([, from, , , to]): [Part, Part] => [
    from,
    to,
  ]),
  map(
    seq(
      part,
      may(words("에|부터")),
      words("시작|개시|착수"),
      koreanVerb,
      and,
      part,
      may(words("에|까지")),
      words(koreanEnd),
      koreanVerb,
    ),
    ([from, , , , , to]): [Part, Part] => [from, to],
  ),
);
