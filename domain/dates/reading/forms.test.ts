import { describe, expect, it } from "vitest";
import { type DateReading, readDateExpression } from "@/domain/dates/reading/read";
import data from "@/domain/dates/test-data/more-expressions.json";
import type { Locale } from "@/domain/vocabulary";

const said = ({ edtf, role }: DateReading) => (edtf === null ? "undated" : `${edtf} ${role}`);

function answerTo(text: string, language: Locale) {
  const result = readDateExpression(text, { language, reference: "2025-11-15" });
  if (result.kind === "refused") return { text, refused: result.problem.code };
  return { text, read: (result.kind === "read" ? [result.reading] : result.readings).map(said) };
}

describe("more forms of the same kinds", () => {
  it.each(data.expressions)("$text", ({ text, lang, read, refused }) => {
    expect(answerTo(text, lang as Locale)).toEqual(read ? { text, read } : { text, refused });
  });
});

describe("warnings", () => {
  it.each([
    ["early 2026", "part-of-year"],
    ["late October 2025", "part-kept-whole"],
    ["spring 2026", "season"],
    ["4Q25", "two-digit-year"],
    ["expected in 2026", "plan"],
    ["in due course", "vague"],
    ["27 October", "year-supplied"],
    ["within two years", "counted"],
    ["later this year", "part-kept-whole"],
    ["from the end of 2026", "part-of-year"],
  ])("%s: %s", (text, warning) => {
    const result = readDateExpression(text, { language: "en", reference: "2025-11-15" });
    const readings =
      result.kind === "read" ? [result.reading] : result.kind === "choice" ? result.readings : [];
    expect(readings.length).toBeGreaterThan(0);
    for (const reading of readings) expect(reading.warnings).toContain(warning);
  });

  it("none where the words are exact", () => {
    for (const text of [
      "by the end of June 2027",
      "27 October 2025",
      "2025 to the end of 2029",
      "since 1990",
    ]) {
      const result = readDateExpression(text, { language: "en", reference: "2025-11-15" });
      expect(result).toMatchObject({ kind: "read", reading: { warnings: [], relative: false } });
    }
  });

  it("the reference day counts only where the words are relative", () => {
    const on = (reference: string) =>
      readDateExpression("set to begin next year", { language: "en", reference });
    expect(on("2025-12-31")).toMatchObject({ reading: { edtf: "2026", relative: true } });
    expect(on("2026-01-01")).toMatchObject({ reading: { edtf: "2027", relative: true } });
  });
});
