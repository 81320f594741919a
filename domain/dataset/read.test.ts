import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDataset, readDatasetValue } from "@/domain/dataset/read";
import { readDateExpression } from "@/domain/dates/reading/read";

const text = readFileSync("prisma/seed/korea-asean.json", "utf8");

interface Loose {
  // biome-ignore lint/suspicious/noExplicitAny: a test plants faults in any place of the file.
  [field: string]: any;
}

/** The founding file with some harm done to it. */
function broken(harm: (file: Loose) => void) {
  const file: Loose = JSON.parse(text);
  harm(file);
  const reading = readDatasetValue(file);
  return reading.ok ? [] : reading.faults.map(({ path, code }) => `${path} ${code}`);
}

test("the founding file has no fault", () => {
  expect(readDataset(text)).toMatchObject({ ok: true });
});

test("a file without our additions has no fault", () => {
  const faults = broken((file) => {
    for (const name of ["collection", "kinds", "parties"]) delete file[name];
    for (const milestone of file.milestones) {
      for (const name of ["title_ko", "delivered_on", "date_history"]) delete milestone[name];
      for (const quantity of milestone.quantities) {
        delete quantity.label_ko;
        delete quantity.sort;
      }
      for (const fact of milestone.corroboration) {
        delete fact.fact_ko;
        delete fact.note_ko;
        delete fact.said_on;
      }
    }
  });
  expect(faults).toEqual([]);
});

test("every fault is told with its place, whatever else is wrong", () => {
  const faults = broken((file) => {
    file.milestones[0].date.edtf = "2025-02-30";
    file.milestones[1].kind = "treaty";
    file.milestones[2].initiative = "nowhere";
    file.milestones[7].slug = "new";
    file.milestones[8].corroboration[0].url = "javascript:alert(1)";
    file.milestones[9].colour = "red";
    file.milestones[10].date.end = "2024-11-29";
    file.milestones[11].parent = "missing";
    delete file.milestones[12].quote;
    file.milestones[13].role = "by";
    file.initiatives[3].theme = "elsewhere";
    file.themes[1].name = { en: null, ko: null };
  });
  expect(faults.sort()).toEqual([
    "initiatives[3].theme unknown-theme",
    "milestones[0].date.edtf bad-date",
    "milestones[10].date.end bound-differs",
    "milestones[11].parent unknown-parent",
    "milestones[12].quote missing",
    "milestones[13].role role-without-date",
    "milestones[1].kind unknown-kind",
    "milestones[2].initiative unknown-initiative",
    "milestones[7].slug reserved",
    "milestones[8].corroboration[0].url bad-url",
    "milestones[9].colour unknown-field",
    "themes[1].name missing",
  ]);
});

test("slugs are unique and no milestone is its own ancestor", () => {
  const faults = broken((file) => {
    file.milestones[7].slug = file.milestones[6].slug;
    file.milestones[8].parent = file.milestones[9].slug;
    file.milestones[9].parent = file.milestones[8].slug;
  });
  expect(faults).toEqual([
    "milestones[7].slug duplicate",
    "milestones[8].parent parent-cycle",
    "milestones[9].parent parent-cycle",
  ]);
});

test("the counts that a file gives must be its own", () => {
  expect(broken((file) => file.milestones.pop())).toEqual([
    "counts.items count-differs",
    "counts.tracked count-differs",
    "counts.undated count-differs",
  ]);
});

test("a date and its role come together", () => {
  const faults = broken((file) => {
    file.milestones[0].role = null;
  });
  expect(faults).toEqual(["milestones[0].role date-without-role"]);
});

/** The founding file whose talks give their date in words only. */
function inWords(date: Loose, more: Loose = {}, published = "2025-11") {
  const file: Loose = JSON.parse(text);
  const at = file.milestones.findIndex(({ slug }: Loose) => slug === "akfta-upgrade-negotiations");
  file.source.published.edtf = published;
  const { role: _, ...others } = file.milestones[at];
  file.milestones[at] = { ...others, date, ...more };
  delete file.counts;
  const reading = readDatasetValue(file);
  return reading.ok ? reading.dataset.milestones[at] : reading.faults;
}

test("a date in words only is read as on the day of the source, and its words give the role", () => {
  expect(inWords({ expression: "set to begin next year" })).toMatchObject({
    date: { expression: "set to begin next year", edtf: "2026", start: "2026-01-01", end: "2026-12-31" },
    role: "starts",
  });
  expect(inWords({ expression: "내년 하반기" }, {}, "2024-03-07")).toMatchObject({
    date: { edtf: "2025-41", precision: "half" },
    role: "on",
  });
  expect(inWords({ expression: "this year" }, { role: "marks" })).toMatchObject({
    date: { edtf: "2025" },
    role: "marks",
  });
  expect(inWords({ expression: "TBD" })).toMatchObject({ date: { edtf: null, start: null }, role: null });
});

