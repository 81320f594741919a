import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/domain/dates/edtf";
import { edtfTexts } from "@/domain/dates/test-data/edtf-texts";
import {
  boundsInWords,
  changeInWords,
  type DatedEdtf,
  dateAndDaysInWords,
  dateInWords,
  dayInWords,
  driftInWords,
} from "@/domain/dates/words";
import { type DateRole, locales, roles } from "@/domain/vocabulary";

/** EDTF, role, English long, English short, Korean long, and Korean short where it is another. */
const table: [string, DateRole, string, string, string, string?][] = [
  ["2025-10-27", "on", "27 October 2025", "27 Oct 2025", "2025년 10월 27일"],
  ["2025-10-27", "starts", "starts on 27 October 2025", "starts on 27 Oct 2025", "2025년 10월 27일에 시작"],
  ["2027-03-31", "by", "by 31 March 2027", "by 31 Mar 2027", "2027년 3월 31일까지"],
  ["2005-12-13", "since", "since 13 December 2005", "since 13 Dec 2005", "2005년 12월 13일 이후"],
  ["2025-10-27", "during", "during 27 October 2025", "during 27 Oct 2025", "2025년 10월 27일 하루 동안"],
  ["2025-10-27", "marks", "on 27 October 2025", "on 27 Oct 2025", "2025년 10월 27일"],
  ["2024-11", "on", "November 2024", "Nov 2024", "2024년 11월"],
  ["2026-01", "starts", "starts in January 2026", "starts in Jan 2026", "2026년 1월에 시작"],
  ["[..2026-03]", "by", "by the end of March 2026", "by Mar 2026", "2026년 3월 말까지", "2026년 3월까지"],
  ["2026", "on", "2026", "2026", "2026년"],
  ["2026", "starts", "starts in 2026", "starts in 2026", "2026년에 시작"],
  ["2030", "by", "by the end of 2030", "by 2030", "2030년까지"],
  ["[..2030]", "by", "by the end of 2030", "by 2030", "2030년까지"],
  ["2026", "during", "during 2026", "during 2026", "2026년 동안"],
  ["1990", "since", "since 1990", "since 1990", "1990년 이후"],
  ["2025", "marks", "in 2025", "in 2025", "2025년"],
  ["2027-21", "on", "spring 2027", "spring 2027", "2027년 봄"],
  [
    "2027-24",
    "starts",
    "starts in winter 2027–2028",
    "starts in winter 2027–2028",
    "2027–2028년 겨울에 시작",
  ],
  ["2025-36", "on", "fourth quarter of 2025", "Q4 2025", "2025년 4분기"],
  ["[..2027-34]", "by", "by the end of the second quarter of 2027", "by Q2 2027", "2027년 2분기까지"],
  ["2026-40", "starts", "starts in the first half of 2026", "starts in H1 2026", "2026년 상반기에 시작"],
  ["2026-41", "during", "during the second half of 2026", "during H2 2026", "2026년 하반기 동안"],
  ["2026-37~", "on", "early 2026", "early 2026", "2026년 초"],
  ["2026-38~", "starts", "starts in mid-2026", "starts in mid-2026", "2026년 중반에 시작"],
  ["2026-39~", "by", "by late 2026", "by late 2026", "2026년 말경까지"],
  ["2026-37", "by", "by the end of April 2026", "by Apr 2026", "2026년 4월 말까지", "2026년 4월까지"],
  ["2026-37", "on", "January–April 2026", "Jan–Apr 2026", "2026년 1–4월"],
  ["203X", "on", "the 2030s", "the 2030s", "2030년대"],
  ["203X", "by", "by the end of the 2030s", "by the 2030s", "2030년대까지"],
  ["20XX", "by", "by the end of 2099", "by 2099", "2099년까지"],
  ["2027~", "on", "around 2027", "around 2027", "2027년 무렵"],
  ["2027~", "starts", "starts around 2027", "starts around 2027", "2027년 무렵 시작"],
  ["2027~", "by", "by around 2027", "by around 2027", "2027년 무렵까지"],
  ["2027?", "on", "possibly 2027", "possibly 2027", "2027년(불확실)"],
  ["2027%", "on", "possibly around 2027", "possibly around 2027", "2027년 무렵(불확실)"],
  ["2025/2029", "during", "2025–2029", "2025–2029", "2025–2029년"],
  ["2024-11/2029", "during", "November 2024 to 2029", "Nov 2024 to 2029", "2024년 11월–2029년"],
  ["2025-03/2025-06", "during", "March to June 2025", "Mar to Jun 2025", "2025년 3–6월"],
  ["2025-10-27/2025-10-28", "on", "27–28 October 2025", "27–28 Oct 2025", "2025년 10월 27–28일"],
  [
    "2025-11-03/2025-12-06",
    "on",
    "3 November to 6 December 2025",
    "3 Nov to 6 Dec 2025",
    "2025년 11월 3일–12월 6일",
  ],
  [
    "2025-10-27/2030-10~",
    "during",
    "27 October 2025 to around October 2030",
    "27 Oct 2025 to around Oct 2030",
    "2025년 10월 27일–2030년 10월 무렵",
  ],
  ["../2029", "during", "until the end of 2029", "until 2029", "2029년까지 지속"],
  [
    "/2029",
    "during",
    "until the end of 2029, start not known",
    "until 2029, start not known",
    "2029년까지 지속(시작일 미상)",
  ],
  [
    "2025/..",
    "during",
    "from 2025, end not given",
    "from 2025, end not given",
    "2025년부터(종료일 밝히지 않음)",
  ],
  ["1990/..", "since", "since 1990", "since 1990", "1990년 이후"],
  ["[2030..]", "on", "2030 or later", "2030 or later", "2030년 또는 그 이후"],
  ["[..2030]", "starts", "starts by the end of 2030", "starts by 2030", "2030년까지 시작"],
  [
    "[2026..2028]",
    "on",
    "some time between 2026 and 2028",
    "some time between 2026 and 2028",
    "2026년에서 2028년 사이",
  ],
  ["[2025,2027]", "starts", "starts in 2025 or 2027", "starts in 2025 or 2027", "2025년 또는 2027년에 시작"],
  ["[2026-05,2026-06]", "on", "May or June 2026", "May or Jun 2026", "2026년 5월 또는 6월"],
  ["{2025,2027}", "on", "2025 and 2027", "2025 and 2027", "2025년 및 2027년"],
];

