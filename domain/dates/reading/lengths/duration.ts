import * as english from "@/domain/dates/reading/english/lexicon";
import { englishPart } from "@/domain/dates/reading/english/parts";
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
import { numericPart } from "@/domain/dates/reading/item";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { koreanPart } from "@/domain/dates/reading/korean/parts";
import type { Length, Way } from "@/domain/dates/reading/lengths/said";
import { boundsOfPart } from "@/domain/dates/reading/relative";
import type { Day } from "@/domain/vocabulary";

type Size = Pick<Length, "count" | "most" | "unit">;
/** "Two years", "two to three years", "2-3 years"; more than one number only where the second is the greater. */
function sized(n: number, most: number | null, unit: Length["unit"]): Size | null {
  if (most === null) return { count: n, unit };
  return most > n ? { count: n, most, unit } : null;
}
const count = first(number([1, 3], [1, 200]), phrase(...english.englishNumbers));
const unit = phrase(...english.englishSpans);
const upTo = map(seq(first(words("to|or"), sign("-", "–", "~")), count), ([, n]) => n);
const size: Rule<Size> = alt(
  map(
    seq(count, may(upTo), may(words("calendar|full|consecutive|more")), may(sign("-")), unit),
    ([n, most, , , name]) => sized(n, most, name),
  ),
  map(words("a fortnight|one fortnight"), (): Size => ({ count: 2, unit: "week" })),
  map(words("half a year|a half year"), (): Size => ({ count: 6, unit: "month" })),
);
/** "In two years' time". */
const time = may(words("' time|' s time|time"));
const single = map(
  phrase<"year" | "month" | "week" | "decade">(
    ["year", "year"],
    ["month", "month"],
    ["week", "week"],
    ["decade", "decade"],
  ),
  (name) => ({ count: 1, unit: name }),
);
const next = words("the next|next|the coming|coming|the following|another|a further");
const ahead = alt(
  map(seq(next, size), ([, length]) => length),
  map(seq(words("the next|the coming"), single), ([, length]) => length),
);
const behind = alt(
  map(seq(words("the last|the past|past|last|the previous"), size), ([, length]) => length),
  map(seq(words("the past"), single), ([, length]) => length),
);

/** A day that is named, from which another is counted. */
const dated: Rule<Day> = map(alt(englishPart, koreanPart, numericPart(false)), (part) =>
  part.unit === "day" && part.year !== null && !part.shortYear && !part.approximate && !part.relative
    ? (boundsOfPart(part)?.earliest ?? null)
    : null,
);

const away = (way: Way, rule: Rule<Omit<Length, "way">>): Rule<Length> =>
  map(rule, (length) => ({ ...length, way }));

const alone = away(
  "during",
  map(seq(next, size), ([, length]) => length),
);
const pointFrom = map(seq(size, words("after|from"), dated), ([length, , from]) => ({
  ...length,
  way: "point" as const,
  from,
}));
const englishLength: Rule<Length> = alt(
  away(
    "within",
    map(seq(words("within|in under|in less than|inside|in no more than|in"), ahead), ([, length]) => length),
  ),
  away(
    "within",
    map(
      seq(
        words("within|in under|in less than|in no more than|no later than"),
        size,
        may(words("from now|of now|of today|from today|' time")),
      ),
      ([, length]) => length,
    ),
  ),
  // "Within six months of 1 March 2026", "six months after 1 March 2026".
  map(seq(words("within"), size, words("of|from|after"), dated), ([, length, , from]) => ({
    ...length,
    way: "within" as const,
    from,
  })),
  // "For six months from 1 March 2026" is a span.
  (input, at) =>
    /^(for|over|during|lasting|within|inside)$/.test(input.tokens[at - 1]?.text ?? "")
      ? []
      : pointFrom(input, at),
  away(
    "during",
    map(seq(words("over|for|during|throughout|across"), ahead), ([, length]) => length),
  ),
  // Alone: after "in" or "within" it is a limit.
  (input, at) => (at > 0 ? [] : alone(input, at)),
  away(
    "point",
    map(
      seq(words("in|in about|in around|in approximately|in roughly|in some"), size, time),
      ([, length]) => length,
    ),
  ),
  away(
    "point",
    map(seq(size, words("from now|from today|hence")), ([length]) => length),
  ),
  away(
    "ago",
    map(seq(size, words("ago|back")), ([length]) => length),
  ),
  away(
    "past",
    map(seq(words("over|for|during|in|throughout|within"), behind), ([, length]) => length),
  ),
);

const koreanCount = first(number([1, 3], [1, 200]), phrase(...korean.koreanNumbers));
const koreanSize: Rule<Size> = alt(
  map(
    seq(
      koreanCount,
      may(map(seq(sign("~", "-", "–"), koreanCount), ([, n]) => n)),
      phrase(...korean.koreanSpans),
    ),
    ([n, most, name]) => sized(n, most, name),
  ),
  map(words("반년|반 년"), (): Size => ({ count: 6, unit: "month" })),
);
const future = may(words("향후|앞으로|다음"));
const koreanLength: Rule<Length> = alt(
  // "2026년 3월 1일부터 6개월 이내".
  map(
    seq(dated, words("부터|로부터"), koreanSize, words("내|내에|이내|이내에|안에")),
    ([from, , length]) => ({ ...length, way: "within" as const, from }),
  ),
  away(
    "within",
    map(
      seq(future, koreanSize, words("내|내에|이내|이내에|안|안에|내로|이내로|안으로")),
      ([, length]) => length,
    ),
  ),
  away(
    "during",
    map(seq(words("향후|앞으로"), koreanSize, may(words("간|동안|동안에"))), ([, length]) => length),
  ),
  away(
    "point",
    map(seq(future, koreanSize, words("후|뒤|후에|뒤에")), ([, length]) => length),
  ),
  away(
    "ago",
    map(seq(koreanSize, words("전|전에")), ([length]) => length),
  ),
  away(
    "past",
    // "지난 27일" is a day.
    map(
      seq(phrase(["지난", true], ["최근", false]), koreanSize, may(words("간|동안"))),
      ([last, length, during]) =>
        last && length.unit === "day" && length.count <= 31 && during === null ? null : length,
    ),
  ),
);

export const duration: Rule<Length> = alt(englishLength, koreanLength);