test("words of no date stay without one where the file says so", () => {
  const date = { start: null, end: null, precision: "unknown", basis: null, note: null };
  expect(inWords({ ...date, expression: "by 2030", edtf: null }, { role: null })).toMatchObject({
    date: { edtf: null },
    role: null,
  });
});

test("a date in words that cannot be read, or in more than one way, is a fault with its place", () => {
  const fault = (expression: string, published?: string) => inWords({ expression }, {}, published);
  const path = "milestones[18].date.expression";
  expect(fault("31 June 2026")).toMatchObject([
    { path, code: "words-unreadable", params: { problem: "no-such-day", text: "2026-06-31" } },
  ]);
  expect(fault("when the time has come")).toMatchObject([
    { path, code: "words-unreadable", params: { problem: "not-understood" } },
  ]);
  expect(fault("03/04/2026")).toMatchObject([
    { path, code: "words-ambiguous", params: { list: "2026-04-03 on, 2026-03-04 on" } },
  ]);
  expect(fault("in two weeks")).toMatchObject([{ path, code: "words-need-day" }]);
  expect(fault("in two weeks", "2025-11-15")).toMatchObject({ date: { edtf: "2025-11-29~" } });
  expect(fault("by 2030", "2025/..")).toContainEqual(
    expect.objectContaining({ path, code: "words-without-day" }),
  );
});

test("bounds that the file gives beside words must be those of the words", () => {
  expect(inWords({ expression: "by 2030", end: "2029-12-31" })).toMatchObject([
    { path: "milestones[18].date.end", code: "bound-differs" },
  ]);
});

test("the words of the founding data give the dates that it has", () => {
  const file: Loose = JSON.parse(text);
  const dated = file.milestones.filter(({ date, context_only }: Loose) => date.edtf && !context_only);
  const read: string[] = [];
  for (const { slug, date, role } of dated) {
    const language = null;
    const answer = readDateExpression(date.expression, { language, reference: "2025-11-30" });
    if (answer.kind !== "read") continue;
    read.push(slug);
    // Counted from the summit, which the article does not say; "marks" and "2045" in a name are the file's own knowledge.
    if (slug === "csp-vision-next-five-years") continue;
    expect([slug, answer.reading.edtf]).toEqual([slug, date.edtf]);
    if (role !== "marks") expect([slug, answer.reading.role]).toEqual([slug, role]);
  }
  expect(read.length).toBeGreaterThanOrEqual(8);
});

test("an earlier date was said before the present one, and a day of delivery needs a delivery", () => {
  const faults = broken((file) => {
    const kadif = file.milestones.find(({ slug }: Loose) => slug === "kadif-2025-2029");
    kadif.date_history[0].said = "2025-12";
    kadif.delivered_on = "2025";
  });
  expect(faults).toEqual([
    "milestones[16].date_history[0].said history-out-of-order",
    "milestones[16].delivered_on delivered-on-without-delivery",
  ]);
});

test.each(["ftp://a.example", "http://user:word@a.example", "https://a b.example", "//a.example"])(
  "the address %s is refused",
  (address) => {
    const faults = broken((file) => {
      file.source.url = address;
    });
    expect(faults).toEqual(["source.url bad-url"]);
  },
);

test("an address longer than 2,048 characters is refused", () => {
  const faults = broken((file) => {
    file.source.url = `https://a.example/${"x".repeat(2048)}`;
  });
  expect(faults).toEqual(["source.url too-long"]);
});

test.each(["a\u0000b", "a\u202Eb", "a\uD800b"])("text with hidden characters is refused", (title) => {
  const faults = broken((file) => {
    file.milestones[0].title = title;
  });
  expect(faults).toEqual(["milestones[0].title bad-text"]);
});

test("what is no JSON, or no object, is refused and not thrown", () => {
  expect(readDataset("{")).toMatchObject({ ok: false, faults: [{ path: "", code: "not-json" }] });
  for (const value of ["null", "[]", "7", '"x"']) {
    expect(readDataset(value)).toMatchObject({ ok: false, faults: [{ path: "", code: "wrong-type" }] });
  }
  expect(readDataset('{"milestones": [null, 3, {"slug": 4}]}').ok).toBe(false);
});