describe("a date in words", () => {
  it.each(table)("%s %s is %s", (edtf, role, long, short, korean, koreanShort = korean) => {
    expect(dateInWords({ edtf, role }, "en", "long")).toBe(long);
    expect(dateInWords({ edtf, role }, "en", "short")).toBe(short);
    expect(dateInWords({ edtf, role }, "ko", "long")).toBe(korean);
    expect(dateInWords({ edtf, role }, "ko", "short")).toBe(koreanShort);
  });

  it("is the text itself where it is not EDTF", () => {
    expect(dateInWords({ edtf: "next year", role: "on" }, "en", "long")).toBe("next year");
  });

  it("has words for every date that is read, in every role and language", () => {
    fc.assert(
      fc.property(edtfTexts, fc.constantFrom(...roles), fc.constantFrom(...locales), (edtf, role, locale) => {
        for (const form of ["long", "short"] as const) {
          const words = dateInWords({ edtf, role }, locale, form);
          expect(words).toBeTruthy();
          expect(words).not.toMatch(/undefined|NaN|null| {2}|^ | $/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("days and bounds in words", () => {
  it("a day has a long and a short form", () => {
    expect(dayInWords("2026-11-24", "en", "short")).toBe("24 Nov 2026");
    expect(dayInWords("2026-11-24", "en", "long")).toBe("24 November 2026");
    expect(dayInWords("2026-11-24", "ko", "short")).toBe("2026년 11월 24일");
  });

  it.each([
    ["2026-01-01", "2026-12-31", "1 Jan to 31 Dec 2026", "2026년 1월 1일–12월 31일"],
    ["2024-11-01", "2024-11-30", "1 to 30 Nov 2024", "2024년 11월 1–30일"],
    ["2024-11-01", "2029-12-31", "1 Nov 2024 to 31 Dec 2029", "2024년 11월 1일–2029년 12월 31일"],
    ["2025-10-27", "2025-10-27", "27 Oct 2025", "2025년 10월 27일"],
    [null, "2030-12-31", "no later than 31 Dec 2030", "2030년 12월 31일까지"],
    ["1990-01-01", null, "1 Jan 1990 or later", "1990년 1월 1일부터"],
    [null, null, "", ""],
  ])("%s to %s", (earliest, latest, english, korean) => {
    expect(boundsInWords({ earliest, latest }, "en")).toBe(english);
    expect(boundsInWords({ earliest, latest }, "ko")).toBe(korean);
  });
});

describe("a date with its days", () => {
  it.each([
    ["[..2030]", "by the end of 2030 (no later than 31 Dec 2030)", "2030년까지 (2030년 12월 31일까지)"],
    ["[..2027-03-31]", "by 31 March 2027", "2027년 3월 31일까지"],
    [
      "[..2027-03]",
      "by the end of March 2027 (no later than 31 Mar 2027)",
      "2027년 3월 말까지 (2027년 3월 31일까지)",
    ],
  ])("%s names no day twice", (edtf, english, korean) => {
    const parsed = parseEdtf(edtf);
    if (!parsed.ok) throw new Error(edtf);
    const date = { ...parsed.date, role: "by" } as const;
    expect([dateAndDaysInWords(date, "en"), dateAndDaysInWords(date, "ko")]).toEqual([english, korean]);
  });
});

describe("what became of a date", () => {
  it.each([
    ["2026-05", "2026", "less certain", "시기가 덜 확실해짐"],
    ["2026-12-31", "[..2026]", "less certain", "시기가 덜 확실해짐"],
    ["2026", "2026-05", "more precise", "시기가 더 구체화됨"],
    ["2024-02-29", "2024-02", "less certain", "시기가 덜 확실해짐"],
    ["2024/2028", "2025/2029", "+12 months", "+12개월"],
    ["2026-12-31", "2027-01-01", "+1 day", "+1일"],
    ["2024-02-29", "2024-03-01", "+1 day", "+1일"],
    ["2026-05", "2026-06", "+1 month", "+1개월"],
    ["2027", "2026-05", "19 months earlier", "19개월 앞당김"],
    ["2026", "2026~", "less certain", "시기가 덜 확실해짐"],
    ["2026~", "2026", "more precise", "시기가 더 구체화됨"],
    ["[..2030]", "[..2031]", "+12 months", "+12개월"],
    ["[..2031]", "[..2030]", "12 months earlier", "12개월 앞당김"],
    ["../2029", "../2032", "+3 years", "+3년"],
    ["2025/2029", "2025/2030", "+12 months", "+12개월"],
    ["2024/2029", "2025/2029", null, null],
    [null, "2026", null, null],
    ["2026", "2026/..", "less certain", "시기가 덜 확실해짐"],
    ["[..2030]", "[2031..]", null, null],
  ])("%s to %s: %s", (from, to, english, korean) => {
    expect(changeInWords(from, to, null, "en")).toBe(english);
    expect(changeInWords(from, to, "new-information", "ko")).toBe(korean);
  });

  it.each([
    ["2026-05", "2026", "agreed-postponement", "+7 months"],
    ["2026", "2026-05", "brought-forward", "7 months earlier"],
    ["2026-05", "2026", "less-precise", "less certain"],
    ["2026", "2026-12", "brought-forward", "more precise"],
  ] as const)("%s to %s, %s: %s", (from, to, reason, words) => {
    expect(changeInWords(from, to, reason, "en")).toBe(words);
  });

  it.each([
    [
      ["2026-06-30", "2026-06-30"],
      ["2027-03", "2027-03-31"],
      "+9 months, less certain",
      "+9개월, 시기가 덜 확실해짐",
    ],
    [
      ["2026", "2026-12-31"],
      ["2027-06-15", "2027-06-15"],
      "about 5 months later, more precise",
      "약 5개월 늦춤, 시기가 더 구체화됨",
    ],
    [["2026", "2026-12-31"], ["2027", "2027-12-31"], "+12 months", "+12개월"],
    [["2026", "2026-12-31"], ["2027/..", null], "", ""],
    [["2026-05", "2026-05-31"], ["2027/..", null], "less certain", "시기가 덜 확실해짐"],
  ] as const)("since the first date, %s to %s: %s", (first, last, english, korean) => {
    const [baseline, date] = [first, last].map(([edtf, latest]) => ({ edtf, latest })) as [
      DatedEdtf,
      DatedEdtf,
    ];
    expect(driftInWords(baseline, date, "en")).toBe(english);
    expect(driftInWords(baseline, date, "ko")).toBe(korean);
  });
});
