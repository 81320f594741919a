import { parseEdtf } from "@/domain/dates/edtf";
import { combined, type Said } from "@/domain/dates/reading/combine";
import { completed } from "@/domain/dates/reading/complete";
import * as english from "@/domain/dates/reading/english/phrases";
import { type FrameWords, mergeFrames } from "@/domain/dates/reading/frame";
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
import * as korean from "@/domain/dates/reading/korean/lexicon";
import { duration } from "@/domain/dates/reading/lengths/duration";
import { lengthSaid } from "@/domain/dates/reading/lengths/said";
import { closing, lengthBefore, yearsTold } from "@/domain/dates/reading/lengths/told";
import type { Part } from "@/domain/dates/reading/part";
import { edtfOf } from "@/domain/dates/reading/part";
import { englishPlaces, koreanPlaces } from "@/domain/dates/reading/places";
import { type Span, span } from "@/domain/dates/reading/span";
import type { DateWarningCode } from "@/domain/dates/reading/warnings";

/** One way to read all of the words. */
export interface SentenceReading extends Said {
  relative: boolean;
  warnings: DateWarningCode[];
}

const skipped = may(first(sign(",", ":", "(", ")", '"', ";")));
const skippedOrDash = may(first(sign(",", ":", "(", ")", '"', ";", "–", "-")));
const tildeBefore: Rule<FrameWords> = (input, at) => {
  if (at !== 0 || !["~", "–"].includes(input.tokens[0]?.text ?? "")) return [];
  const around = { value: { approximate: true }, next: 1 };
  const until = { value: { limit: "to" as const }, next: 1 };
  // A dash is a span without a start; "~2029" in Korean is 2029년까지, which is a limit, and in English "about".
  const isKorean = input.language === "ko" || input.tokens.some(({ kind }) => kind === "korean");
  if (input.tokens[0]?.text === "–" && !isKorean) return [{ value: { limit: "until" as const }, next: 1 }];
  if (input.tokens[0]?.text === "–" || input.language === "ko") return [until];
  return input.language === "en" ? [around] : [around, until];
};
const place = phrase<FrameWords>([englishPlaces, {}], [koreanPlaces, {}]);
const matter = map(seq(may(words("the")), words(english.englishMatters)), (): FrameWords => ({}));
const prefix: Rule<FrameWords> = first(
  tildeBefore,
  // "Pre-2030", "post-2030".
  map(
    seq(phrase<FrameWords>(["pre", { limit: "before" }], ["post", { limit: "after" }]), sign("-")),
    ([meaning]) => meaning,
  ),
  // "Negotiations to begin": the matter says nothing of the date.
  (input, at) => (at === 0 ? matter(input, at) : []),
  map(seq(words(englishPlaces), sign(",")), (): FrameWords => ({})),
  lengthBefore,
  map(
    seq(skipped, phrase(...english.englishPrefixes, ...korean.koreanPrefixes), skipped),
    ([, meaning]) => meaning,
  ),
);

const endings = may(words(korean.koreanEndings));
const koreanAction = map(
  seq(
    opt(seq(words(korean.koreanMatters), may(words("을|를|이|가")))),
    phrase(...korean.koreanActions),
    endings,
  ),
  ([, meaning]) => meaning,
);
const openEnd: Rule<FrameWords> = (input, at) => {
  const text = input.tokens[at]?.text ?? "";
  const last = at === input.tokens.length - 1;
  if (text === "+" && last) return [{ value: { limit: "not-before" }, next: at + 1 }];
  if (
    text === "(" &&
    /^(\?|미정)$/.test(input.tokens[at + 1]?.text ?? "") &&
    input.tokens[at + 2]?.text === ")"
  )
    return [{ value: { uncertain: true }, next: at + 3 }];
  if (text === "?" && last) return [{ value: { uncertain: true }, next: at + 1 }];
  if ((text === "–" || text === "-") && last) return [{ value: { limit: "from" }, next: at + 1 }];
  if (text !== "~" || !last) return [];
  const around = { value: { approximate: true }, next: at + 1 };
  const from = { value: { limit: "from" as const }, next: at + 1 };
  // A Korean word tells the language where nobody said it.
  const isKorean =
    input.language === "ko" || (!input.language && input.tokens.some(({ kind }) => kind === "korean"));
  return isKorean ? [around, from] : [around];
};
const toPresent = map(
  seq(
    first(sign("–", "-", "~"), words("부터")),
    words(
      "present|now|today|date|ongoing|the present|present day|the present day|현재|현재까지|지금|오늘|현재 까지|계속",
    ),
  ),
  (): FrameWords => ({ limit: "since" }),
);
const suffix: Rule<FrameWords> = alt(
  closing,
  openEnd,
  yearsTold,
  map(seq(may(sign(",")), place, may(seq(sign(","), place))), () => ({})),
  toPresent,
  map(
    seq(skippedOrDash, first(phrase(...english.englishSuffixes, ...korean.koreanSuffixes)), skipped),
    ([, meaning]) => meaning,
  ),
  map(seq(skipped, koreanAction, skipped), ([, meaning]) => meaning),
  map(seq(sign("-"), words("ish")), () => ({ approximate: true })),
);

