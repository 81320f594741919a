import { partsOf } from "@/domain/dates/day";
import { dayInWords } from "@/domain/dates/words";
import type { Day, Locale } from "@/domain/vocabulary";

/** What is cited: a page as it stood at the end of a day. */
export interface Cited {
  title: string;
  collection: string;
  /** The permanent address of the page in the language of the reference. */
  url: string;
  asOf: Day;
  locale: Locale;
}

/** One line for a footnote. */
export function plainReference({ title, collection, url, asOf, locale }: Cited): string {
  const day = dayInWords(asOf, locale, "long");
  return locale === "ko"
    ? `Milepost, 「${title}」, ${collection}, ${day} 기준. ${url}`
    : `Milepost, “${title}”, ${collection}, as of ${day}. ${url}`;
}

/** Characters that TeX takes for its own. */
const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const inTex = (text: string) =>
  text.replaceAll(/[\\{}~^]|[#$%&_]/g, (found) => special[found] ?? `\\${found}`);

/** A name for the entry that nothing else of the same day has: the end of its address. */
function keyOf({ url, asOf }: Cited): string {
  const { pathname } = new URL(url);
  const name = pathname.split("/").filter(Boolean).at(-1) ?? "milepost";
  return `milepost-${name}-${asOf}`;
}

export function bibtexReference(cited: Cited): string {
  const { title, collection, url, asOf, locale } = cited;
  const { year } = partsOf(asOf);
  const fields = [
    ["title", `{${inTex(title)}}`],
    ["author", "{Milepost}"],
    ["howpublished", inTex(collection)],
    ["year", String(year)],
    ["date", asOf],
    ["url", url],
    ["langid", locale === "ko" ? "korean" : "english"],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${keyOf(cited)},`, ...lines, "}"].join("\n");
}

/** CSL-JSON, as reference managers read it. */
export function cslReference(cited: Cited): string {
  const { title, collection, url, asOf, locale } = cited;
  const { year, month, day } = partsOf(asOf);
  const item = {
    id: keyOf(cited),
    type: "webpage",
    title,
    author: [{ literal: "Milepost" }],
    "container-title": collection,
    issued: { "date-parts": [[year, month, day]] },
    URL: url,
    language: locale,
  };
  return JSON.stringify([item], null, 2);
}
