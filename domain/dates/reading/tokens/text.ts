import { parseEdtf } from "@/domain/dates/edtf";
import type { DateProblem } from "@/domain/dates/problems";
import { joined } from "@/domain/dates/reading/tokens/dashes";

/** Longest expression that is looked at, in UTF-16 units. */
export const maxExpressionLength = 200;

/** Characters that turn the direction of text or cannot be shown: what is seen would not be what is read. */
const unsafe =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const hyphens = /[\u2010\u2011\ufe63\uff0d]/g;
/** Dashes as they stand between the ends of a span. */
const dashes = /[\u2012-\u2015\u2212\ufe58\u2500\u30fc]/g;
const quotePairs = ['""', "''", "()", "[]", "「」", "『』", "《》", "〈〉", "【】", "〔〕", "«»", "<>", "**"];

const singles: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201b": "'",
  "\u02bc": "'",
  "\u00b4": "'",
  "`": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u301c": "~",
  "\u223c": "~",
  "\u02dc": "~",
  "\u2053": "~",
  "\u3002": ".",
  "\u3001": ",",
  "\u30fb": "·",
  "\u318d": "·",
  "\u2027": "·",
  "\u2022": "·",
  "\u119e": "·",
  年: "년",
  月: "월",
  日: "일",
  末: "말",
  上: "상",
  下: "하",
  半: "반",
  期: "기",
  分: "분",
  中: "중",
  內: "내",
  初: "초",
};
const singlesPattern = new RegExp(`[${Object.keys(singles).join("")}]`, "g");

/** What stands for an ordinary sign or digit: mathematical and Roman figures, "≈" for "about". */
function ordinary(text: string): string {
  return text
    .replace(/[\u{1d7ce}-\u{1d7ff}\u2160-\u217f]/gu, (letter) => letter.normalize("NFKC"))
    .replace(/[≈≃≅≒]/g, "ca ");
}

/** A text in a list or in bold: "- 2026", "• 2026", "**2026**". "– 2029" is "until 2029". */
function withoutMarks(text: string): string {
  return text.replace(/^[•·*-] (?=.)/, "").replace(/^(\*\*|__)(.+)\1$/, "$2");
}

/** Brackets are EDTF's own where they hold a set that it knows, or would be one but for a slip. */
function isSet(text: string): boolean {
  if (!/^\[[\dx~?%.,\s-]+\]$/.test(text)) return false;
  return /\.\.|,/.test(text) || parseEdtf(text.toUpperCase()).ok;
}

/** A text may end in a full stop, within its quotation marks or after them; `..` at its end is EDTF. */
function withoutStop(text: string): string {
  return text.endsWith("..") ? text : text.replace(/[\s.,;:!]+$/, "");
}

function withoutQuotes(text: string): string {
  const pair = quotePairs.find(([open, close]) => text[0] === open && text.at(-1) === close);
  if (!pair || text.length < 3) return text;
  const inner = text.slice(1, -1);
  // `(a) b (c)` is not one pair.
  if (isSet(text) || [...inner].some((letter) => pair.includes(letter))) return text;
  return inner.trim();
}

/**
 * The text as it is read: composed, full-width letters and odd dashes made plain, small letters, no quotation marks and
 * no full stop at its end. A dash of a span stays `–`, a hyphen is `-`.
 */
export function plainText(raw: string): { text: string } | { problem: DateProblem } {
  if (raw.length > maxExpressionLength) {
    return { problem: { code: "too-long", params: { max: maxExpressionLength } } };
  }
  if (unsafe.test(raw)) return { problem: { code: "characters" } };
  const text = ordinary(raw.normalize("NFC"))
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(invisible, "")
    .replace(hyphens, "-")
    .replace(dashes, "–")
    .replace(singlesPattern, (letter) => singles[letter] ?? letter)
    .replace(/\s+/g, " ")
    .replace(/--+/g, "–")
    .toLowerCase()
    .trim();
  const bare = withoutStop(withoutQuotes(withoutStop(withoutMarks(joined(text)))));
  if (bare === "") return { problem: { code: "empty" } };
  return { text: bare };
}
