import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edtfTree, parseEdtf } from "@/domain/dates/edtf";
import { atomsOf, type DateTree } from "@/domain/dates/edtf-tree";
import { readDateExpression } from "@/domain/dates/reading/read";
import { edtfTexts } from "@/domain/dates/test-data/edtf-texts";
import { dateInWords } from "@/domain/dates/words";
import { type DateRole, type Locale, locales, roles } from "@/domain/vocabulary";

const reference = "2025-11-15";

function readBack(words: string, language: Locale) {
  const result = readDateExpression(words, { language, reference });
  if (result.kind !== "read") return { words, [result.kind]: result };
  const { edtf, role } = result.reading;
  return { words, edtf, role };
}

/** Dates and roles whose words say all of it. */
const carried: [string, DateRole][] = [
  ...["2025-10-27", "2026-03", "2027-22", "2027-24", "2025-36", "2026-40", "2026", "203X"].flatMap(
    (edtf): [string, DateRole][] => [
      [edtf, "on"],
      [edtf, "starts"],
      [`[..${edtf}]`, "by"],
      [`[..${edtf}]`, "starts"],
      [`${edtf}/..`, "since"],
      [`[${edtf}..]`, "on"],
      [`[${edtf}..]`, "starts"],
      [`${edtf}~`, "on"],
      [`${edtf}?`, "on"],
      [`${edtf}%`, "starts"],
      [`[..${edtf}~]`, "by"],
    ],
  ),
  ...["2026-03", "2027-22", "2025-36", "2026-40", "2026", "203X"].map((edtf): [string, DateRole] => [
    edtf,
    "during",
  ]),
  ["2026-37~", "on"],
  ["2026-38~", "starts"],
  ["[..2026-39~]", "by"],
  ["2025/2029", "during"],
  ["2024-11/2029", "during"],
  ["2025-03/2025-06", "during"],
  ["2025-11/2026-02", "during"],
  ["2025-10-27/2025-10-28", "on"],
  ["2025-10-27/2025-11-03", "on"],
  ["2025-12-28/2026-01-03", "on"],
  ["2025-10-27/2026-03-31", "during"],
  ["2025-36/2026-34", "during"],
  ["2025-10-27/2030-10~", "during"],
  ["[2026..2028]", "on"],
  ["[2026..2028]", "by"],
  ["[2026-05..2027-03]", "by"],
  ["2026-10-27", "during"],
  ["2026-37~", "during"],
  ["2027~", "during"],
  ["[2026-05..2027-03]", "starts"],
  ["[2025,2027]", "on"],
  ["[2026-05,2026-06]", "on"],
  ["[2026,2027,2028]", "starts"],
  ["{2025,2027}", "on"],
  ["2025/", "during"],
  ["1990/..", "during"],
  ["/2029", "during"],
  ["../2029", "during"],
  ["../2029-06", "during"],
];

describe("words that Milepost writes", () => {
  it.each(carried)("%s, %s, is read back from its words", (edtf, role) => {
    for (const language of locales) {
      for (const form of ["long", "short"] as const) {
        const words = dateInWords({ edtf, role }, language, form);
        expect(readBack(words, language)).toEqual({ words, edtf, role });
      }
    }
  });

  it("English says until when, Korean 까지 is by when", () => {
    expect(readBack("until the end of 2029", "en")).toMatchObject({ edtf: "../2029", role: "during" });
    expect(readBack("2029년까지", "ko")).toMatchObject({ edtf: "[..2029]", role: "by" });
  });

  /** Centuries and exact thirds are written by their ends; a start without an end, and `marks`, like other dates. */
  function saysAll(tree: DateTree, role: DateRole): boolean {
    const atoms = atomsOf(tree);
    const span = tree.kind === "interval" ? tree : null;
    if (role === "marks" || atoms.some((atom) => atom.precision === "century")) return false;
    if (atoms.some((atom) => atom.precision === "third")) return false;
    if (tree.kind === "set") return false;
    if (span && typeof span.end !== "object") return role === "since" && span.end === "open";
    if (span && typeof span.start === "object" && typeof span.end === "object") {
      // "Since 2025, until 2029" is read as the span.
      if (role === "since") return false;
      const [start, end] = [span.start, span.end];
      const holds = start.earliest <= end.earliest && end.latest <= start.latest;
      return (
        !holds &&
        !(end.earliest <= start.earliest && start.latest <= end.latest) &&
        start.earliest < end.earliest
      );
    }
    return role !== "since" && (span?.start !== "unknown" || role === "during");
  }

  it("are read as a date with the same words", () => {
    fc.assert(
      fc.property(edtfTexts, fc.constantFrom(...roles), fc.constantFrom(...locales), (text, role, locale) => {
        const parsed = parseEdtf(text);
        const tree = edtfTree(text);
        if (!parsed.ok || !tree || !saysAll(tree, role)) return;
        for (const form of ["long", "short"] as const) {
          const words = dateInWords({ edtf: parsed.date.edtf, role }, locale, form);
          const result = readDateExpression(words, { language: locale, reference });
          const read = result.kind === "read" ? result.reading : null;
          const again =
            read?.edtf && read.role ? dateInWords({ edtf: read.edtf, role: read.role }, locale, form) : null;
          expect(again ?? result).toBe(words);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
