import { daysInMonth } from "@/domain/dates/day";
import { endOf, type Side } from "@/domain/dates/reading/ends";
import {
  alt,
  first,
  type Input,
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
import * as lexicon from "@/domain/dates/reading/korean/lexicon";
import { half, latinPart, quarter, season, winter } from "@/domain/dates/reading/korean/parts-of-year";
import { type Part, partOf } from "@/domain/dates/reading/part";
import * as relative from "@/domain/dates/reading/relative";

const of = may(words("의"));

const shortYear: Rule<Part> = map(
  seq(may(sign("'")), number([2, 2], [0, 99]), words("년|년도"), of),
  ([, year]) => partOf({ unit: "year", year, shortYear: true }),
);
/** "10년 후" are ten years; "10년 내" too, as 2010 is over. "30년 내" may be either. */
function isLength(input: Input, at: number): boolean {
  const [years, unit, behind] = input.tokens.slice(at, at + 3);
  if (years?.kind !== "number" || unit?.text !== "년") return false;
  if (/^(후|뒤|간$)/.test(behind?.text ?? "")) return true;
  const isOver = relative.fullYear(input.reference, years.value) < Number(input.reference.slice(0, 4));
  return isOver && /^(이?내|안)/.test(behind?.text ?? "");
}

/** "내년(2026년)", "내년인 2026년", "2026년(내년)": both must be the same year. */
const fourDigits = map(seq(number([4, 4], [0, 9999]), may(words("년|년도"))), ([year]) => year);
const alsoNamed: Rule<Part> = map(
  alt<[number, number]>(
    map(
      seq(phrase(...lexicon.koreanYears), sign("("), fourDigits, sign(")"), of),
      ([away, , year]): [number, number] => [away, year],
    ),
    map(
      seq(phrase(...lexicon.koreanYears), words("인"), fourDigits, of),
      ([away, , year]): [number, number] => [away, year],
    ),
    map(
      seq(fourDigits, sign("("), phrase(...lexicon.koreanYears), sign(")"), of),
      ([year, , away]): [number, number] => [away, year],
    ),
  ),
  ([away, year], input) => {
    if (relative.year(input, away).year === year) return partOf({ unit: "year", year });
    input.problems.push({ code: "contradiction" });
    return null;
  },
);

/** "2026년", "2026년도", "'26년", "26년", "내년". */
const namedYear: Rule<Part> = alt(
  map(
    seq(may(words("서기|오는|다가오는|지난")), number([4, 4], [0, 9999]), words("년|년도|연도"), of),
    ([, year]) => partOf({ unit: "year", year }),
  ),
  (input, at) => (isLength(input, at) ? [] : shortYear(input, at)),
  map(seq(phrase(...lexicon.koreanYears), of), ([away], input) => relative.year(input, away)),
  alsoNamed,
  // Of the date before it: "2026년 12월부터 이듬해 2월까지".
  map(seq(words("이듬해|그 이듬해|다음 해|그 다음 해|익년|익년도"), of), () =>
    partOf({ unit: "year", yearsOn: 1 }),
  ),
);
/** Before a month or a part of the year 년 may be missing: "2026 상반기". */
const yearBefore: Rule<Part> = once(
  alt(
    namedYear,
    map(seq(number([4, 4], [0, 9999]), may(sign(".", ",", "-", "/"))), ([year]) =>
      partOf({ unit: "year", year }),
    ),
    map(seq(sign("'"), number([2, 2], [0, 99]), may(sign(".", "-", "/"))), ([, year]) =>
      partOf({ unit: "year", year, shortYear: true }),
    ),
    map(seq(number([2, 2], [13, 99]), sign(".")), ([year]) =>
      partOf({ unit: "year", year, shortYear: true }),
    ),
  ),
);

function withYear(part: Part, year: Part | null): Part {
  if (!year) return part;
  const yearsOn = year.yearsOn && { yearsOn: year.yearsOn };
  const relative = part.relative || year.relative;
  return { ...part, ...yearsOn, year: year.year, shortYear: year.shortYear, relative };
}

/** A number that is not a month is refused by its own sentence. */
const monthNumber: Rule<number> = map(seq(number([1, 2], [0, 99]), words("월")), ([n], input) => {
  if (n >= 1 && n <= 12) return n;
  input.problems.push({ code: "no-such-month", params: { month: n } });
  return null;
});
const weekdayAfter = map(
  seq(may(sign("(", ",")), phrase(...lexicon.koreanWeekdays), may(sign(")"))),
  ([, day]) => day,
);

const day = alt(
  map(
    seq(monthNumber, number([1, 2], [0, 99]), may(words("일|일자")), may(weekdayAfter)),
    ([n, date, , weekday]) => partOf({ unit: "day", n, day: date, weekday }),
  ),
  map(seq(monthNumber, words("초일|첫날")), ([n]) => partOf({ unit: "day", n, day: 1 })),
);
/** Its last day needs the year. */
const lastDay = map(seq(yearBefore, monthNumber, words("말일")), ([year, n]) =>
  withYear(partOf({ unit: "day", n, day: daysInMonth(year.year ?? 2000, n) }), year),
);
const month = map(monthNumber, (n) => partOf({ unit: "month", n }));
const yearless = once(alt(day, month, quarter, half, season));
const comingPart = seq(phrase(...lexicon.koreanComing), yearless);
const coming: Rule<Part> = (input, at) =>
  comingPart(input, at).flatMap(({ value: [way, part], next }) =>
    relative.occurrences(input, part, way).map((value) => ({ value, next })),
  );

/** "지난 27일" is the last 27th, "오는 27일" the next; "지난 27일간" is a length. */
const dayPassed = seq(
  phrase<1 | -1>(["지난", -1], ["오는|다가오는", 1]),
  number([1, 2], [1, 31]),
  words("일|일자"),
  may(weekdayAfter),
);
const passed: Rule<Part> = (input, at) =>
  dayPassed(input, at).flatMap(({ value: [way, date, , weekday], next }) => {
    if (/^(간|동안|내내)/.test(input.tokens[next]?.text ?? "")) return [];
    const value = relative.dayOfMonth(input, date, way);
    return value ? [{ value: { ...value, weekday }, next }] : [];
  });

/** With a year or without; "올겨울" is the running one, "올해 겨울" may be another in January and February. */
const dated: Rule<Part> = (input, at) =>
  yearAndPart(input, at).flatMap(({ value, next }) => {
    const running = input.tokens[at]?.text === "올" && value.unit === "season";
    const meant = running ? relative.occurrences(input, value, "this") : relative.winters(input, value);
    return meant.map((one) => ({ value: one, next }));
  });
const yearAndPart = map(seq(opt(yearBefore), yearless), ([year, part]) => withYear(part, year));

const decade = alt(
  map(seq(number([4, 4], [0, 9990]), words("년대"), of), ([year]) =>
    year % 10 === 0 ? partOf({ unit: "decade", year }) : null,
  ),
  map(seq(may(sign("'")), number([2, 2], [0, 90]), words("년대"), of), ([, year]) =>
    year % 10 === 0 ? partOf({ unit: "decade", year, shortYear: true }) : null,
  ),
);
const century = alt(
  map(seq(number([2, 2], [11, 30]), words("세기"), of), ([n]) =>
    partOf({ unit: "century", year: (n - 1) * 100 }),
  ),
  map(seq(words("금세기|이번 세기"), of), (_, input) => relative.running(input, "century")),
);
const away = alt(
  map(phrase(...lexicon.koreanMonths), (months, input) => relative.month(input, months)),
  map(phrase(...lexicon.koreanQuarters), (quarters, input) => relative.quarter(input, quarters)),
  map(phrase(...lexicon.koreanHalvesAway), (halves, input) => relative.half(input, halves)),
  map(phrase(...lexicon.koreanDays), (days, input) => relative.day(input, days)),
);
/** "이달 24일". */
const dayOfMonthAway = map(
  seq(phrase(...lexicon.koreanMonths), of, number([1, 2], [0, 99]), words("일|일자"), may(weekdayAfter)),
  ([months, , date, , weekday], input) => ({
    ...relative.month(input, months),
    unit: "day" as const,
    day: date,
    weekday,
  }),
);

const plain: Rule<Part> = once(
  alt(
    dated,
    map(seq(namedYear, latinPart), ([year, part]) => withYear(part, year)),
    map(seq(latinPart, namedYear), ([part, year]) => withYear(part, year)),
    // "상반기 2026", "4분기 2025년".
    map(
      seq(
        alt(quarter, half),
        first(
          namedYear,
          map(number([4, 4], [0, 9999]), (year) => partOf({ unit: "year", year })),
        ),
      ),
      ([part, year]) => withYear(part, year),
    ),
    lastDay,
    winter,
    namedYear,
    decade,
    century,
    away,
    dayOfMonthAway,
    passed,
    coming,
  ),
);

/** "2026년 마지막 달", "올해 첫날". */
const endPart = map(
  seq(
    plain,
    of,
    phrase<["day" | "month", Side]>(
      ["첫 달|첫째 달|첫달|첫 번째 달", ["month", "first"]],
      ["마지막 달|끝 달", ["month", "last"]],
      ["첫날|첫 날|첫째 날", ["day", "first"]],
      ["마지막 날|끝 날", ["day", "last"]],
    ),
  ),
  ([part, , [unit, side]]) => endOf(part, unit, side),
);
const edge = phrase(...lexicon.koreanEdges);
const yearEnd = first(
  map(words("연말"), () => "end" as const),
  map(words("연초"), () => "early" as const),
);

/** "2026년 초", "3월 말", "내년 연말". */
const edged = alt(
  map(seq(plain, of, edge), ([part, , side]) => (part.edge === null ? { ...part, edge: side } : null)),
  map(seq(yearBefore, of, yearEnd), ([year, , side]) => ({ ...year, edge: side })),
  // "2026말".
  map(seq(number([4, 4], [0, 9999]), edge), ([year, side]) => partOf({ unit: "year", year, edge: side })),
  map(words("연말|년 말"), (_, input) => ({ ...relative.year(input, 0), edge: "end" as const })),
  map(words("월 말|월말"), (_, input) => ({ ...relative.month(input, 0), edge: "end" as const })),
);
/** "연초" alone may be this year's or the next. */
const yearStartWords = words("연초|년 초");
const yearStart: Rule<Part> = (input, at) =>
  yearStartWords(input, at).flatMap(({ next }) =>
    [0, 1].map((years) => ({ value: { ...relative.year(input, years), edge: "early" as const }, next })),
  );

/** One date in Korean, as far as it is named. */
export const koreanPart: Rule<Part> = once(alt(plain, edged, endPart, yearStart));
