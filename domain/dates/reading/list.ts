import { englishOrdinals } from "@/domain/dates/reading/english/lexicon";
import { englishRange, englishUntil } from "@/domain/dates/reading/english/phrases";
import { englishYear } from "@/domain/dates/reading/english/plain";
import {
  alt,
  first,
  map,
  may,
  opt,
  type Parse,
  phrase,
  type Rule,
  seq,
  sign,
  words,
} from "@/domain/dates/reading/grammar";
import { bare, bareQuarter, item, koreanDay, onlyNamed } from "@/domain/dates/reading/item";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { quarterOfFour } from "@/domain/dates/reading/korean/parts-of-year";
import { edtfOf, type Part, partOf } from "@/domain/dates/reading/part";

/** Dates one after the other, and what stands between them. */

type Link = "range" | "until" | "dash" | "or" | "and" | "range-or-or" | "comma";

/** A span that ends today goes on: "since" says that. */
export const following: Rule<Part> = map(alt(item(true), bare, bareQuarter, koreanDay), (part, input) =>
  part.relative && part.unit === "day" && edtfOf(part, false) === input.reference ? null : part,
);

/** "3·4분기" may be both quarters; "2·4분기" is the second of four. */
const middleDot: Rule<string> = (input, at) =>
  quarterOfFour(input, at - 1).some(({ value }) => value !== 3) ? [] : sign("·")(input, at);

export const link: Rule<Link> = first<Link>(
  map(sign("–", "-", "~"), () => "dash"),
  map(words(englishUntil), () => "until"),
  map(first(words(englishRange), words(korean.koreanRange)), () => "range"),
  map(seq(may(sign(",")), words("or|or in|or else")), () => "or"),
  map(words(korean.koreanOr), () => "or"),
  map(seq(may(sign(",")), words("and|and in|and on")), () => "and"),
  map(first(sign("&"), middleDot, words(korean.koreanAnd)), () => "and"),
  map(sign("/"), () => "range-or-or"),
  map(sign(","), () => "comma"),
);
const maxItems = 6;
/** A list that can be read in more ways than this could be offered in none. */
const maxWays = 24;

export interface Listed {
  parts: Part[];
  links: Link[];
}

/** "The first and second quarter of 2026": the first of them without its unit. */
const ordinal: Rule<Part> = (input, at) =>
  input.tokens.slice(at, at + 7).some(({ text }) => /^(quarter|half|halve|third)s?$/.test(text))
    ? ordinalAlone(input, at)
    : [];
const ordinalAlone = map(seq(may(words("the")), phrase(...englishOrdinals)), ([, day]) =>
  partOf({ unit: "bare", day }),
);
const leading = alt(onlyNamed, ordinal);

/** The first date and those that follow it. */
const listed: Rule<Listed> = (input, at) => {
  let open: Parse<Listed>[] = leading(input, at).map(({ value, next }) => ({
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
export const withLastYear: Rule<Listed> = map(
  seq(listed, opt(seq(may(first(words("of|in"), sign(","))), englishYear))),
  ([list, after]) => {
    const year = after?.[1];
    if (!year) return list;
    const [last] = list.parts.slice(-1);
    if (list.parts.length < 2 || list.parts.some((part) => part.year !== null) || !last) return null;
    // "5, October 2025" is a day.
    if (last.unit === "month" && list.links.at(-1) === "comma" && list.parts[0]?.unit === "bare") return null;
    const parts = list.parts.map((part) => ({
      ...part,
      year: year.year,
      shortYear: year.shortYear,
      relative: year.relative,
    }));
    return { ...list, parts };
  },
);
