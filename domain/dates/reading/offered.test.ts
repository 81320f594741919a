import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/domain/dates/edtf";
import { textOffered } from "@/domain/dates/reading/offered";
import { readDateExpression } from "@/domain/dates/reading/read";
import founding from "@/domain/dates/test-data/date-expressions.json";
import { edtfTexts } from "@/domain/dates/test-data/edtf-texts";
import more from "@/domain/dates/test-data/more-expressions.json";
import { type Locale, locales } from "@/domain/vocabulary";

const reference = "2025-11-15";

/** As a form reads a field, which knows no language. */
function asSent(text: string) {
  const result = readDateExpression(text, { language: null, reference });
  return { text, edtf: result.kind === "read" ? result.reading.edtf : result.kind };
}

const asked = [...founding.accepted, ...more.expressions].map(({ text, lang }) => ({
  text,
  lang: lang as Locale,
}));
const askedOfBoth = [...asked, ...founding.two_readings.map(({ text }) => ({ text, lang: null }))];
const stored = [
  ...founding.accepted.flatMap(({ edtf }) => edtf ?? []),
  ...founding.two_readings.flatMap(({ edtf }) => edtf),
  ...more.expressions.flatMap(({ read }) => read ?? []).map((said) => said.split(" ")[0] ?? ""),
].filter((edtf) => edtf !== "undated");

/** The two digits after the year are those of a year up to five later, and a part of a year. */
const twoYears = {
  test(edtf: string) {
    const [, year = "", part = ""] = /^\d\d(\d\d)-(2[1-4]|3[3-9]|4[01])$/.exec(edtf) ?? [];
    const years = Number(part) - Number(year);
    return part !== "" && years > 0 && years <= 5;
  },
};

describe("what a choice offers", () => {
  it.each(askedOfBoth)("$text: each is read as just that", ({ text, lang }) => {
    for (const language of [lang, null]) {
      const result = readDateExpression(text, { language, reference });
      for (const { edtf } of result.kind === "choice" ? result.readings : []) {
        for (const locale of edtf === null ? [] : locales) {
          const offered = textOffered(edtf ?? "", locale);
          expect(asSent(offered)).toEqual({ text: offered, edtf });
        }
      }
    }
  });
});

it.each([
  ["2026-36", ["edtf-part"]],
  ["2025-35", ["edtf-part"]],
  ["2026-41", []],
  ["2026-12", []],
])("%s, which might be meant for years, is read as EDTF with a word of that: %j", (text, warnings) => {
  const answer = readDateExpression(text, { language: null, reference });
  expect(answer).toMatchObject({ kind: "read", reading: { edtf: text, warnings } });
});

describe("EDTF sent back", () => {
  it.each(stored)("%s is read as itself, or as its words where it may be two years", (edtf) => {
    if (twoYears.test(edtf)) expect(asSent(edtf)).toEqual({ text: edtf, edtf: "choice" });
    else expect(asSent(edtf)).toEqual({ text: edtf, edtf });
    for (const locale of locales) expect(asSent(textOffered(edtf, locale))).toMatchObject({ edtf });
  });

  it("of any kind is read as itself", () => {
    fc.assert(
      fc.property(edtfTexts, (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) return;
        const { edtf } = parsed.date;
        if (!twoYears.test(edtf)) expect(asSent(edtf)).toEqual({ text: edtf, edtf });
        for (const locale of locales) expect(asSent(textOffered(edtf, locale))).toMatchObject({ edtf });
      }),
      { numRuns: 2_000 },
    );
  });

  it("every part of a year that may be two years has its own text", () => {
    for (let part = 21; part <= 41; part += 1) {
      const edtf = `20${part - 1}-${part}`;
      if (!parseEdtf(edtf).ok) continue;
      expect(asSent(edtf)).toEqual({ text: edtf, edtf: "choice" });
      for (const locale of locales) expect(asSent(textOffered(edtf, locale))).toMatchObject({ edtf });
    }
  });
});
