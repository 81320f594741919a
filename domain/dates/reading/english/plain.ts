import * as lexicon from "@/domain/dates/reading/english/lexicon";
import { ordinalEnd, partOfYear } from "@/domain/dates/reading/english/parts-of-year";
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
export const monthName = once(phrase(...lexicon.englishMonths));
const seasonName = phrase(...lexicon.englishSeasons);

/** "1st", "27th", or the bare number. */
const dayNumber = map(seq(the, number([1, 2], [0, 99]), may(ordinalEnd)), ([, day]) => day);

const fullYear = map(
  seq(
    may(words("the year|calendar year|the calendar year|cy|year|yr|the year of")),
    number([4, 4], [0, 9999]),
  ),
  ([, year]) => partOf({ unit: "year", year }),
);
const shortYear = map(seq(sign("'"), number([2, 2], [0, 99])), ([, year]) =>
  partOf({ unit: "year", year, shortYear: true }),
);
/** Two digits without an apostrophe: only after what leaves no other meaning, or where the other is offered too. */
const bareYear = map(number([2, 2], [0, 99]), (year) => partOf({ unit: "year", year, shortYear: true }));
/** The same after a month, but not in `2025-Oct-27`, where the digits are the day. */
const bareYearOfMonth: Rule<Part> = (input, at) =>
  input.tokens[at - 4]?.text.length === 4 && input.tokens[at - 1]?.kind === "sign" ? [] : bareYear(input, at);
const relativeYear = map(phrase(...lexicon.englishYears), (away, input) => relative.year(input, away));
export const theYear = map(words("the year"), (_, input) => relative.year(input, 0));
/** Of the date before it: "December 2026 to February of the following year". */
const followingYear = map(words("the following year|following year|the year after"), () =>
  partOf({ unit: "year", yearsOn: 1 }),
);
/** "Next year (2026)", "2026 (next year)": both must be the same year. */
const alsoNamed = map(
  alt<[Part, Part]>(
    map(seq(relativeYear, sign("("), fullYear, sign(")")), ([away, , year]): [Part, Part] => [year, away]),
    map(seq(fullYear, sign("("), relativeYear, sign(")")), ([year, , away]): [Part, Part] => [year, away]),
  ),
  ([year, away], input) => {
    if (year.year === away.year) return year;
    input.problems.push({ code: "contradiction" });
    return null;
  },
);
export const englishYear: Rule<Part> = once(alt(fullYear, shortYear, relativeYear, followingYear, alsoNamed));

export const joiner = may(first(words("of|in|for"), sign(",", "-", "/", "–", ".")));

function withYear(part: Part, year: Part | null): Part {
  if (!year) return part;
  return {
    ...part,
    ...(year.yearsOn && { yearsOn: year.yearsOn }),
    year: year.year,
    shortYear: year.shortYear,
    relative: part.relative || year.relative,
  };
}

const inBrackets = (rule: Rule<Part>): Rule<Part> => map(seq(sign("("), rule, sign(")")), ([, part]) => part);

/** With a year after it, or not yet: "Q4 2025", "Q4 of 2025", "Q4 (2025)". */
function yearAfter(rule: Rule<Part>, year: Rule<Part> = englishYear): Rule<Part> {
  const behind = alt(
    map(seq(joiner, year), ([, found]) => found),
    inBrackets(englishYear),
  );
  return map(seq(rule, opt(behind)), ([part, after]) => withYear(part, after));
}

/** "The first half of the year", of the one that is running. */
function ofTheYear(rule: Rule<Part>): Rule<Part> {
  return map(seq(rule, words("of|in"), theYear), ([part, , year]) => withYear(part, year));
}

const of = may(first<unknown>(words("' s|, in|in"), sign("-", "/", ",")));
/** "2025 Q4", "2025 (Q4)", "next year's first quarter", "next year in March". */
function yearBefore(rule: Rule<Part>): Rule<Part> {
  return alt(
    map(seq(englishYear, of, rule), ([year, , part]) => withYear(part, year)),
    map(seq(englishYear, inBrackets(rule)), ([year, part]) => withYear(part, year)),
  );
}

