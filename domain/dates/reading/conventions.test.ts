import { describe, expect, it } from "vitest";
import { dateProblemCodes } from "@/domain/dates/problems";
import { readDateExpression } from "@/domain/dates/reading/read";
import { dateWarningCodes } from "@/domain/dates/reading/warnings";
import data from "@/domain/dates/test-data/date-expressions.json";
import type { Locale } from "@/domain/vocabulary";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";

const reference = "2025-11-15";

describe("the examples that set the conventions", () => {
  it.each(data.accepted)(
    "$text is $edtf, $role",
    ({ text, lang, reference, edtf, role, earliest, latest }) => {
      for (const language of [lang as Locale, null]) {
        const reading = readDateExpression(text, { language, reference });
        expect(reading).toMatchObject({ kind: "read", reading: { edtf, role, earliest, latest } });
      }
    },
  );

  it.each(data.refused)("%j is refused", (text) => {
    for (const language of ["en", "ko", null] as const) {
      expect(readDateExpression(text, { language, reference }).kind).toBe("refused");
    }
  });

  it.each(data.two_readings)("$text has two readings", ({ text, edtf }) => {
    for (const language of ["en", "ko", null] as const) {
      const reading = readDateExpression(text, { language, reference });
      expect(reading.kind === "choice" && reading.readings.map((one) => one.edtf)).toEqual(edtf);
    }
  });
});

describe("problems and warnings", () => {
  it("have a sentence in both languages", () => {
    for (const { problems, dateWarnings } of [en, ko]) {
      expect(Object.keys(problems)).toEqual(
        expect.arrayContaining(dateProblemCodes.map((code) => `date-${code}`)),
      );
      expect(Object.keys(dateWarnings).sort()).toEqual([...dateWarningCodes].sort());
    }
  });
});
