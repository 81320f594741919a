import { englishEdges, englishWeeks } from "@/domain/dates/reading/english/lexicon";
import { englishPart, englishYear } from "@/domain/dates/reading/english/parts";
import { englishBy, englishNotBefore, englishRange } from "@/domain/dates/reading/english/phrases";
import {
  alt,
  first,
  type Input,
  map,
  may,
  once,
  opt,
  type Parse,
  phrase,
  type Rule,
  seq,
  sign,
  words,
} from "@/domain/dates/reading/grammar";
import { around, bare, bareQuarter, item, koreanDay, nodesAt, onlyNamed } from "@/domain/dates/reading/item";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { counted, countedBack } from "@/domain/dates/reading/lengths/counted";
import { edtfOf, type Part } from "@/domain/dates/reading/part";
import * as relative from "@/domain/dates/reading/relative";

/** What the words name: one date, a span between two, or several. */
export type Span =
  | { kind: "one"; part: Part }
  /**
   * `sometime`: not through all of it but once in it, as "early to mid-2026"; `limit`: of which the end is what counts, as
   * "by 2029, no earlier than 2025".
   */
  | { kind: "range"; from: Part; to: Part; sometime?: true; limit?: true }
  | { kind: "or"; parts: Part[] }
  | { kind: "and"; parts: Part[] };

type Link = "range" | "dash" | "or" | "and" | "range-or-or" | "comma";

/** A span that ends today goes on: "since" says that. */
const following: Rule<Part> = map(alt(item(true), bare, bareQuarter, koreanDay), (part, input) =>
  part.relative && part.unit === "day" && edtfOf(part, false) === input.reference ? null : part,
);

const link: Rule<Link> = first<Link>(
  map(sign("–", "-", "~"), () => "dash"),
  map(first(words(englishRange), words(korean.koreanRange)), () => "range"),
  map(seq(may(sign(",")), words("or|or in|or else")), () => "or"),
  map(words(korean.koreanOr), () => "or"),
  map(seq(may(sign(",")), words("and|and in|and on")), () => "and"),
  map(first(sign("&", "·"), words(korean.koreanAnd)), () => "and"),
  map(sign("/"), () => "range-or-or"),
  map(sign(","), () => "comma"),
);
const maxItems = 6;
/** A list that can be read in more ways than this could be offered in none. */
const maxWays = 24;

interface Listed {
  parts: Part[];
  links: Link[];
}

/** The first date and those that follow it. */
const listed: Rule<Listed> = (input, at) => {
  let open: Parse<Listed>[] = onlyNamed(input, at).map(({ value, next }) => ({
    value: { parts: [value], links: [] },
    next,
  }));
  const all = [...open];
  for (let count = 1; count < maxItems && open.length > 0; count += 1) {
    if (open.length > maxWays) {
      input.problems.push({ code: "ambiguous" });
      return [];
    }
    open = open.flatMap(({ value, next }) =>
      link(input, next).flatMap((joint) =>
        following(input, joint.next).map((more) => ({
          value: { parts: [...value.parts, more.value], links: [...value.links, joint.value] },
          next: more.next,
        })),
      ),
    );
    all.push(...open);
  }
  return all;
};

/** "October 27–31, 2025": the year after all of them. */
const withLastYear: Rule<Listed> = map(
  seq(listed, opt(seq(may(first(words("of|in"), sign(","))), englishYear))),
  ([list, after]) => {
    const year = after?.[1];
    if (!year) return list;
    const [last] = list.parts.slice(-1);
    if (list.parts.length < 2 || list.parts.some((part) => part.year !== null) || !last) return null;
    const parts = list.parts.map((part) => ({
      ...part,
      year: year.year,
      shortYear: year.shortYear,
      relative: year.relative,
    }));
    return { ...list, parts };
  },
);

function spansOf({ parts, links }: Listed): Span[] {
  const [one, two] = parts;
  if (!one) return [];
  if (links.length === 0) return one.unit === "bare" ? [] : [{ kind: "one", part: one }];
  const last = links.at(-1);
  const before = links.slice(0, -1);
  const even = before.every((joint) => joint === "comma" || joint === last);
  if (!even || last === "comma") return [];
  if (last === "or" || last === "and") return [{ kind: last, parts }];
  if (parts.length !== 2 || !two) return [];
  if (last === "range") return [{ kind: "range", from: one, to: two }];
  // "Around 2026–2028" is about both; "around 2026 to 2028" about the first.
  if (last === "dash")
    return [{ kind: "range", from: one, to: one.aroundBefore && one.unit === two.unit ? about(two) : two }];
  // "4/4분기" is one quarter.
  if (one.unit === "bare" && two.unit !== "day") return [];
  return slashed(one, two);
}

/** "May/June 2026" is one of both or lasts through both; between days written in digits a slash joins a span. */
function slashed(from: Part, to: Part): Span[] {
  const range: Span = { kind: "range", from, to };
  return to.unit === "day" || from.unit === "day" || from.unit === "year"
    ? [range]
    : [{ kind: "or", parts: [from, to] }, range];
}

const plainRange: Rule<Span> = (input, at) =>
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

const week = alt(
  map(phrase(...englishWeeks, ...korean.koreanWeeks), (away, input): Span => {
    const [from, to] = relative.week(input, away);
    return { kind: "range", from, to };
  }),
);

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

/** "From now to 2030", "between now and 2030", "지금부터 2030년까지". */
const fromNow = map(
  seq(words("now|right now|지금|현재"), link, following),
  ([, joint, to], input): Span | null => {
    const now = relative.day(input, 0);
    if (joint === "and") return { kind: "and", parts: [now, to] };
    return joint === "range" || joint === "dash" ? { kind: "range", from: now, to } : null;
  },
);

const single = item(false);
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
    fromNow,
    bothLimits,
    week,
    map(alt(counted, countedBack), ([from, to]): Span => ({ kind: "range", from, to })),
    betweenEdges,
  ),
);
