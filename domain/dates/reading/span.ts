import { startAndEnd } from "@/domain/dates/reading/both-ends";
import { englishEdges, englishWeeks } from "@/domain/dates/reading/english/lexicon";
import { englishPart } from "@/domain/dates/reading/english/parts";
import { englishBy, englishNotBefore } from "@/domain/dates/reading/english/phrases";
import {
  alt,
  first,
  type Input,
  map,
  may,
  once,
  phrase,
  type Rule,
  seq,
  sign,
  words,
} from "@/domain/dates/reading/grammar";
import { around, item, nodesAt } from "@/domain/dates/reading/item";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { koreanPart } from "@/domain/dates/reading/korean/parts";
import { counted, countedBack } from "@/domain/dates/reading/lengths/counted";
import { following, type Listed, link, withLastYear } from "@/domain/dates/reading/list";
import type { Edge, Part } from "@/domain/dates/reading/part";
import * as relative from "@/domain/dates/reading/relative";

/** What the words name: one date, a span between two, or several. */
export type Span =
  | { kind: "one"; part: Part }
  /**
   * `sometime`: not through all of it but once in it, as "early to mid-2026"; `limit`: of which the end is what counts, as
   * "by 2029, no earlier than 2025"; `stretch`: one date, as a week; `through`: from its start to its end, also where only the
   * start is said to start, as "starts in 2026 and ends in 2028"; `lasts`: the words between say so, as "until"; `between`: a
   * span only after "between", as "2035-36 and 2040".
   */
  | {
      kind: "range";
      from: Part;
      to: Part;
      sometime?: true;
      limit?: true;
      stretch?: true;
      through?: true;
      lasts?: true;
      between?: true;
    }
  | { kind: "or"; parts: Part[] }
  | { kind: "and"; parts: Part[] };

function spansOf({ parts, links }: Listed): Span[] {
  const [one, two] = parts;
  if (!one) return [];
  if (links.length === 0) return one.unit === "bare" ? [] : [{ kind: "one", part: one }];
  const last = links.at(-1);
  const before = links.slice(0, -1);
  const even = before.every((joint) => joint === "comma" || joint === last);
  if (!even) return [];
  if (last === "comma") return commaList(parts) ? [{ kind: "and", parts }] : [];
  if (last === "or" || last === "and") return [{ kind: last, parts }];
  if (parts.length !== 2 || !two) return [];
  if (last === "until") return [{ kind: "range", from: one, to: two, lasts: true }];
  if (last === "range") return [{ kind: "range", from: one, to: two }];
  // "Around 2026–2028" is about both; "around 2026 to 2028" about the first.
  if (last === "dash") {
    // "2026년 5~6월경" is about both.
    const from = one.unit === "bare" && two.approximate && !two.aroundBefore ? about(one) : one;
    return [{ kind: "range", from, to: one.aroundBefore && one.unit === two.unit ? about(two) : two }];
  }
  // "4/4분기" is one quarter.
  if (one.unit === "bare" && two.unit !== "day") return [];
  return slashed(one, two);
}

/** "October, November 2025", "10월 27, 28일": dates of one kind; "5, October 2025" and "2027, January" are no lists. */
function commaList(parts: Part[]): boolean {
  const last = parts.at(-1);
  const days = last?.unit === "day" || last?.unit === "quarter";
  return parts.every(({ unit, year }) => unit === last?.unit || (unit === "bare" && (days || year !== null)));
}

/** "May/June 2026" is one of both or lasts through both; between days written in digits a slash joins a span. */
function slashed(from: Part, to: Part): Span[] {
  const range: Span = { kind: "range", from, to };
  return to.unit === "day" || from.unit === "day" || (from.unit === "year" && from.edge === null)
    ? [range]
    : [{ kind: "or", parts: [from, to] }, range];
}

const plainRange: Rule<Known> = (input, at) =>
  nodesAt(input, at).flatMap((node) =>
    node.kind === "range"
      ? [{ value: { kind: "range", from: node.from, to: node.to }, next: afterYear(input, at + 1) }]
      : [],
  );

const about = (part: Part): Part => ({ ...part, approximate: true });
const numericRange: Rule<Span> = map(seq(may(around), plainRange), ([before, range]) =>
  before && range.kind === "range" ? { ...range, from: about(range.from), to: about(range.to) } : range,
);

function afterYear(input: Input, at: number): number {
  return input.tokens[at]?.text === "년" ? at + 1 : at;
}

/** 주말 in one word is the weekend, which is not read. */
const weekEdge: Rule<Edge> = (input, at) =>
  input.tokens[at]?.text === "말" && input.tokens[at]?.tight ? [] : phrase(...korean.koreanEdges)(input, at);
