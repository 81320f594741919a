import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isDay } from "@/domain/dates/day";
import { parseEdtf, sameEdtf } from "@/domain/dates/edtf";
import { edtfTexts } from "@/domain/dates/test-data/edtf-texts";

function dateOf(text: string) {
  const reading = parseEdtf(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
  return reading.date;
}

describe("EDTF that is read", () => {
  it.each([
    ["2025-10-27", "2025-10-27", "2025-10-27", "day"],
    ["2028-02", "2028-02-01", "2028-02-29", "month"],
    ["2026", "2026-01-01", "2026-12-31", "year"],
    ["2027-21", "2027-03-01", "2027-05-31", "season"],
    ["2027-22", "2027-06-01", "2027-08-31", "season"],
    ["2027-23", "2027-09-01", "2027-11-30", "season"],
    ["2027-24", "2027-12-01", "2028-02-29", "season"],
    ["2027-33", "2027-01-01", "2027-03-31", "quarter"],
    ["2025-36", "2025-10-01", "2025-12-31", "quarter"],
    ["2026-37", "2026-01-01", "2026-04-30", "third"],
    ["2026-38", "2026-05-01", "2026-08-31", "third"],
    ["2026-39", "2026-09-01", "2026-12-31", "third"],
    ["2026-40", "2026-01-01", "2026-06-30", "half"],
    ["2026-41", "2026-07-01", "2026-12-31", "half"],
    ["203X", "2030-01-01", "2039-12-31", "decade"],
    ["20XX", "2000-01-01", "2099-12-31", "century"],
    ["2026-XX", "2026-01-01", "2026-12-31", "year"],
    ["2026-XX-XX", "2026-01-01", "2026-12-31", "year"],
    ["2026-02-XX", "2026-02-01", "2026-02-28", "month"],
    ["2025/2029", "2025-01-01", "2029-12-31", "interval"],
    ["2024-11/2029", "2024-11-01", "2029-12-31", "interval"],
    ["2025/2025", "2025-01-01", "2025-12-31", "interval"],
    ["2026-12/2026", "2026-12-01", "2026-12-31", "interval"],
    ["../2029", null, "2029-12-31", "interval"],
    ["/2029", null, "2029-12-31", "interval"],
    ["1990/..", "1990-01-01", null, "interval"],
    ["1990/", "1990-01-01", null, "interval"],
    ["[..2030]", null, "2030-12-31", "set"],
    ["[2030..]", "2030-01-01", null, "set"],
    ["[2026..2028]", "2026-01-01", "2028-12-31", "set"],
    ["[2027,2025]", "2025-01-01", "2027-12-31", "set"],
    ["{2025,2027-03}", "2025-01-01", "2027-03-31", "set"],
    ["[..2025,2027]", null, "2027-12-31", "set"],
  ])("%s is %s to %s, a %s", (text, earliest, latest, precision) => {
    expect(dateOf(text)).toEqual({
      edtf: text,
      earliest,
      latest,
      precision,
      approximate: false,
      uncertain: false,
    });
  });

  it.each([
    ["2027~", true, false],
    ["2027?", false, true],
    ["2027%", true, true],
    ["2025-10-27/2030-10~", true, false],
    ["[2025?,2027]", false, true],
  ])("%s is marked", (text, approximate, uncertain) => {
    expect(dateOf(text)).toMatchObject({ edtf: text, approximate, uncertain });
  });

  it("is kept in one spelling", () => {
    expect(dateOf("203").edtf).toBe("203X");
    expect(dateOf("20~").edtf).toBe("20XX~");
    expect(dateOf(" {2025 ,  2027} ").edtf).toBe("{2025,2027}");
    expect(sameEdtf("203", "203X")).toBe(true);
    expect(sameEdtf("2030", "203X")).toBe(false);
    expect(sameEdtf("2030~", "2030")).toBe(false);
    expect(sameEdtf("soon", "soon")).toBe(false);
  });
});

describe("EDTF that is refused", () => {
  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["2026-02-30", "no-such-day"],
    ["2023-02-29", "no-such-day"],
    ["2026-05-00", "no-such-day"],
    ["2026-13", "no-such-part"],
    ["2026-25", "no-such-part"],
    ["2026-21-03", "no-such-month"],
    ["0999", "outside-years"],
    ["3000", "outside-years"],
    ["2999-24", "outside-years"],
    ["-0044", "outside-years"],
    ["Y170002", "outside-years"],
    ["09XX", "outside-years"],
    ["2026-05-02T16:54:59Z", "time-of-day"],
    ["2029/2025", "reversed"],
    ["2026-02/2026-01", "reversed"],
    ["[2028..2026]", "reversed"],
    ["../..", "no-bound"],
    ["/", "no-bound"],
    ["../", "no-bound"],
    ["[..2025,2027..]", "no-bound"],
    ["XXXX", "no-bound"],
    ["[..]", "unreadable"],
    ["[2026", "unreadable"],
    ["[2026}", "unreadable"],
    ["[]", "unreadable"],
    ["2025/2026/2027", "unreadable"],
    ["2026-5", "unreadable"],
    ["1XX3", "unreadable"],
    ["next year", "unreadable"],
    ["２０２６", "unreadable"],
  ])("%j: %s", (text, code) => {
    const reading = parseEdtf(text);
    expect(reading.ok ? reading.date : reading.problem.code).toBe(code);
  });

  it("is given back whole when it can't be read", () => {
    expect(parseEdtf("[2025,,2026]")).toEqual({
      ok: false,
      problem: { code: "unreadable", params: { text: "[2025,,2026]" } },
    });
    expect(parseEdtf("2029/2025")).toEqual({
      ok: false,
      problem: { code: "reversed", params: { start: "2029", end: "2025" } },
    });
  });

  it("is refused by its length before it is read", () => {
    expect(parseEdtf("1".repeat(1_000_000))).toEqual({
      ok: false,
      problem: { code: "too-long", params: { max: 100 } },
    });
  });
});

