import { describe, expect, it } from "vitest";
import { readDateExpression } from "@/domain/dates/reading/read";
import data from "@/domain/dates/test-data/date-expressions.json";
import type { Locale } from "@/domain/vocabulary";

const reference = "2025-11-15";

function said(text: string, language: Locale | null): string {
  const result = readDateExpression(text, { language, reference });
  if (result.kind === "refused") return `refused: ${result.problem.code}`;
  const readings = result.kind === "read" ? [result.reading] : result.readings;
  return readings.map(({ edtf, role }) => `${edtf} ${role}`).join(" | ");
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const spaced = (space: string) => (text: string) => text.replaceAll(" ", space);
const between = (before: string, after = before) => [
  `${before}${after}`,
  (text: string) => `${before}${text}${after}`,
];
const months = /January|February|March|October|November/;

type Way = [name: string, change: (text: string) => string];

/** Ways of writing the same: what they leave as it is, says the same too. */
const ways: Way[] = [
  ["capitals", (text) => text.toUpperCase()],
  ["small letters", (text) => text.toLowerCase()],
  ["first letters", (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())],
  ["full width", wide],
  ["full-width digits", (text) => text.replace(/\d/g, wide)],
  ["bold digits", (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)))],
  ["decomposed letters", (text) => text.normalize("NFD")],
  ["invisible spaces", (text) => text.split("").join("\u200b")],
  ...[".", ",", ";", ":", "!", " .", "\n", " "].map(
    (end): Way => [`${end} at the end`, (text) => text + end],
  ),
  ...["- ", "• ", "* ", "  "].map((start): Way => [`${start} before`, (text) => start + text]),
  ...["  ", "\u00a0", "\u2009", "\u202f", "\u3000", "\t", "\n"].map(
    (space): Way => [`spaces as ${JSON.stringify(space)}`, spaced(space)],
  ),
  ...["-", "–", "—", "―", "‒", "−", "~", "〜", "～", "∼", "‐", "‑", "--"].flatMap((dash): Way[] => [
    [`dashes as ${dash}`, (text) => text.replace(/[–~]/g, dash)],
    [`dashes as ${dash} with spaces`, (text) => text.replace(/[–~]/g, ` ${dash} `)],
  ]),
  ...([
    between('"'),
    between("'"),
    between("‘", "’"),
    between("“", "”"),
    between("“", ".”"),
    between("(", ")"),
    between("(", ")."),
    between("「", "」"),
    between("『", "』"),
    between("〈", "〉"),
    between("《", "》"),
    between("【", "】"),
    between("«", "»"),
    between("*"),
    between("**"),
  ] as Way[]),
  [
    "the year by name",
    (text) => text.replace(/\b(in|by|before|around|since|until) (\d{4})$/, "$1 the year $2"),
  ],
  [
    "a day with its ending",
    (text) =>
      text.replace(
        /\b(\d\d) (October|March)/,
        (_, day, month) => `${day}${day === "31" ? "st" : "th"} ${month}`,
      ),
  ],
  ["short months", (text) => text.replace(months, (month) => month.slice(0, 3))],
  ["short months with a stop", (text) => text.replace(months, (month) => `${month.slice(0, 3)}.`)],
  ["Korean without spaces", (text) => (/[가-힣]/.test(text) ? text.replaceAll(" ", "") : text)],
  ["Korean with more spaces", (text) => text.replace(/(년|월|일|말|초|분기|반기)(?=[가-힣\d])/g, "$1 ")],
  ["년도", (text) => text.replace(/년(?= |$)/, "년도")],
  [
    "Chinese letters",
    (text) =>
      text.replaceAll("년", "年").replaceAll("월", "月").replaceAll("일", "日").replace("상반기", "上半期"),
  ],
  ["에", (text) => (/[가-힣].*[년월일말초기봄]$/.test(text) ? `${text}에` : text)],
  ["에는", (text) => (/[가-힣].*[년월일]$/.test(text) ? `${text}에는` : text)],
];

/** Texts that say another thing than they should, with both: none. Compared at once, as there are thousands. */
class Differences {
  private readonly found: [text: string, says: string, wanted: string][] = [];
  private count = 0;

  compare(text: string, language: Locale | null, wanted: string): void {
    const says = said(text, language);
    this.count += 1;
    const refused = wanted === "refused" && says.startsWith("refused");
    if (says !== wanted && !refused) this.found.push([text, says, wanted]);
  }

  expectNone(): void {
    expect(this.found).toEqual([]);
    expect(this.count).toBeGreaterThan(0);
  }
}

