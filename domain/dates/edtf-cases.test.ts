import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/domain/dates/edtf";
import data from "@/domain/dates/test-data/edtf-cases.json";

/** Valid EDTF that Milepost refuses, and as what. */
function refusal(text: string): string | undefined {
  if (text.includes("T")) return "time-of-day";
  const outside = [
    "0409",
    "0023",
    "0007",
    "0000",
    "9999",
    "-0002",
    "-9999",
    "00",
    "-04",
    "019",
    "009",
    "000",
  ];
  if (outside.includes(text) || /^(Y-?\d+|-019|-193)$/.test(text)) return "outside-years";
  if (["XXXX", "XXXX-XX", "XXXX-XX-XX", "/", "../.."].includes(text)) return "no-bound";
  return undefined;
}

/** Of level 2, Milepost keeps parts of the year, decades, sets and intervals of them; not these. */
const level2Refused: Record<string, string> = {
  "2001-25": "no-such-part",
};
for (const text of [
  "?2001",
  "2001~-09",
  "2001-?09~-09",
  "2004?-06-~11",
  "156X-12-31",
  "15XX-12-25",
  "15XX-12-XX",
  "15XX-01-3X",
  "15XX-XX-25",
  "1500-1X-25",
  "15XX-0X-25",
  "15XX-X2",
  "1XXX-XX",
  "1XXX-12",
  "1XX3",
  "Y17E7",
  "Y-17E7",
  "1950S2",
  "Y17101000S3",
  "Y-17101E3S3",
  "2004-06-~01/2004-06-~20",
  "2001?-23",
  "20XX-41",
  "1800/1X01",
]) {
  level2Refused[text] = "unreadable";
}

/** edtf.js calls a span of two seasons of one year invalid; ISO 8601-2 gives no reason to. */
const acceptedHere = ["2012-21/2012-22"];

describe("the cases of edtf.js", () => {
  it.each(data.cases.filter((one) => one.valid))("$edtf of level $level is valid", ({ edtf, level }) => {
    const expected = refusal(edtf) ?? (level === 2 ? level2Refused[edtf] : undefined);
    const reading = parseEdtf(edtf);
    expect(reading.ok ? undefined : reading.problem.code).toBe(expected);
  });

  it.each(data.cases.filter((one) => !one.valid))("$edtf of level $level is not valid", ({ edtf }) => {
    expect(parseEdtf(edtf).ok).toBe(acceptedHere.includes(edtf));
  });
});
