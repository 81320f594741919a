import { addDays, addMonths } from "@/domain/dates/day";
import type { Said } from "@/domain/dates/reading/combine";
import * as english from "@/domain/dates/reading/english/lexicon";
import type { FrameWords } from "@/domain/dates/reading/frame";
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
  words,
} from "@/domain/dates/reading/grammar";
import * as korean from "@/domain/dates/reading/korean/lexicon";
import type { DateRole } from "@/domain/vocabulary";

/** A length of time from the day the words were written: "within two years", "향후 5년간". */
type Way = "point" | "ago" | "within" | "during" | "past";
interface Length {
  way: Way;
  count: number;
  unit: "day" | "week" | "month" | "year" | "decade";
}

const months = { month: 1, year: 12, decade: 120 };

/** The day so far from the reference day; null outside what a calendar has. */
function moved(input: Input, { count, unit }: Length, sign: 1 | -1): string {
  if (unit === "day" || unit === "week")
    return addDays(input.reference, sign * count * (unit === "week" ? 7 : 1));
  return addMonths(input.reference, sign * count * months[unit]);
}

/** Counted in days it is a day; counted in months or years it is about that month. */
function end(day: string, { unit }: Length): string {
  if (unit === "day") return day;
  return unit === "week" ? `${day}~` : `${day.slice(0, 7)}~`;
}

function point(day: string, length: Length): string {
  return length.unit === "year" || length.unit === "decade" ? `${day.slice(0, 4)}~` : end(day, length);
}

/** What a length says in EDTF. */
export function lengthSaid(length: Length, input: Input, frame: FrameWords): Said {
  const roles = (other: DateRole): DateRole => (frame.action === "starts" ? "starts" : other);
  switch (length.way) {
    case "point":
      return { edtf: point(moved(input, length, 1), length), role: roles("on") };
    case "ago":
      return { edtf: point(moved(input, length, -1), length), role: roles("on") };
    case "within":
      return { edtf: `[..${end(moved(input, length, 1), length)}]`, role: roles("by") };
    case "during":
      return { edtf: `${input.reference}/${end(moved(input, length, 1), length)}`, role: "during" };
    case "past":
      return { edtf: `${end(moved(input, length, -1), length)}/${input.reference}`, role: "during" };
  }
}

const count = first(number([1, 3], [1, 200]), phrase(...english.englishNumbers));
const unit = phrase(...english.englishSpans);
const size = map(seq(count, may(words("calendar|full|working|consecutive|more")), unit), ([n, , name]) => ({
  count: n,
  unit: name,
}));
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

const away = (way: Way, rule: Rule<Omit<Length, "way">>): Rule<Length> =>
  map(rule, (length) => ({ ...length, way }));

const alone = away(
  "during",
  map(seq(next, size), ([, length]) => length),
);
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
        may(words("from now|of now")),
      ),
      ([, length]) => length,
    ),
  ),
  away(
    "during",
    map(seq(words("over|for|during|throughout|across"), ahead), ([, length]) => length),
  ),
  // Alone: after "in" or "within" it is a limit.
  (input, at) => (at > 0 ? [] : alone(input, at)),
  away(
    "point",
    map(seq(words("in|in about|in around|in approximately"), size), ([, length]) => length),
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

const koreanSize = map(
  seq(first(number([1, 3], [1, 200]), phrase(...korean.koreanNumbers)), phrase(...korean.koreanSpans)),
  ([n, name]) => ({ count: n, unit: name }),
);
const future = may(words("향후|앞으로|다음"));
const koreanLength: Rule<Length> = alt(
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
    map(seq(words("지난|최근"), koreanSize, may(words("간|동안"))), ([, length]) => length),
  ),
);

export const duration: Rule<Length> = alt(englishLength, koreanLength);
