import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay } from "@/domain/dates/day";
import { parseEdtf } from "@/domain/dates/edtf";
import { dateProblemCodes } from "@/domain/dates/problems";
import { type ExpressionReading, readDateExpression } from "@/domain/dates/reading/read";
import { dateWarningCodes } from "@/domain/dates/reading/warnings";
import data from "@/domain/dates/test-data/date-expressions.json";
import { nearAndFar, randomTexts } from "@/domain/dates/test-data/random-texts";
import { locales, roles } from "@/domain/vocabulary";

const context = { language: null, reference: "2025-11-15" } as const;

function check(result: ExpressionReading): void {
  if (result.kind === "refused") {
    expect(dateProblemCodes).toContain(result.problem.code);
    return;
  }
  const readings = result.kind === "read" ? [result.reading] : result.readings;
  expect(readings.length).toBeLessThanOrEqual(3);
  for (const { edtf, role, earliest, latest, precision, warnings } of readings) {
    expect(dateWarningCodes).toEqual(expect.arrayContaining(warnings));
    if (edtf === null) {
      expect([role, earliest, latest, precision]).toEqual([null, null, null, null]);
      continue;
    }
    expect(roles).toContain(role);
    expect(parseEdtf(edtf)).toMatchObject({ ok: true, date: { edtf, earliest, latest, precision } });
    for (const bound of [earliest, latest]) if (bound !== null) expect(isDay(bound)).toBe(true);
  }
}

/** Milliseconds in which a date is to be read; `npm run bench:dates` measures the real time, some tens of microseconds. */
const wanted = 1;
/** Milliseconds that only a text whose readings multiply would need, on however slow a machine. */
const tooLong = 15;

/** The least of some tries, as other work on the machine may come between. */
function leastTime(text: string, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 30 && least >= enough; tries += 1) {
    const start = performance.now();
    readDateExpression(text, context);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe("any text", () => {
  it("of 10,000 is read or refused, with real days and known codes", () => {
    fc.assert(
      fc.property(nearAndFar, fc.constantFrom(...locales, null), (text, language) =>
        check(readDateExpression(text, { ...context, language })),
      ),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it("is read in under a millisecond: 10,000 of them on the whole, and 99 of 100 alone", () => {
    for (const { text } of data.accepted) readDateExpression(text, context);
    const times = randomTexts(10_000)
      .map((text) => ({ text, time: leastTime(text, wanted) }))
      .sort((a, b) => b.time - a.time);
    expect(times.filter(({ time }) => time >= tooLong)).toEqual([]);
    expect(times[100]?.time).toBeLessThan(wanted);
    expect(times.reduce((sum, { time }) => sum + time, 0)).toBeLessThan(10_000 * wanted);
  }, 60_000);

  it.each([
    ..."1 or |27 oct, |01/02/03 or |10/11/12, |q1 or |last may or |around |2026년 또는 |까지|may/|the ".split(
      "|",
    ),
  ])("that repeats %j is refused before its readings multiply", (piece) => {
    const text = piece.repeat(200).slice(0, 200);
    expect(leastTime(text, tooLong)).toBeLessThan(tooLong);
    expect(readDateExpression(text, context).kind).toBe("refused");
  });

  it("of a megabyte is refused before it is looked at", () => {
    const start = performance.now();
    expect(readDateExpression("2026 ".repeat(200_000), context)).toEqual({
      kind: "refused",
      problem: { code: "too-long", params: { max: 200 } },
    });
    expect(performance.now() - start).toBeLessThan(tooLong);
  });

  it("is the same in capitals, in full width, with more spaces and with a full stop", () => {
    const wide = (text: string) =>
      text
        .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
        .replace(/ /g, "\u3000");
    for (const { text, lang, reference } of data.accepted) {
      const at = { language: lang as "en" | "ko", reference };
      const plain = readDateExpression(text, at);
      const spaced = `\u00a0 ${text.replace(/ /g, "  ")} `;
      const forms = [
        text.toUpperCase(),
        wide(text),
        spaced,
        `${text}.`,
        `“${text}”`,
        `“${text}.”`,
        text.normalize("NFD"),
      ];
      for (const [open, close] of ["()", "【】", "〈〉", "«»", "「」"]) forms.push(`${open}${text}${close}`);
      forms.push(`• ${text}`);
      for (const form of forms) expect([form, readDateExpression(form, at)]).toEqual([form, plain]);
    }
  });

  it("in Korean is the same without spaces", () => {
    for (const { text, reference } of data.accepted.filter(({ lang }) => lang === "ko")) {
      const at = { language: "ko", reference } as const;
      expect([text, readDateExpression(text.replaceAll(" ", ""), at)]).toEqual([
        text,
        readDateExpression(text, at),
      ]);
    }
  });
});
