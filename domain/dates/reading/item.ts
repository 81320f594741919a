import { englishWeekdays } from "@/domain/dates/reading/english/lexicon";
import { englishPart } from "@/domain/dates/reading/english/parts";
import { englishPrefixes } from "@/domain/dates/reading/english/phrases";
import {
  alt,
  first,
  type Input,
  map,
  may,
  number,
  phrase,
  type Rule,
  seq,
  sign,
  words,
} from "@/domain/dates/reading/grammar";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { koreanPart } from "@/domain/dates/reading/korean/parts";
import { type Part, partOf } from "@/domain/dates/reading/part";
import * as relative from "@/domain/dates/reading/relative";

/** A cluster of digits, in each way in which it can be read. */
export const numericPart =
  (later: boolean): Rule<Part> =>
  (input, at) =>
    nodesAt(input, at).flatMap((node) =>
      node.kind === "part" || (later && node.kind === "later")
        ? [{ value: node.part, next: afterDay(input, at + 1) }]
        : [],
    );

const numericYearless: Rule<Part> = (input, at) =>
  nodesAt(input, at).flatMap((node) => (node.kind === "later" ? [{ value: node.part, next: at + 1 }] : []));

/** In Korean a cluster of two-digit numbers with dots begins with the year. */
export function nodesAt(input: Input, at: number) {
  const nodes = input.tokens[at]?.nodes ?? [];
  const ordered = nodes.filter(({ korean: inOrder }) => inOrder);
  return input.language === "ko" && ordered.length > 0 ? ordered : nodes;
}

/** After `2026-11-24` may stand 일 and the weekday. */
function afterDay(input: Input, at: number): number {
  return input.tokens[at]?.text === "일" && input.tokens[at]?.tight ? at + 1 : at;
}
const numericWeekday = map(
  seq(numericPart(true), sign("("), phrase(...korean.koreanWeekdays, ...englishWeekdays), sign(")")),
  ([part, , weekday]) => ({ ...part, weekday }),
);
const numericEdge = map(seq(numericPart(false), phrase(...korean.koreanEdges)), ([part, edge]) => ({
  ...part,
  edge,
}));

const weekdayInBrackets = map(
  seq(may(sign(".")), sign("("), phrase(...korean.koreanWeekdays, ...englishWeekdays), sign(")")),
  ([, , weekday]) => weekday,
);
/** A number that takes its unit from its neighbour: "27–31 October", "27.–31.10.2025", "10.27(월)~28(화)". */
export const bare = map(
  seq(
    may(words("the")),
    may(sign("'")),
    number([1, 2], [0, 99]),
    may(first<number | string>(weekdayInBrackets, words("st|nd|rd|th"), sign("."))),
  ),
  ([, , day, after]) => partOf({ unit: "bare", day, weekday: typeof after === "number" ? after : null }),
);
export const bareQuarter = map(seq(words("q"), number([1, 1], [1, 4])), ([, n]) =>
  partOf({ unit: "quarter", n }),
);
const koreanDayOnly = map(
  seq(
    number([1, 2], [1, 31]),
    words("일"),
    may(map(seq(sign("("), phrase(...korean.koreanWeekdays), sign(")")), ([, day]) => day)),
  ),
  ([day, , weekday]) => partOf({ unit: "day", day, weekday }),
);
/** "1일부터 30일간" ends with a length, not with a 30th. */
export const koreanDay: Rule<Part> = (input, at) =>
  koreanDayOnly(input, at).filter(({ next }) => !/^(간|동안)$/.test(input.tokens[next]?.text ?? ""));
/** "2025년 10", before "~12월". */
const koreanOpen = map(seq(number([4, 4], [0, 9999]), words("년"), number([1, 2], [1, 12])), ([year, , n]) =>
  partOf({ unit: "bare", year, day: n }),
);
const koreanOpenQuarter = map(
  seq(phrase(...korean.koreanYears), number([1, 2], [1, 12])),
  ([away, n], input) => ({ ...relative.year(input, away), unit: "bare" as const, day: n }),
);

/** "이달 24", before "~26일". */
const koreanOpenDay = map(
  seq(phrase(...korean.koreanMonths), number([1, 2], [1, 31])),
  ([away, day], input) => ({ ...relative.month(input, away), unit: "day" as const, day }),
);

export const around = phrase(...englishPrefixes.filter(([, meaning]) => meaning.approximate), [
  "약|대략",
  { approximate: true },
]);
const roughly = phrase(["경|쯤|무렵|즈음|께|전후", true]);
const filler = may(words("the|in|on|at"));

/** One of several dates, with its own "around": "27 October 2025 to around October 2030". */
export function item(later: boolean): Rule<Part> {
  const part = alt(englishPart, koreanPart, numericPart(later), numericWeekday, numericEdge);
  return map(seq(filler, may(around), filler, part, may(roughly)), ([, before, , found, after]) =>
    before || after ? { ...found, approximate: true, aroundBefore: before !== null } : found,
  );
}
export const single = item(false);
/** What a text may begin with; a day and month in digits are one only where no year stands beside them. */
export const onlyNamed = alt(single, bare, koreanOpen, koreanOpenQuarter, koreanOpenDay, numericYearless);