describe("properties of EDTF", () => {
  it("no text makes the reader throw", () => {
    const alphabet = fc.constantFrom(..."0123456789X-/.,[]{}?~%T ");
    fc.assert(fc.property(fc.string(), (text) => void parseEdtf(text)));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 24 }), (text) => void parseEdtf(text)),
      {
        numRuns: 5_000,
      },
    );
  });

  it("bounds are real days in order, at least one is there, and the canonical text reads the same", () => {
    fc.assert(
      fc.property(edtfTexts, (text) => {
        const reading = parseEdtf(text);
        if (!reading.ok) {
          expect(["reversed", "no-bound"]).toContain(reading.problem.code);
          return;
        }
        const { earliest, latest, edtf } = reading.date;
        expect(earliest ?? latest).not.toBeNull();
        for (const bound of [earliest, latest]) if (bound) expect(isDay(bound)).toBe(true);
        if (earliest && latest) expect(earliest <= latest).toBe(true);
        expect(parseEdtf(edtf)).toEqual(reading);
        expect(sameEdtf(text, edtf)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("the bounds of a part of a year hold exactly the days of its months", () => {
    const monthsOf: Record<string, string[]> = {};
    const name = (month: number) => String(month).padStart(2, "0");
    for (let month = 1; month <= 12; month += 1) monthsOf[name(month)] = [`Y-${name(month)}`];
    const parts = (first: number, count: number, size: number, offset: number) => {
      for (let part = 0; part < count; part += 1) {
        monthsOf[first + part] = Array.from({ length: size }, (_, step) => {
          const month = part * size + step + offset;
          return month > 12 ? `Z-${name(month - 12)}` : `Y-${name(month)}`;
        });
      }
    };
    parts(21, 4, 3, 3);
    parts(33, 4, 3, 1);
    parts(37, 3, 4, 1);
    parts(40, 2, 6, 1);
    for (const year of [1000, 1900, 2000, 2023, 2024, 2998]) {
      for (const [part, months] of Object.entries(monthsOf)) {
        const { earliest, latest } = dateOf(`${year}-${part}`);
        const inside = new Set(months.map((m) => m.replace("Y", `${year}`).replace("Z", `${year + 1}`)));
        for (let day = `${year}-01-01`; day < `${year + 2}-01-01`; day = addDays(day, 1)) {
          const within = earliest !== null && latest !== null && earliest <= day && day <= latest;
          if (within !== inside.has(day.slice(0, 7))) throw new Error(`${year}-${part}: ${day}`);
        }
      }
    }
  });
});
