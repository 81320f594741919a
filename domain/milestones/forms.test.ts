import { expect, test } from "vitest";
import { objectOfForm } from "@/domain/milestones/form-data";
import { addForm, checkForm, editForm, parseForm, updateForm } from "@/domain/milestones/forms";

const today = "2026-11-24";
const update = {
  slug: "defa-2030",
  version: "3",
  textEn: "Talks were concluded.",
  asOfOn: today,
  progress: "under-way",
  forecast: "on-track",
};

function problemsOf(changes: Record<string, unknown>) {
  const parsed = parseForm(updateForm(today), { ...update, ...changes });
  return parsed.ok ? {} : parsed.problems;
}

test("an update with its evidence is read, and rows in which nothing is filled in are left out", () => {
  const evidence = [
    { url: "", title: "", stance: "supports" },
    { url: "HTTPS://asean.org/x", title: " A\u00a0title ", publishedEdtf: "2026-10", stance: "context" },
  ];
  const parsed = parseForm(updateForm(today), { ...update, evidence });
  expect(parsed).toMatchObject({
    ok: true,
    form: {
      version: 3,
      textKo: null,
      evidence: [{ url: "https://asean.org/x", publishedEdtf: "2026-10", quote: null, stance: "context" }],
    },
  });
});

test("an update needs a text in one language, a real day that is not after today, and known words", () => {
  expect(problemsOf({ textEn: " \r\n " })).toEqual({ textEn: { code: "required", params: {} } });
  expect(problemsOf({ asOfOn: "2026-11-25" })).toEqual({ asOfOn: { code: "after-today", params: {} } });
  expect(problemsOf({ asOfOn: "2026-02-30" })).toEqual({ asOfOn: { code: "not-a-day", params: {} } });
  expect(problemsOf({ progress: "finished" })).toEqual({ progress: { code: "not-a-choice" } });
  expect(problemsOf({ slug: "" })).toEqual({ slug: { code: "required", params: {} } });
  expect(problemsOf({ version: "x" })).toHaveProperty("version");
  expect(problemsOf({ role: "admin" })).toEqual({ form: { code: "unknown-field" } });
});

test("delivered needs the day of delivery, as precise as known and not after today", () => {
  const delivered = { progress: "delivered" };
  expect(problemsOf(delivered)).toMatchObject({ deliveredEdtf: { code: "delivered-required" } });
  expect(problemsOf({ ...delivered, deliveredEdtf: "2026" })).toEqual({});
  expect(problemsOf({ ...delivered, deliveredEdtf: "2027" })).toMatchObject({
    deliveredEdtf: { code: "after-today" },
  });
  expect(problemsOf({ ...delivered, deliveredEdtf: "hello" })).toMatchObject({
    deliveredEdtf: { code: "date-not-understood", params: { text: "hello" } },
  });
});

test.each([
  ["a null character", "a\u0000b"],
  ["an escape", "a\u001b[31m"],
  ["half a surrogate pair", "a\ud800b"],
  ["a character that turns the direction", "abc\u202egpj.exe"],
])("text with %s is refused", (_, text) => {
  expect(problemsOf({ textEn: text })).toMatchObject({ textEn: { code: "characters" } });
});

test("text keeps its line breaks and other languages, up to 10,000 characters", () => {
  expect(problemsOf({ textEn: "한국과 아세안\r\n👩‍👩‍👧 sign" })).toEqual({});
  expect(problemsOf({ textEn: "x".repeat(10_000) })).toEqual({});
  const problem = { code: "too-long", params: { max: 10_000 } };
  expect(problemsOf({ textEn: "x".repeat(10_001) })).toEqual({ textEn: problem });
  expect(problemsOf({ textEn: "x".repeat(1_000_000) })).toHaveProperty("textEn.code", "too-long");
});

test.each([
  ["javascript:alert(1)", "url-scheme"],
  ["ftp://asean.org/x", "url-scheme"],
  ["https:asean.org", "url-scheme"],
  ["https://user:secret@asean.org/", "url-credentials"],
  ["asean.org", "url-unreadable"],
  ["https://asean.org/a b", "url-unreadable"],
  [`https://asean.org/${"x".repeat(2_048)}`, "too-long"],
  ["", "required"],
])("evidence at %.40s is refused as %s", (url, code) => {
  const evidence = [{ url, title: "T", stance: "supports" }];
  expect(problemsOf({ evidence })).toMatchObject({ "evidence.0.url": { code } });
});

