import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/domain/dates/day";
import { parseEdtf } from "@/domain/dates/edtf";
import { edtfTexts } from "@/domain/dates/test-data/edtf-texts";

/** Every day of some years, against which dates are tried one by one, without the reader's own arithmetic. */
const days: string[] = [];
for (let day = "1998-01-01"; day <= "2032-12-31"; day = addDays(day, 1)) days.push(day);

const monthsOf: Record<string, number[]> = {
  ...{ 21: [3, 4, 5], 22: [6, 7, 8], 23: [9, 10, 11] },
  ...{ 33: [1, 2, 3], 34: [4, 5, 6], 35: [7, 8, 9], 36: [10, 11, 12] },
  ...{ 37: [1, 2, 3, 4], 38: [5, 6, 7, 8], 39: [9, 10, 11, 12] },
  ...{ 40: [1, 2, 3, 4, 5, 6], 41: [7, 8, 9, 10, 11, 12] },
};

/** Whether a single date allows the day, by its letters alone. */
function atomAllows(atom: string, day: string): boolean {
  const text = atom.replace(/[?~%]$/, "").replace(/(-XX)+$/, "");
  const [year = "", part = ""] = text.split("-");
  if (part === "24") {
    const nextYear = String(Number(year) + 1);
    return (
      day.startsWith(`${year}-12`) || day.startsWith(`${nextYear}-01`) || day.startsWith(`${nextYear}-02`)
    );
  }
  const months = monthsOf[part];
  if (months) return day.startsWith(year) && months.includes(Number(day.slice(5, 7)));
  return day.startsWith(text.replace(/X+$/, ""));
}

const first = (atom: string) => days.find((day) => atomAllows(atom, day)) ?? "";
const last = (atom: string) => days.findLast((day) => atomAllows(atom, day)) ?? "";
const isOpen = (end: string) => end === "" || end === "..";

/** From the first day that one end allows to the last that the other allows; an end that is open or unknown is none. */
function spanOf(from: string, to: string): (day: string) => boolean {
  const [start, end] = [isOpen(from) ? "" : first(from), isOpen(to) ? "9999" : last(to)];
  return (day) => start <= day && day <= end;
}

function memberOf(text: string): (day: string) => boolean {
  const [from = "", to] = text.split("..");
  return to === undefined ? (day) => atomAllows(from, day) : spanOf(from, to);
}

function allowed(edtf: string): string[] {
  const [from = "", to] = edtf.split("/");
  if (to !== undefined) return days.filter(spanOf(from, to));
  if (!/^[[{]/.test(edtf)) return days.filter((day) => atomAllows(edtf, day));
  const members = edtf.slice(1, -1).split(",").map(memberOf);
  return days.filter((day) => members.some((allows) => allows(day)));
}

/** Years 2000 to 2029 only, so that every bound lies among the days that are tried; the 2000s are no century there. */
const near = edtfTexts
  .map((text) => text.replace(/\d{4}/g, (year) => String(2000 + (Number(year) % 30))))
  .filter((text) => !/(^|[/[{,.])\d{2,3}(X|[?~%]|$|[/\]},.])/.test(text));

describe("the bounds of a date", () => {
  it("are the first and the last of the days that it allows, tried one by one", () => {
    let tried = 0;
    fc.assert(
      fc.property(near, (text) => {
        const reading = parseEdtf(text);
        if (!reading.ok) return;
        tried += 1;
        const inside = allowed(reading.date.edtf);
        const { earliest, latest } = reading.date;
        expect([text, inside[0]]).toEqual([text, earliest ?? days[0]]);
        expect([text, inside.at(-1)]).toEqual([text, latest ?? days.at(-1)]);
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(100);
  }, 60_000);

  it.each(["202X", "200X/2015", "[201X,2025]"])("so of %s", (text) => {
    const reading = parseEdtf(text);
    if (!reading.ok) throw new Error(reading.problem.code);
    const inside = allowed(reading.date.edtf);
    expect([reading.date.earliest, reading.date.latest]).toEqual([inside[0], inside.at(-1)]);
  });
});

describe("any text as EDTF", () => {
  it("of 10,000 is read with real bounds or refused, without a throw or a NaN", () => {
    const signs = fc.constantFrom(..."0123456789X-/.,[]{}?~%T +Y");
    const texts = fc.oneof(
      fc.string({ maxLength: 100 }),
      fc.string({ unit: signs, maxLength: 24 }),
      fc
        .tuple(edtfTexts, fc.nat(20), fc.string({ unit: signs, maxLength: 2 }))
        .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + 1)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = parseEdtf(text);
        expect(JSON.stringify(reading)).not.toMatch(/NaN|undefined/);
        if (reading.ok) expect(parseEdtf(reading.date.edtf)).toEqual(reading);
      }),
      { numRuns: 10_000 },
    );
  });
});
