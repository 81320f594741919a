import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { text as datasetText, url as datasetUrl } from "@/domain/dataset/fields";
import { addForm, editForm, updateForm } from "@/domain/milestones/forms";
import { accountSchema, inviteSchema, setupSchema } from "@/domain/people/forms";

const update = {
  slug: "x",
  version: "1",
  textEn: "A",
  asOfOn: "2026-11-20",
  progress: "under-way",
  forecast: "on-track",
};
const today = "2026-11-24";
const milestone = { initiative: "fta", kind: "event", titleEn: "A" };
const person = { name: "Kim", email: "kim@example.org", password: "correct horse battery" };
const evidence = (field: string) => (value: string) => ({
  ...update,
  evidence: [{ url: "https://asean.org/", stance: "supports", [field]: value }],
});
const onto = (form: object, field: string) => (value: string) => ({ ...form, [field]: value });

/** Every text that a person can send and another may read, with the whole form that carries it. */
const inputs: [string, z.ZodType, (value: string) => unknown][] = [
  ...["slug", "textEn", "textKo", "asOfOn", "progress", "forecast", "deliveredEdtf"].map(
    (field): [string, z.ZodType, (value: string) => unknown] => [
      `update ${field}`,
      updateForm(today),
      onto(update, field),
    ],
  ),
  ...["url", "title", "publisher", "publishedEdtf", "quote", "noteEn", "noteKo", "stance"].map(
    (field): [string, z.ZodType, (value: string) => unknown] => [
      `evidence ${field}`,
      updateForm(today),
      evidence(field),
    ],
  ),
  ...Object.keys(addForm(today).shape).map((field): [string, z.ZodType, (value: string) => unknown] => [
    `milestone ${field}`,
    addForm(today),
    onto(milestone, field),
  ]),
  ...["moveReason", "moveText", "moveSourceUrl", "moveSourceTitle"].map(
    (field): [string, z.ZodType, (value: string) => unknown] => [
      `edit ${field}`,
      editForm(today),
      onto({ slug: "x", version: "1" }, field),
    ],
  ),
  ["person name", setupSchema, onto(person, "name")],
  ["person address", setupSchema, onto(person, "email")],
  ["account name", accountSchema, onto({ language: "en", isNamePublic: true }, "name")],
  ["invitation address", inviteSchema, onto({ role: "analyst" }, "email")],
  ["data file text", datasetText(300), (value) => value],
  ["data file address", datasetUrl, (value) => value],
];

/** One character that must not get through, and a name for it. */
const hostile = fc.constantFrom(
  ..."\u0000\u0001\u0008\u000b\u001b\u007f\u0085\u200e\u200f\u061c\u2028\u202a\u202e\u2066\u2069\ufffe\uffff".split(
    "",
  ),
  "\ud800",
  "\udc00",
);
const around = fc.string({ unit: "grapheme", maxLength: 20 });

describe.each(inputs)("the text %s", (_, schema, formOf) => {
  it("never takes a character that controls, hides or turns what is read", () => {
    fc.assert(
      fc.property(around, hostile, around, (before, bad, after) => {
        const inside = `https://asean.org/${before}${bad}${after}.`;
        expect(schema.safeParse(formOf(inside)).success).toBe(false);
        expect(schema.safeParse(formOf(`A${bad}a`)).success).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});

it("ordinary text of many scripts gets through", () => {
  for (const text of ["한국과 아세안", "Tiếng Việt", "ภาษาไทย", "မြန်မာ", "👩‍👩‍👧 🇰🇷", "a\u00a0b", "«…»"])
    expect(updateForm(today).safeParse({ ...update, textEn: text }).success, text).toBe(true);
});