const most = 8;

/** None, one or several of them, merged; contradicting ones are given up. */
function many(rule: Rule<FrameWords>): Rule<FrameWords> {
  return (input, at) => {
    let open: Parse<FrameWords>[] = [{ value: {}, next: at }];
    const all = [...open];
    for (let count = 0; count < most && open.length > 0; count += 1) {
      open = open.flatMap(({ value, next }) =>
        rule(input, next).flatMap((more) => {
          const merged = mergeFrames(value, more.value);
          return merged ? [{ value: merged, next: more.next }] : [];
        }),
      );
      all.push(...open);
    }
    return all;
  };
}

const before = many(prefix);
const after = once(many(suffix));

function partsIn(of: Span): Part[] {
  if (of.kind === "one") return [of.part];
  return of.kind === "range" ? [of.from, of.to] : of.parts;
}

/** Limits that have from a date no more than its end, or none of it: "by the end of June" is exact. */
const exactAtEnd: FrameWords["limit"][] = [
  "by",
  "to",
  "until",
  "before",
  "before-or-by",
  "or-earlier",
  "after",
];

function warningsOf(of: Span, parts: Part[], frame: FrameWords): DateWarningCode[] {
  const found = new Set<DateWarningCode>(parts.flatMap((part) => part.notes));
  for (const [index, { unit, edge }] of parts.entries()) {
    const single = of.kind === "one" || (of.kind === "range" && of.stretch);
    const isLimit = single ? exactAtEnd.includes(frame.limit) : of.kind === "range" && index === 1;
    if (edge === null || (edge === "end" && isLimit)) continue;
    found.add(unit === "year" ? "part-of-year" : "part-kept-whole");
  }
  if (frame.plan) found.add("plan");
  if (parts.some((part) => part.relative)) found.add("counted");
  return [...found];
}

/** Whether every date that the words name exists; says why where one does not. */
function exist(input: Input, parts: Part[]): boolean {
  for (const part of parts) {
    const reading = parseEdtf(edtfOf(part, false));
    if (reading.ok) continue;
    input.problems.push(reading.problem);
    return false;
  }
  return true;
}

function readSpan(input: Input, of: Span, frame: FrameWords): SentenceReading[] {
  return completed(input, of).flatMap((full) => {
    const parts = partsIn(full);
    if (!exist(input, parts)) return [];
    const said = combined(full, frame);
    if (said.length === 0) input.problems.push({ code: "contradiction" });
    const relative = parts.some((part) => part.relative);
    return said.map((one) => ({ ...one, relative, warnings: warningsOf(full, parts, frame) }));
  });
}

/** Every way in which all of the tokens can be read, one after the other. */
export function* sentences(input: Input): Generator<SentenceReading> {
  const complete = (next: number) => next === input.tokens.length;
  for (const lead of before(input, 0)) {
    const tails = (next: number) =>
      after(input, next).flatMap((tail) => {
        const frame = complete(tail.next) ? mergeFrames(lead.value, tail.value) : null;
        return frame ? [frame] : [];
      });
    for (const middle of span(input, lead.next)) {
      // Of several dates "around" belongs to the one behind it, which has read it.
      if (lead.value.approximate && middle.value.kind !== "one") continue;
      for (const frame of tails(middle.next)) yield* readSpan(input, middle.value, frame);
    }
    for (const middle of duration(input, lead.next)) {
      for (const frame of tails(middle.next)) {
        const warnings: DateWarningCode[] = frame.plan ? ["counted", "plan"] : ["counted"];
        for (const said of lengthSaid(middle.value, input, frame)) {
          const relative = middle.value.from === undefined;
          yield {
            ...said,
            relative,
            warnings: relative ? warnings : warnings.filter((one) => one !== "counted"),
          };
        }
      }
    }
  }
}