describe("an example written in another way", () => {
  const examples = data.accepted.flatMap(({ text, lang }) =>
    [lang as Locale, null].map((language) => ({ text, language, says: said(text, language) })),
  );
  const two = data.two_readings.map(({ text }) => ({ text, language: null, says: said(text, null) }));

  it.each(ways)("says the same: %s", (_, change) => {
    const differences = new Differences();
    for (const { text, language, says } of [...examples, ...two]) {
      if (change(text) !== text) differences.compare(change(text), language, says);
    }
    for (const text of data.refused) differences.compare(change(text), null, "refused");
    differences.expectNone();
  });

  it.each([-36, -30, -6, 3, 7, 10, 20, 100])("says it of a year %i years away", (years) => {
    const away = (text: string) =>
      text.replace(/(?<!\d)(19|20)(\d\d)(?!\d)/g, (year) => String(Number(year) + years));
    const differences = new Differences();
    for (const { text, language, says } of examples) {
      // "2024-25" would be two other years, and "the 2037s" are none.
      if (!/\d{4}/.test(text) || /\d{4}-\d\d$/.test(text) || /0s$/.test(text)) continue;
      differences.compare(away(text), language, away(says));
    }
    differences.expectNone();
  });
});

/** A date, as a limit, the one before and the one after. */
type Dated = [text: string, edtf: string, limit: string, before: string, after: string];

const englishDates = (y: number): Dated[] => [
  [`${y}`, `${y}`, `${y}`, `${y - 1}`, `${y + 1}`],
  [`March ${y}`, `${y}-03`, `${y}-03`, `${y}-02`, `${y}-04`],
  [`Jan. ${y}`, `${y}-01`, `${y}-01`, `${y - 1}-12`, `${y}-02`],
  [`31 March ${y}`, `${y}-03-31`, `${y}-03-31`, `${y}-03-30`, `${y}-04-01`],
  [`December 31, ${y}`, `${y}-12-31`, `${y}-12-31`, `${y}-12-30`, `${y + 1}-01-01`],
  [`Q1 ${y}`, `${y}-33`, `${y}-33`, `${y - 1}-36`, `${y}-34`],
  [`4Q ${y}`, `${y}-36`, `${y}-36`, `${y}-35`, `${y + 1}-33`],
  [`the third quarter of ${y}`, `${y}-35`, `${y}-35`, `${y}-34`, `${y}-36`],
  [`the first half of ${y}`, `${y}-40`, `${y}-40`, `${y - 1}-41`, `${y}-41`],
  [`H2 ${y}`, `${y}-41`, `${y}-41`, `${y}-40`, `${y + 1}-40`],
  [`summer ${y}`, `${y}-22`, `${y}-22`, `${y}-21`, `${y}-23`],
  [`mid-${y}`, `${y}-38~`, `${y}-38~`, `${y}-37~`, `${y}-39~`],
  [`the end of ${y}`, `${y}-39~`, `${y}`, `${y}`, `${y + 1}`],
  [`end-${y}`, `${y}-39~`, `${y}`, `${y}`, `${y + 1}`],
];
const koreanDates = (y: number): Dated[] => [
  [`${y}년`, `${y}`, `${y}`, `${y - 1}`, `${y + 1}`],
  [`${y}년도`, `${y}`, `${y}`, `${y - 1}`, `${y + 1}`],
  [`${y}년 3월`, `${y}-03`, `${y}-03`, `${y}-02`, `${y}-04`],
  [`${y}년 3월 31일`, `${y}-03-31`, `${y}-03-31`, `${y}-03-30`, `${y}-04-01`],
  [`${y}. 12. 31.`, `${y}-12-31`, `${y}-12-31`, `${y}-12-30`, `${y + 1}-01-01`],
  [`${y}년 4분기`, `${y}-36`, `${y}-36`, `${y}-35`, `${y + 1}-33`],
  [`${y}년 상반기`, `${y}-40`, `${y}-40`, `${y - 1}-41`, `${y}-41`],
  [`${y}년 하반기`, `${y}-41`, `${y}-41`, `${y}-40`, `${y + 1}-40`],
  [`${y}년 봄`, `${y}-21`, `${y}-21`, `${y - 1}-24`, `${y}-22`],
  [`${y}년 말`, `${y}-39~`, `${y}`, `${y}`, `${y + 1}`],
  [`${y}년 중반`, `${y}-38~`, `${y}-38~`, `${y}-37~`, `${y}-39~`],
];

const marked = (edtf: string, mark: "~" | "?") =>
  edtf.endsWith("~") ? (mark === "~" ? edtf : `${edtf.slice(0, -1)}%`) : edtf + mark;