/** "Next week", "by the end of the week", "다음 주 초". */
const week = map(
  seq(
    may(words("the")),
    may(seq(phrase(...englishEdges), may(words("of|in")))),
    phrase(...englishWeeks, ["the week|week", 0], ...korean.koreanWeeks),
    may(weekEdge),
  ),
  ([, before, away, after], input): Span => {
    const [from, to] = relative.week(input, away);
    const edge = before?.[0] ?? after;
    return { kind: "range", from: { ...from, edge }, to: { ...to, edge }, stretch: true };
  },
);

type Known = Extract<Span, { kind: "one" | "range" }>;
const single = item(false);
const singleSpan = map(single, (part): Known => ({ kind: "one", part }));
const twoSpans: Rule<Span> = map(
  seq(first(plainRange, singleSpan), link, first(plainRange, singleSpan)),
  ([from, joint, to]): Span | null => {
    const spans = from.kind === "range" || to.kind === "range";
    if (!spans || !["range", "until", "dash", "and"].includes(joint)) return null;
    const [start, end] = [
      from.kind === "range" ? from.from : from.part,
      to.kind === "range" ? to.to : to.part,
    ];
    return { kind: "range", from: start, to: end, ...(joint === "and" && { between: true }) };
  },
);

/** "Between 2035-36 and 2040", "from 2024-25 to 2029-30": from the first year of the one to the last of the other. */
const betweenSpans: Rule<Span> = (input, at) =>
  input.tokens.some(({ nodes }) => nodes.some(({ kind }) => kind === "range")) ? twoSpans(input, at) : [];

/** "Early to mid-2026", "mid- or late 2026". */
const betweenEdges: Rule<Span> = map(
  seq(
    phrase(...englishEdges),
    may(sign("-")),
    may(first(words("to|or|and"), sign("–", "/"))),
    may(sign("-")),
    englishPart,
  ),
  ([edge, , , , to]): Span | null =>
    to.edge === null ? null : { kind: "range", from: { ...to, edge }, to, sometime: true },
);

/** "2027년 초중반", "2027년 중후반". */
const koreanEdgesBetween: Rule<Span> = map(
  seq(
    koreanPart,
    phrase<[Edge, string]>(["초", ["early", "중반"]], ["중", ["mid", "후반"]]),
    may(sign("·", "-")),
    words("중반|후반"),
  ),
  ([part, [edge]]): Span | null =>
    part.unit === "year" && part.edge === null
      ? {
          kind: "range",
          from: { ...part, edge },
          to: { ...part, edge: edge === "early" ? "mid" : "late" },
          sometime: true,
        }
      : null,
);

/** "This year or next". */
const thisOrNext = map(
  words("this year or next|this or next year|this year or the next"),
  (_, input): Span => ({ kind: "or", parts: [relative.year(input, 0), relative.year(input, 1)] }),
);

/** "From now to 2030", "between now and 2030", "지금부터 2030년까지". */
const fromNow = map(
  seq(words("now|right now|지금|현재"), link, following),
  ([, joint, to], input): Span | null => {
    const now = relative.day(input, 0);
    if (joint === "and") return { kind: "and", parts: [now, to] };
    return joint === "range" || joint === "until" || joint === "dash"
      ? { kind: "range", from: now, to }
      : null;
  },
);

const comma = may(seq(may(sign(",")), may(words("and|but"))));
/** "By 2029, no earlier than 2025", "no earlier than 2025 and by 2029", "이르면 2025년, 늦어도 2029년까지". */
const bothLimits = map(
  alt<[Part, Part]>(
    map(
      seq(words(englishBy), single, comma, words(englishNotBefore), single),
      ([, to, , , from]): [Part, Part] => [from, to],
    ),
    map(
      seq(words(englishNotBefore), single, comma, words(englishBy), single),
      ([, from, , , to]): [Part, Part] => [from, to],
    ),
    map(
      seq(
        words("이르면|빠르면"),
        single,
        comma,
        words("늦어도"),
        single,
        may(words("까지|까지는|내|안|안에")),
      ),
      ([, from, , , to]): [Part, Part] => [from, to],
    ),
  ),
  ([from, to]): Span => ({ kind: "range", from, to, limit: true }),
);

/** "1990–", "1990–present" have no end: the frame reads that. */
export const span: Rule<Span> = once(
  alt(
    (input, at) =>
      withLastYear(input, at).flatMap(({ value, next }) =>
        spansOf(value).map((one) => ({ value: one, next })),
      ),
    numericRange,
    betweenSpans,
    fromNow,
    bothLimits,
    week,
    map(counted, ([from, to]): Span => ({ kind: "range", from, to, through: true })),
    map(countedBack, ([from, to]): Span => ({ kind: "range", from, to })),
    map(startAndEnd, ([from, to]): Span => ({ kind: "range", from, to, through: true })),
    betweenEdges,
    koreanEdgesBetween,
    thisOrNext,
  ),
);
