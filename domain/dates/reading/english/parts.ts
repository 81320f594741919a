import { endOf, type Side } from "@/domain/dates/reading/ends";
import * as lexicon from "@/domain/dates/reading/english/lexicon";
import { half } from "@/domain/dates/reading/english/parts-of-year";
import {
  away,
  century,
  decade,
  englishYear,
  joiner,
  monthName,
  plain,
  theYear,
} from "@/domain/dates/reading/english/plain";
import {
  alt,
  first,
  map,
  may,
  once,
  opt,
  phrase,
  type Rule,
  seq,
  sign,
  words,
} from "@/domain/dates/reading/grammar";
import { type Part, partOf } from "@/domain/dates/reading/part";
import * as relative from "@/domain/dates/reading/relative";

const the = may(words("the"));

const edge = phrase(...lexicon.englishEdges);
const runningDecade = map(words("the decade"), (_, input) => relative.decade(input, 0));
const running = map(phrase(...lexicon.englishRunning), (unit, input) => relative.running(input, unit));

const yearOrMonth = first(
  theYear,
  map(words("the month"), (_, input) => relative.month(input, 0)),
);
/** "The last day of June 2027", "the first month of 2026": a day or month, not a stretch. */
const endPart = map(
  seq(
    the,
    phrase<["day" | "month", Side]>(
      ["first day of|very first day of|opening day of", ["day", "first"]],
      ["last day of|very last day of|final day of|closing day of", ["day", "last"]],
      ["first month of|very first month of|opening month of", ["month", "first"]],
      ["last month of|final month of|very last month of|closing month of", ["month", "last"]],
    ),
    alt(
      map(seq(the, plain), ([, part]) => part),
      yearOrMonth,
    ),
  ),
  ([, [unit, side], of]): Part | null => endOf(of, unit, side),
);
/** "The first half of December 2026": of a month the whole is kept. */
const partOfMonth = map(seq(half, words("of"), plain), ([side, , of]): Part | null =>
  of.unit === "month" && of.edge === null ? { ...of, edge: side.n === 1 ? "early" : "late" } : null,
);

/** "Early 2026", "mid-October", "the end of the second quarter of 2027", "year-end 2026". */
const edged = alt(
  map(seq(the, edge, may(sign("-")), may(words("of|in")), the, plain), ([, side, , , , part]) =>
    part.edge === null ? { ...part, edge: side } : null,
  ),
  map(seq(the, edge, may(sign("-")), may(words("of|in")), running), ([, side, , , part]) =>
    // "By mid-century" is by about 2050.
    side === "mid" && part.unit === "century"
      ? { ...part, unit: "year" as const, year: (part.year ?? 0) + 50, approximate: true }
      : { ...part, edge: side },
  ),
  map(
    seq(
      the,
      words("year end|yearend|year ' s end|end of year|the end of the year|end year|eoy"),
      opt(seq(joiner, englishYear)),
    ),
    ([, , after], input) => ({
      ...(after?.[1] ?? relative.year(input, 0)),
      edge: "end" as const,
    }),
  ),
  map(seq(englishYear, may(sign("-")), words("year end|yearend|end|' s end")), ([year]) => ({
    ...year,
    edge: "end" as const,
  })),
  // "By September-end 2026".
  map(seq(monthName, may(sign("-")), words("end"), opt(seq(joiner, englishYear))), ([n, , , after]) =>
    partOf({ ...(after?.[1] ?? {}), unit: "month", n, named: true, edge: "end" }),
  ),
  map(words("month end|end month|eom|end of month"), (_, input) => ({
    ...relative.month(input, 0),
    edge: "end" as const,
  })),
  map(seq(words("mid year|midyear|the mid year"), opt(seq(joiner, englishYear))), ([, after], input) => ({
    ...(after?.[1] ?? relative.year(input, 0)),
    edge: "mid" as const,
  })),
  // "The second half of the 2020s".
  map(seq(half, words("of"), alt(decade, century, runningDecade)), ([side, , part]) => ({
    ...part,
    edge: side.n === 1 ? ("early" as const) : ("late" as const),
  })),
  // "Later this year", "earlier this month": some day of it.
  map(seq(words("later|earlier|later in|earlier in"), first(englishYear, away, theYear)), ([, part]) => ({
    ...part,
    notes: [...part.notes, "part-kept-whole" as const],
  })),
);

/** "Within the year": the one that is running. */
const within: Rule<Part> = (input, at) =>
  ["within", "inside"].includes(
    input.tokens[input.tokens[at - 1]?.text === "the" ? at - 2 : at - 1]?.text ?? "",
  )
    ? running(input, at)
    : [];

/** One date in English, as far as it is named. */
export const englishPart: Rule<Part> = once(alt(plain, edged, endPart, partOfMonth, within));
