import * as lexicon from "@/domain/dates/reading/english/lexicon";
import { half, ordinalEnd, partOfYear } from "@/domain/dates/reading/english/parts-of-year";
import {
  alt,
  first,
  map,
  may,
  number,
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
const monthName = once(phrase(...lexicon.englishMonths));
const seasonName = phrase(...lexicon.englishSeasons);

/** "1st", "27th", or the bare number. */
const dayNumber = map(seq(the, number([1, 2], [0, 99]), may(ordinalEnd)), ([, day]) => day);

const fullYear = map(
  seq(may(words("the year|calendar year|the calendar year|cy|year|yr")), number([4, 4], [0, 9999])),
  ([, year]) => partOf({ unit: "year", year }),
);
const shortYear = map(seq(sign("'"), number([2, 2], [0, 99])), ([, year]) =>
  partOf({ unit: "year", year, shortYear: true }),
);
/** Two digits without an apostrophe: only after what leaves no other meaning, or where the other is offered too. */
const bareYear = map(number([2, 2], [0, 99]), (year) => partOf({ unit: "year", year, shortYear: true }));
const relativeYear = map(phrase(...lexicon.englishYears), (away, input) => relative.year(input, away));
const theYear = map(words("the year|that year"), (_, input) => relative.year(input, 0));
export const englishYear: Rule<Part> = once(alt(fullYear, shortYear, relativeYear));

const joiner = may(first(words("of|in|for"), sign(",", "-", "/", "–", ".")));

function withYear(part: Part, year: Part | null): Part {
  if (!year) return part;
  return {
    ...part,
    year: year.year,
    shortYear: year.shortYear,
    relative: part.relative || year.relative,
  };
}

/** With a year after it, or not yet. */
function yearAfter(rule: Rule<Part>, year: Rule<Part> = englishYear): Rule<Part> {
  return map(seq(rule, opt(seq(joiner, year))), ([part, after]) => withYear(part, after?.[1] ?? null));
}

function yearBefore(rule: Rule<Part>): Rule<Part> {
  return map(seq(englishYear, may(sign("-", "/", ",")), rule), ([year, , part]) => withYear(part, year));
}

/** "27 October", "27th of October", "27-Oct", "October 27", "Oct. 27th". */
const dayAndMonth = map(
  alt(
    seq(dayNumber, may(first(words("of"), sign("-", "/", ".", ","))), monthName),
    map(seq(monthName, may(sign("-", "/", ".")), dayNumber), ([n, , day]): [number, null, number] => [
      day,
      null,
      n,
    ]),
  ),
  ([day, , n]) => partOf({ unit: "day", n, day }),
);
/** "27 Oct 25", "27-Oct-25": after both day and month two digits are the year. */
const shortDay = map(
  seq(dayNumber, may(sign("-", "/", ".")), monthName, may(sign("-", "/", ".", ",")), number([2, 2], [0, 99])),
  ([day, , n, , year]) => partOf({ unit: "day", n, day, year, shortYear: true }),
);
const weekdayName = phrase(...lexicon.englishWeekdays);
const weekdayAfter = map(seq(may(sign("(", ",")), weekdayName, may(sign(")"))), ([, weekday]) => weekday);
const onWeekday = map(
  seq(
    may(map(seq(weekdayName, may(sign(",")), the), ([weekday]) => weekday)),
    yearAfter(dayAndMonth),
    may(weekdayAfter),
  ),
  ([before, part, after]) => ({ ...part, weekday: before ?? after }),
);

const month = map(seq(may(words("the month of|month of")), monthName), ([, n]) =>
  partOf({ unit: "month", n }),
);

const season = map(seasonName, (n) => partOf({ unit: "season", n, notes: ["season"] }));
/** "Winter 2027–2028". */
const winter = map(
  seq(
    words("winter"),
    may(words("of")),
    number([4, 4], [0, 9999]),
    sign("-", "–", "/"),
    number([2, 4], [0, 9999]),
  ),
  ([, , year, , next]) =>
    next === year + 1 || next === (year + 1) % 100
      ? partOf({ unit: "season", n: 4, year, notes: ["season"] })
      : null,
);
const winterCluster: Rule<Part> = (input, at) => {
  const node = input.tokens[at + 1]?.nodes.find(({ kind }) => kind === "range");
  if (input.tokens[at]?.text !== "winter" || node?.kind !== "range") return [];
  if ((node.to.year ?? 0) !== (node.from.year ?? 0) + 1) return [];
  return [{ value: partOf({ unit: "season", n: 4, year: node.from.year, notes: ["season"] }), next: at + 2 }];
};

const decade = alt(
  map(seq(the, number([4, 4], [0, 9990]), may(sign("'")), words("s")), ([, year]) =>
    year % 10 === 0 ? partOf({ unit: "decade", year }) : null,
  ),
  map(seq(the, may(sign("'")), number([2, 2], [0, 90]), may(sign("'")), words("s")), ([, , year]) =>
    year % 10 === 0 ? partOf({ unit: "decade", year, shortYear: true }) : null,
  ),
  map(phrase(...lexicon.englishDecades), (away, input) => relative.decade(input, away)),
);
const century = map(seq(the, number([2, 2], [11, 30]), ordinalEnd, words("century")), ([, n]) =>
  partOf({ unit: "century", year: (n - 1) * 100 }),
);

const away = alt(
  map(phrase(...lexicon.englishMonthsAway), (months, input) => relative.month(input, months)),
  map(phrase(...lexicon.englishQuartersAway), (quarters, input) => relative.quarter(input, quarters)),
  map(phrase(...lexicon.englishDays), (days, input) => relative.day(input, days)),
);

/** "Next October", "last spring", "this summer", "the coming winter". */
const comingPart = seq(phrase(...lexicon.englishComing), alt(month, season, dayAndMonth));
const coming: Rule<Part> = (input, at) =>
  comingPart(input, at).flatMap(({ value: [which, part], next }) =>
    relative.occurrences(input, part, which).map((value) => ({ value, next })),
  );

const plain: Rule<Part> = once(
  alt(
    onWeekday,
    shortDay,
    yearAfter(month, alt(englishYear, bareYear)),
    yearAfter(partOfYear, alt(englishYear, bareYear)),
    yearAfter(season),
    yearBefore(alt(month, partOfYear, season, dayAndMonth)),
    winter,
    winterCluster,
    englishYear,
    decade,
    century,
    away,
    coming,
  ),
);

const edge = phrase(...lexicon.englishEdges);
const running = map(phrase(...lexicon.englishRunning), (unit, input) => relative.running(input, unit));

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
      words("year end|yearend|year ' s end|end of year|the end of the year|end year"),
      opt(seq(joiner, englishYear)),
    ),
    ([, , after], input) => ({
      ...(after?.[1] ?? relative.year(input, 0)),
      edge: "end" as const,
    }),
  ),
  map(seq(englishYear, may(sign("-")), words("year end|yearend|end")), ([year]) => ({
    ...year,
    edge: "end" as const,
  })),
  map(words("month end|end month"), (_, input) => ({ ...relative.month(input, 0), edge: "end" as const })),
  map(
    seq(words("mid"), may(sign("-")), words("year"), opt(seq(joiner, englishYear))),
    ([, , , after], input) => ({
      ...(after?.[1] ?? relative.year(input, 0)),
      edge: "mid" as const,
    }),
  ),
  // "The second half of the 2020s".
  map(seq(half, words("of"), alt(decade, century)), ([side, , part]) => ({
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
export const englishPart: Rule<Part> = once(alt(plain, edged, within));