test("no evidence found contradicts evidence, and more than twenty links are refused", () => {
  const evidence = Array.from({ length: 21 }, () => ({ url: "https://asean.org/", stance: "supports" }));
  expect(problemsOf({ evidence })).toEqual({ evidence: { code: "too-many", params: { max: 20 } } });
  expect(problemsOf({ noEvidence: "on", evidence: evidence.slice(0, 1) })).toMatchObject({
    noEvidence: { code: "evidence-given" },
  });
});

test("a new milestone needs a lane, a kind and a title in one language", () => {
  expect(parseForm(addForm(today), {})).toMatchObject({
    problems: { initiative: { code: "required" }, kind: { code: "required" } },
  });
  expect(parseForm(addForm(today), { initiative: "fta", kind: "event", titleEn: "" })).toMatchObject({
    problems: { titleEn: { code: "required" } },
  });
  const given = {
    initiative: "fta",
    kind: "event",
    titleKo: "회의",
    notKnownKo: "who\n\n when ",
    parties: "KR",
  };
  expect(parseForm(addForm(today), given)).toMatchObject({
    ok: true,
    form: { titleKo: "회의", notKnownKo: ["who", "when"], parties: ["KR"] },
  });
});

test("an edit holds only what was sent, dates in their canonical form, and empty means none", () => {
  const parsed = parseForm(editForm(today), {
    slug: "x",
    version: "1",
    dateEdtf: " 2026 ",
    dateRole: "",
    quote: "",
  });
  expect(parsed).toMatchObject({ ok: true, form: { dateEdtf: "2026", dateRole: null, quote: null } });
  expect(parsed.ok && "titleEn" in parsed.form).toBe(false);
  expect(parseForm(checkForm, null)).toMatchObject({ ok: false, problems: { form: { code: "unreadable" } } });
});

test("all that is wrong with a form is told at once, what its parts ask of each other too", () => {
  const url = "ftp://x.y/z";
  expect(
    problemsOf({ textEn: "", asOfOn: "2026-02-30", evidence: [{ url }, { title: "No address" }] }),
  ).toMatchObject({
    textEn: { code: "required" },
    asOfOn: { code: "not-a-day" },
    "evidence.0.url": { code: "url-scheme" },
    "evidence.1.url": { code: "required" },
  });
  const delivered = {
    progress: "delivered",
    deliveredEdtf: "30 February 2026",
    noEvidence: "on",
    evidence: [{ url }],
  };
  expect(Object.keys(problemsOf(delivered)).sort()).toEqual([
    "deliveredEdtf",
    "evidence.0.url",
    "noEvidence",
  ]);
  expect(parseForm(addForm(today), { initiative: "fta", kind: "event", sourceUrl: url })).toMatchObject({
    problems: { titleEn: { code: "required" }, sourceUrl: { code: "url-scheme" } },
  });
  const edit = { slug: "x", version: "1", sourceUrl: url, moveSourceTitle: "No address" };
  expect(parseForm(editForm(today), edit)).toMatchObject({
    problems: { sourceUrl: { code: "url-scheme" }, moveSourceUrl: { code: "required" } },
  });
});

test("a text that is too long is told its own bound, however long it is", () => {
  for (const length of [10_001, 20_001, 300_000])
    expect(problemsOf({ textEn: "a".repeat(length) })).toEqual({
      textEn: { code: "too-long", params: { max: 10_000 } },
    });
  expect(
    parseForm(addForm(today), { initiative: "fta", kind: "event", titleEn: "a".repeat(20_001) }),
  ).toMatchObject({
    problems: { titleEn: { code: "too-long", params: { max: 500 } } },
  });
});

test("a sent form becomes the object that its schema reads", () => {
  const data = new FormData();
  for (const [name, value] of [
    ["$ACTION_ID_1", "x"],
    ["textEn", "A"],
    ["parties", "KR"],
    ["evidence.10.url", "b"],
    ["evidence.2.url", "a"],
    ["evidence.2.stance", "supports"],
  ] as const)
    data.append(name, value);
  expect(objectOfForm(data)).toEqual({
    textEn: "A",
    parties: ["KR"],
    evidence: [{ url: "a", stance: "supports" }, { url: "b" }],
  });
});
