import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtexReference, type Cited, cslReference, plainReference } from "@/domain/citation/citation";

const cited: Cited = {
  title: "DEFA: US$2 trillion by 2030",
  collection: "Korea & ASEAN",
  url: "http://localhost:3000/en/milestones/defa-2030?asof=2026-03-31",
  asOf: "2026-03-31",
  locale: "en",
};

test("a footnote names the page, the collection, the day and the address that stays", () => {
  expect(plainReference(cited)).toBe(
    "Milepost, “DEFA: US$2 trillion by 2030”, Korea & ASEAN, as of 31 March 2026. http://localhost:3000/en/milestones/defa-2030?asof=2026-03-31",
  );
  expect(plainReference({ ...cited, title: "디파", collection: "한국과 아세안", locale: "ko" })).toContain(
    "「디파」, 한국과 아세안, 2026년 3월 31일 기준.",
  );
});

test("BibTeX keeps what TeX would take for its own", () => {
  expect(bibtexReference(cited)).toBe(
    `@misc{milepost-defa-2030-2026-03-31,
  title = {{DEFA: US\\$2 trillion by 2030}},
  author = {{Milepost}},
  howpublished = {Korea \\& ASEAN},
  year = {2026},
  date = {2026-03-31},
  url = {http://localhost:3000/en/milestones/defa-2030?asof=2026-03-31},
  langid = {english},
}`,
  );
});

test("whatever a title says, its braces stay in pairs and CSL-JSON gives it back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      const unescaped = bibtexReference({ ...cited, title }).replaceAll(/\\[{}]/g, "");
      let depth = 0;
      for (const letter of unescaped) {
        if (letter === "{") depth += 1;
        if (letter === "}") depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(JSON.parse(cslReference({ ...cited, title }))[0].title).toBe(title);
    }),
  );
});