/** "27 October", "27th of October", "27-Oct", "October 27", "Oct. 27th". */
const dayAndMonth = map(
  alt(
    seq(dayNumber, may(first(words("of"), sign("-", "/", ".", ","))), monthName),
    seq(
      map(seq(the, phrase(...lexicon.englishDayWords)), ([, day]) => day),
      words("of"),
      monthName,
    ),
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

/** "Oct. 27 (Mon.), 2025". */
const weekdayInside = map(
  seq(dayAndMonth, sign("("), weekdayName, may(sign(".")), sign(")"), may(sign(",")), englishYear),
  ([part, , weekday, , , , year]) => ({ ...withYear(part, year), weekday }),
);

const month = map(seq(may(words("the month of|month of")), monthName), ([, n]) =>
  partOf({ unit: "month", n, named: true }),
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
  if (input.tokens[at]?.text !== "winter") return [];
  const place = input.tokens[at + 1]?.text === "of" ? at + 2 : at + 1;
  const node = input.tokens[place]?.nodes.find(({ kind }) => kind === "range");
  if (node?.kind !== "range" || (node.to.year ?? 0) !== (node.from.year ?? 0) + 1) return [];
  const value = partOf({ unit: "season", n: 4, year: node.from.year, notes: ["season"] });
  return [{ value, next: place + 1 }];
};

export const decade = alt(
  map(seq(the, number([4, 4], [0, 9990]), may(sign("'")), words("s")), ([, year]) =>
    year % 10 === 0 ? partOf({ unit: "decade", year }) : null,
  ),
  map(seq(the, may(sign("'")), number([2, 2], [0, 90]), may(sign("'")), words("s")), ([, , year]) =>
    year % 10 === 0 ? partOf({ unit: "decade", year, shortYear: true }) : null,
  ),
  map(phrase(...lexicon.englishDecades), (away, input) => relative.decade(input, away)),
);
export const century = alt(
  map(seq(the, number([2, 2], [11, 30]), ordinalEnd, words("century")), ([, n]) =>
    partOf({ unit: "century", year: (n - 1) * 100 }),
  ),
  map(words("this century|the current century"), (_, input) => relative.running(input, "century")),
);

export const away = alt(
  map(phrase(...lexicon.englishMonthsAway), (months, input) => relative.month(input, months)),
  map(phrase(...lexicon.englishQuartersAway), (quarters, input) => relative.quarter(input, quarters)),
  map(phrase(...lexicon.englishHalvesAway), (halves, input) => relative.half(input, halves)),
  map(phrase(...lexicon.englishDays), (days, input) => relative.day(input, days)),
);

/** "The 15th of next month". */
const dayOfMonthAway = map(
  seq(dayNumber, may(words("of")), phrase(...lexicon.englishMonthsAway)),
  ([day, , months], input) => ({ ...relative.month(input, months), unit: "day" as const, day }),
);

/** A quarter or half by its number: "this last quarter" is none. */
const numberedPart: Rule<Part> = (input, at) =>
  /^(the|last|final)$/.test(input.tokens[at]?.text ?? "") ? [] : partOfYear(input, at);
/** "Next October", "last spring", "this summer", "the coming winter", "next Q1". */
const comingPart = seq(phrase(...lexicon.englishComing), alt(month, season, dayAndMonth, numberedPart));
const coming: Rule<Part> = (input, at) =>
  comingPart(input, at).flatMap(({ value: [which, part], next }) =>
    relative.occurrences(input, part, which).map((value) => ({ value, next })),
  );

const seasonOfYear = alt(
  yearAfter(season, alt(englishYear, bareYear)),
  ofTheYear(season),
  yearBefore(season),
);
const seasonsOfYear: Rule<Part> = (input, at) =>
  seasonOfYear(input, at).flatMap(({ value, next }) =>
    relative.winters(input, value).map((one) => ({ value: one, next })),
  );

export const plain: Rule<Part> = once(
  alt(
    onWeekday,
    weekdayInside,
    shortDay,
    yearAfter(month, alt(englishYear, bareYearOfMonth)),
    yearAfter(partOfYear, alt(englishYear, bareYear)),
    seasonsOfYear,
    ofTheYear(alt(partOfYear, month)),
    dayOfMonthAway,
    yearBefore(alt(month, partOfYear, dayAndMonth)),
    winter,
    winterCluster,
    englishYear,
    decade,
    century,
    away,
    coming,
  ),
);
