import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseEdtf } from "@/domain/dates/edtf";
import { precisions } from "@/domain/dates/edtf-tree";
import { dateInWords } from "@/domain/dates/words";
import { type DateRole, roles } from "@/domain/vocabulary";

/** Each line: EDTF and role, English and Korean, long and short where the two differ. Read by eye for good Korean. */
const lines = readFileSync("domain/dates/test-data/date-words.txt", "utf8").trim().split("\n");
const rows = lines.map((line) => {
  const [date = "", english = "", korean = ""] = line.split(" | ");
  const [edtf = "", role = ""] = date.split(" ");
  return { date, edtf, role: role as DateRole, en: english.split(" / "), ko: korean.split(" / ") };
});

it.each(rows)("$date is $en and $ko", ({ edtf, role, en, ko }) => {
  for (const [locale, [long, short = long]] of [
    ["en", en],
    ["ko", ko],
  ] as const) {
    expect(dateInWords({ edtf, role }, locale, "long")).toBe(long);
    expect(dateInWords({ edtf, role }, locale, "short")).toBe(short);
  }
});

it("the table has every precision in every role", () => {
  const present = rows.map(({ edtf, role }) => {
    const reading = parseEdtf(edtf);
    return `${reading.ok && reading.date.precision} ${role}`;
  });
  const wanted = precisions.flatMap((precision) => roles.map((role) => `${precision} ${role}`));
  expect(wanted.filter((one) => !present.includes(one))).toEqual([]);
});

/** Roles that say more than "then" of a date with two ends, and what of them must be in the words. */
const said: Partial<Record<DateRole, { en: RegExp; ko: RegExp }>> = {
  starts: { en: /\bstarts\b/, ko: /시작/ },
  by: { en: /\bby\b|no last day given/, ko: /까지|기한 없음/ },
  since: { en: /\bsince\b|start not/, ko: /이후|부터|시작일/ },
};

it.each(rows)("$date says its role and both ends", ({ edtf, role, en, ko }) => {
  const ends = new Set(edtf.match(/\d{4}|\d{3}X/g));
  for (const words of [...en, ...ko]) {
    if (edtf !== "20XX") for (const end of ends) expect(words).toContain(end.replace("X", "0"));
  }
  for (const words of en) expect(words).toMatch(said[role]?.en ?? /./);
  for (const words of ko) expect(words).toMatch(said[role]?.ko ?? /./);
});
