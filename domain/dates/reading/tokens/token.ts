import { splitKorean } from "@/domain/dates/reading/korean/morphemes";
import { type NumericNode, readNumeric } from "@/domain/dates/reading/tokens/numeric";

export interface Token {
  kind: "number" | "word" | "korean" | "sign" | "numeric";
  text: string;
  /** Of a number. */
  value: number;
  /** Whether it follows the token before without a space. */
  tight: boolean;
  /** What a cluster such as `03/04/2026` can mean. */
  nodes: NumericNode[];
}

/** More tokens than any date has: a longer text is not a date, and is not tried. */
export const maxTokens = 48;

const patterns = {
  number: /\d+/y,
  word: /[a-zà-ž]+/y,
  korean: /[가-힣]+/y,
};

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function token(kind: Token["kind"], text: string, tight: boolean): Token {
  return { kind, text, value: kind === "number" ? Number(text) : 0, tight, nodes: [] };
}

/** "연내" is "올해 내", but after a year only "내". */
const ofTheYear: Record<string, string> = { 연내: "내", 연중: "중" };
const years = new Set(["년", "년도", "올해", "내년", "금년", "내후년", "후년", "작년", "해", "올"]);

function piecesOf(run: string, before: Token | undefined): string[] {
  const pieces = splitKorean(run);
  const rest = ofTheYear[pieces[0] ?? ""];
  if (!rest) return pieces;
  const afterYear =
    before && (years.has(before.text) || (before.kind === "number" && before.text.length === 4));
  return afterYear ? [rest, ...pieces.slice(1)] : ["올해", rest, ...pieces.slice(1)];
}

/** The text cut into numbers, words, Korean morphemes, signs and clusters of digits; null when there are too many. */
export function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  let tight = false;
  const push = (one: Token, length: number) => {
    tokens.push(one);
    at += length;
    tight = true;
  };
  while (at < text.length) {
    if (tokens.length >= maxTokens) return null;
    const letter = text[at] ?? "";
    if (letter === " ") {
      at += 1;
      tight = false;
      continue;
    }
    const cluster = readNumeric(text, at, tokens.length > 0);
    if (cluster) {
      push({ ...token("numeric", cluster.text, tight), nodes: cluster.nodes }, cluster.text.length);
      continue;
    }
    const number = matchAt(patterns.number, text, at);
    const word = number === null ? matchAt(patterns.word, text, at) : null;
    const korean = number === null && word === null ? matchAt(patterns.korean, text, at) : null;
    if (number !== null) push(token("number", number, tight), number.length);
    else if (word !== null) push(token("word", word, tight), word.length);
    else if (korean !== null) {
      for (const piece of piecesOf(korean, tokens.at(-1))) push(token("korean", piece, tight), 0);
      at += korean.length;
    } else if (letter === "." && tight && tokens.at(-1)?.kind !== "number") {
      // The full stop of an abbreviation or of a sentence.
      at += 1;
    } else push(token("sign", letter, tight), letter.length);
  }
  return tokens;
}
