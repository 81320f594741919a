import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { formOf as inputOf } from "@/app/actions/form";
import { readingsOf, toKnowOfDate } from "@/app/date-reading";
import { milestoneFields, moveFields } from "@/app/milestone-fields";
import { between } from "@/app/record-values";
import { wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import { type FieldState, type FormPart, StatedField } from "@/components/FormGroup";
import { valuesOfForm } from "@/components/form-state";
import type { Viewer } from "@/domain/permission";
import { type Locale, locales } from "@/domain/vocabulary";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { today } from "@/server/clock";
import { getCollection } from "@/server/collection/read";
import { loadFoundingData } from "@/server/dataset/load";
import { readEditForm } from "@/server/milestones/form";
import { saveMilestone } from "@/server/milestones/submit";
import { systemViewer } from "@/server/session";

let database: TestDatabase;
let analyst: Viewer;

beforeAll(async () => {
  vi.stubEnv("MILEPOST_TODAY", "2026-11-24");
  database = await openTestDatabase();
  await loadFoundingData(systemViewer("Founding data"));
  const person = { email: "a@example.org", name: "Analyst", role: "analyst", passwordHash: "x" };
  const { id } = await database.client.user.create({ data: person });
  analyst = { ...systemViewer("Analyst"), id, role: "analyst" };
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const fieldsOf = (part: FormPart): Field[] => ("legend" in part ? part.fields : [part]);

/** What a browser sends of the form when nobody has touched it, name by name. */
function untouched(fields: Field[]): [string, string][] {
  return fields.flatMap(({ name, type, value = "", options }): [string, string][] => {
    if (type === "checkbox") return value === "on" ? [[name, "on"]] : [];
    if (type === "checklist") {
      const ticked = value.split(between);
      const boxes = (options ?? []).filter((option) => ticked.includes(option.value));
      return ["", ...boxes.map((option) => option.value)].map((each) => [name, each]);
    }
    if (type !== "select") return [[name, value]];
    const chosen = options?.find((option) => option.value === value) ?? options?.[0];
    return [[name, chosen?.value ?? ""]];
  });
}

const untouchedState: FieldState = { serial: 0, problems: {}, values: {}, readings: {} };

/** What stands under a date's field about how it is read. */
function lineUnder(field: Field, state: FieldState): string {
  const html = renderToStaticMarkup(createElement(StatedField, { field, state }));
  return html.match(/<output[^>]*>(.*?)<\/output>/)?.[1] ?? "";
}

/** The form of a milestone as the page shows it. */
async function formOf(slug: string, locale: Locale) {
  const { draft, choices } = await readEditForm(analyst, slug);
  const collection = await getCollection(analyst);
  const given = { collection, choices, draft, locale, today: today() };
  const fields = [...milestoneFields(given), moveFields(locale)].flatMap(fieldsOf);
  return { fields, sent: untouched(fields), version: draft.version };
}

test.each(locales)(
  "no founding milestone is warned of on its own edit page, nor changed by saving it untouched (%s)",
  async (locale) => {
    const slugs = (await database.client.milestone.findMany({ select: { slug: true } })).map(
      ({ slug }) => slug,
    );
    expect(slugs).toHaveLength(35);
    const before = await database.client.collection.findUniqueOrThrow({ where: { id: 1 } });
    // What a reading says beyond how it was read: a choice, a warning, a claim to more precision.
    const plain = new RegExp(`^${wordsOf(locale, "dateReading")("as", { words: "(?:[^.]|\\.(?! ))+" })}$`);
    for (const slug of slugs) {
      const { fields, sent, version } = await formOf(slug, locale);
      const values = Object.fromEntries(sent);
      const readings = readingsOf({ slug, ...values }, today(), locale);
      for (const state of [untouchedState, { ...untouchedState, serial: 1, values, readings }]) {
        for (const line of fields.map((field) => lineUnder(field, state)))
          if (line !== "") expect(line, slug).toMatch(plain);
      }
      const data = new FormData();
      for (const [name, value] of sent) data.append(name, value);
      // Nor is it shown once more before it is saved, where there is no JavaScript.
      expect([slug, toKnowOfDate(valuesOfForm(data), today(), locale)]).toEqual([slug, null]);
      const form = { ...inputOf(data).input, slug, version };
      expect(await saveMilestone(analyst, null, form)).toEqual({ ok: true, slug, version });
    }
    const after = await database.client.collection.findUniqueOrThrow({ where: { id: 1 } });
    expect(after.version).toBe(before.version);
  },
);
