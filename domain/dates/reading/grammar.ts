import type { DateProblem } from "@/domain/dates/problems";
import type { Token } from "@/domain/dates/reading/tokens/token";
import type { Day, Locale } from "@/domain/vocabulary";

export interface Input {
  tokens: Token[];
  reference: Day;
  language: Locale | null;
  /** What rules have found at a place already, by rule. */
  known: Map<unknown, unknown[]>;
  /** Why a reading that fitted the grammar was given up. */
  problems: DateProblem[];
}

export interface Parse<T> {
  value: T;
  next: number;
}

/** All ways in which the tokens from a place on can be read; where there are several, the words are ambiguous. */
export type Rule<T> = (input: Input, at: number) => Parse<T>[];

type Rules<T extends unknown[]> = { [K in keyof T]: Rule<T[K]> };

/** One rule after the other. */
export function seq<T extends unknown[]>(...rules: Rules<T>): Rule<T> {
  return (input, at) => {
    let found: Parse<unknown[]>[] = [{ value: [], next: at }];
    for (const rule of rules as Rule<unknown>[]) {
      const longer: Parse<unknown[]>[] = [];
      for (const { value, next } of found) {
        for (const parse of rule(input, next)) {
          longer.push({ value: [...value, parse.value], next: parse.next });
        }
      }
      if (longer.length === 0) return [];
      found = longer;
    }
    return found as Parse<T>[];
  };
}

/** Every rule that fits. */
export function alt<T>(...rules: Rule<T>[]): Rule<T> {
  return (input, at) => rules.flatMap((rule) => rule(input, at));
}

/** The rule, asked at most once at each place: for rules that several others begin with. */
export function once<T>(rule: Rule<T>): Rule<T> {
  return (input, at) => {
    let places = input.known.get(rule) as Parse<T>[][] | undefined;
    if (!places) {
      places = [];
      input.known.set(rule, places);
    }
    const found = places[at] ?? rule(input, at);
    places[at] = found;
    return found;
  };
}

/** The first rule that fits. */
export function first<T>(...rules: Rule<T>[]): Rule<T> {
  return (input, at) => {
    for (const rule of rules) {
      const found = rule(input, at);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** With the rule and without it. */
export function opt<T>(rule: Rule<T>): Rule<T | null> {
  return (input, at) => [...rule(input, at), { value: null, next: at }];
}

/** With the rule where it fits, else without. */
export function may<T>(rule: Rule<T>): Rule<T | null> {
  return (input, at) => {
    const found: Parse<T | null>[] = rule(input, at);
    return found.length > 0 ? found : [{ value: null, next: at }];
  };
}

/** What the rule means; null gives the reading up. */
export function map<T, U>(rule: Rule<T>, make: (value: T, input: Input) => U | null): Rule<U> {
  return (input, at) => {
    const found: Parse<U>[] = [];
    for (const { value, next } of rule(input, at)) {
      const made = make(value, input);
      if (made !== null) found.push({ value: made, next });
    }
    return found;
  };
}

export function sign(...texts: string[]): Rule<string> {
  return (input, at) => {
    const token = input.tokens[at];
    return token?.kind === "sign" && texts.includes(token.text) ? [{ value: token.text, next: at + 1 }] : [];
  };
}

/** A number with so many digits, within its limits. */
export function number(digits: [number, number], limits: [number, number]): Rule<number> {
  return (input, at) => {
    const token = input.tokens[at];
    if (token?.kind !== "number") return [];
    const fits = token.text.length >= digits[0] && token.text.length <= digits[1];
    return fits && token.value >= limits[0] && token.value <= limits[1]
      ? [{ value: token.value, next: at + 1 }]
      : [];
  };
}

interface Phrase<T> {
  words: string[];
  meaning: T;
}

/** Phrases by their first word, the longest first. */
function indexOf<T>(entries: [string, T][]): Map<string, Phrase<T>[]> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [text, meaning] of entries) {
    const words = text.split(" ");
    const key = words[0] ?? "";
    index.set(key, [...(index.get(key) ?? []), { words, meaning }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Where the words end when they stand at the place; a hyphen may stand between two of them. */
function endOf(tokens: Token[], at: number, words: string[]): number | null {
  let next = at;
  for (const [index, word] of words.entries()) {
    if (index > 0 && tokens[next]?.kind === "sign" && tokens[next]?.text === "-") next += 1;
    if (tokens[next]?.text !== word) return null;
    next += 1;
  }
  return next;
}

/** The longest of the phrases, each a row "a|b c|d" with its meaning. */
export function phrase<T>(...rows: [string, T][]): Rule<T> {
  const index = indexOf(
    rows.flatMap(([texts, meaning]) => texts.split("|").map((text): [string, T] => [text, meaning])),
  );
  return (input, at) => {
    for (const { words, meaning } of index.get(input.tokens[at]?.text ?? "") ?? []) {
      const next = endOf(input.tokens, at, words);
      if (next !== null) return [{ value: meaning, next }];
    }
    return [];
  };
}

/** Any of the words, without a meaning. */
export function words(texts: string): Rule<string> {
  return phrase([texts, ""]);
}