type Frame = [
  words: string,
  means: (of: { edtf: string; limit: string; before: string; after: string }) => string,
];
const on = (words: string): Frame => [words, ({ edtf }) => `${edtf} on`];
const by = (words: string): Frame => [words, ({ limit }) => `[..${limit}] by`];
const starts = (words: string): Frame => [words, ({ edtf }) => `${edtf} starts`];
const until = (words: string): Frame => [words, ({ limit }) => `../${limit} during`];

const each = (words: string) => words.split("|");
/** `_` is the date. */
const englishFrames: Frame[] = [
  ...each("_|in _|sometime in _|some time in _|at some point in _|in the course of _|to be held in _").map(
    on,
  ),
  ...each("planned for _|expected in _|target: _|_ (planned)").map(on),
  ...each("by _|no later than _|not later than _|on or before _|_ at the latest|at the latest by _").map(by),
  ...each("due by _|to be completed by _|deadline: _|by or before _").map(by),
  ...each("until _|till _|through _|up to _|running until _|ending in _").map(until),
  ...each("from _|starting in _|beginning in _|set to begin in _|to start in _|as of _").map(starts),
  ...each("from _ onwards|_ onwards|with effect from _|due to start in _|to be launched in _").map(starts),
  ...each("before _|prior to _|ahead of _").map(
    (words): Frame => [words, ({ before }) => `[..${before}] by`],
  ),
  ...each("after _|later than _").map((words): Frame => [words, ({ after }) => `[${after}..] on`]),
  ...each("since _|ever since _").map((words): Frame => [words, ({ edtf }) => `${edtf}/.. since`]),
  ...each("not before _|no earlier than _|_ or later|_ at the earliest|on or after _").map(
    (words): Frame => [words, ({ edtf }) => `[${edtf}..] on`],
  ),
  ...each("around _|about _|circa _|c. _|approximately _|approx. _|_ or so|≈ _").map(
    (words): Frame => [words, ({ edtf }) => `${marked(edtf, "~")} on`],
  ),
  ...each("possibly _|perhaps in _|maybe _|_ (tentative)|_ (TBC)|_?|_ (?)").map(
    (words): Frame => [words, ({ edtf }) => `${marked(edtf, "?")} on`],
  ),
  ...each("during _|throughout _").map((words): Frame => [words, ({ edtf }) => `${edtf} during`]),
  ["starting by _", ({ limit }) => `[..${limit}] starts`],
  ["starting no earlier than _", ({ edtf }) => `[${edtf}..] starts`],
];
const koreanFrames: Frame[] = [
  ...each("_|_에|_에는|_ 중|_ 중에|_ 개최|_에 개최될 예정|_ 예정|_ 목표|_(예정)").map(on),
  ...each("_까지|_까지는|_ 내|_ 내에|_ 이내|_ 안에|늦어도 _까지|_까지 완료|_까지 완료할 예정").map(by),
  ...each("_부터|_부터 시작|_ 시작|_에 시작|_ 시작 예정|_에 시작될 예정|_부터 시행").map(starts),
  ...each("_에 출범|_ 착수 예정|_부터 단계적으로").map(starts),
  ...each("_까지 지속|_까지 운영|_ 종료").map(until),
  ...each("_ 이후|_ 이래|_부터 현재까지").map((words): Frame => [words, ({ edtf }) => `${edtf}/.. since`]),
  ...each("_ 전|_ 전에|_ 전까지").map((words): Frame => [words, ({ before }) => `[..${before}] by`]),
  ...each("_ 후|_ 뒤").map((words): Frame => [words, ({ after }) => `[${after}..] on`]),
  ...each("_경|_쯤|_께|_ 무렵|_ 전후|약 _|대략 _").map(
    (words): Frame => [words, ({ edtf }) => `${marked(edtf, "~")} on`],
  ),
  ...each("아마 _|_(잠정)|_?").map((words): Frame => [words, ({ edtf }) => `${marked(edtf, "?")} on`]),
  ...each("이르면 _|빨라야 _").map((words): Frame => [words, ({ edtf }) => `[${edtf}..] on`]),
  ["_ 동안", ({ edtf }) => `${edtf} during`],
];

function expectAll(frames: Frame[], dates: Dated[], language: Locale): void {
  const differences = new Differences();
  for (const [words, means] of frames) {
    for (const [text, edtf, limit, before, after] of dates) {
      const meaning = means({ edtf, limit, before, after });
      for (const known of [language, null]) differences.compare(words.replace("_", text), known, meaning);
    }
  }
  differences.expectNone();
}

describe("every frame round every kind of date", () => {
  it.each([1995, 2045])("in English, of %i", (year) => expectAll(englishFrames, englishDates(year), "en"));
  it.each([1995, 2045])("in Korean, of %i", (year) => expectAll(koreanFrames, koreanDates(year), "ko"));
});
