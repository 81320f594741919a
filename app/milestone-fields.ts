import {
  dateWords,
  followedRole,
  ownDateOf,
  readingSeen,
  readingsOf,
  storedInWords,
} from "@/app/date-reading";
import { hidden, optionsOf } from "@/app/form-words";
import { valuesOfRecord } from "@/app/record-values";
import { textIn, wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import type { FormPart } from "@/components/FormGroup";
import { parseEdtf } from "@/domain/dates/edtf";
import { textOffered } from "@/domain/dates/reading/offered";
import { type Day, type Locale, type LocalText, moveReasons, roles } from "@/domain/vocabulary";
import type { CollectionSummary } from "@/server/collection/read";
import type { MilestoneChoices, MilestoneDraft } from "@/server/milestones/form";

interface Given {
  collection: CollectionSummary;
  choices: MilestoneChoices;
  /** Null: a new milestone. */
  draft: MilestoneDraft | null;
  locale: Locale;
  today: Day;
}

type FieldOf = (name: string, type: Field["type"], more?: Partial<Field>) => Field;

/** Fields take their label from the messages under `edit` and their value from the milestone. */
function fieldMaker({ draft, locale, today }: Given): FieldOf {
  const t = wordsOf(locale, "edit");
  const values = draft ? valuesOfRecord(draft.record, draft.names) : {};
  // The milestone's own date keeps its EDTF, by which it is known as unchanged; the others are read anew.
  for (const name of ["sourcePublishedEdtf", "countsFromEdtf", "deliveredEdtf"]) {
    if (values[name]) values[name] = textOffered(values[name], locale);
  }
  const readings = readingsOf(values, today, locale);
  const lengths: Partial<Record<Field["type"], number>> = {
    text: 500,
    "written-date": 500,
    url: 2048,
    textarea: 10_000,
  };
  return (name, type, more = {}) => ({
    name,
    label: t(name),
    type,
    value: values[name] ?? "",
    maxLength: lengths[type],
    ...(type === "written-date" && { live: { locale, words: dateWords(locale) }, reading: readings[name] }),
    ...more,
  });
}

/** Everything that a new and an edited milestone say, in groups. */
export function milestoneFields(given: Given): FormPart[] {
  const { locale, draft, today } = given;
  const t = wordsOf(locale, "edit");
  const field = fieldMaker(given);
  const titles = [field("titleEn", "text", { lang: "en" }), field("titleKo", "text", { lang: "ko" })];
  const stored = draft?.record.dateRole;
  const published = draft?.names.sources.get(draft.record.sourceId ?? "")?.publishedEdtf ?? "";
  const writtenOn = lastDayOf(published) ?? today;
  const follows = stored ? t("roleFollowsFrom", { role: wordsOf(locale, "role")(stored) }) : t("roleFollows");
  const roleOptions = [{ value: "", label: follows }, ...optionsOf(locale, "role", roles)];
  const own = draft ? ownDate(draft, locale) : undefined;
  return [
    hidden("ownDate", own ? ownDateOf(own.text, own.words) : ""),
    hidden(readingSeen, ""),
    ...(locale === "ko" ? titles.reverse() : titles),
    ...placeFields(given, field),
    {
      legend: t("sourceLegend"),
      fields: [
        field("quote", "textarea"),
        field("quoteLocator", "text"),
        field("sourceUrl", "url"),
        field("sourceTitle", "text"),
        field("sourcePublisher", "text"),
        field("sourcePublishedEdtf", "written-date", { hint: t("partialHint") }),
      ],
    },
    {
      legend: t("whenLegend"),
      fields: [
        field("dateEdtf", "written-date", {
          hint: t("dateHint"),
          live: {
            locale,
            words: dateWords(locale),
            writtenOn: "dateWrittenOn",
            source: "dateExpression",
            role: followedRole(stored ?? null, follows, locale),
            own,
          },
        }),
        field("dateWrittenOn", "date", {
          value: writtenOn,
          hint: wordsOf(locale, "dateReading")("whenWritten"),
        }),
        field("dateRole", "select", { value: "", options: roleOptions }),
        field("dateExpression", "text", { hint: t("expressionHint") }),
        ...(draft?.record.progress === "delivered"
          ? [field("deliveredEdtf", "written-date", { hint: t("partialHint") })]
          : []),
      ],
    },
    {
      legend: t("countsLegend"),
      hint: t("countsHint"),
      fields: [
        field("countsFromEdtf", "written-date", { hint: t("partialHint") }),
        field("countsFromEn", "text", { lang: "en" }),
        field("countsFromKo", "text", { lang: "ko" }),
      ],
    },
    {
      legend: t("watchLegend"),
      fields: [
        field("evidenceToLookForEn", "textarea", { rows: 3, lang: "en" }),
        field("evidenceToLookForKo", "textarea", { rows: 3, lang: "ko" }),
        field("notKnownEn", "textarea", { rows: 3, lang: "en", hint: t("linesHint") }),
        field("notKnownKo", "textarea", { rows: 3, lang: "ko", hint: t("linesHint") }),
      ],
    },
  ];
}

/** The date that the milestone has, with its words. */
function ownDate({ record }: MilestoneDraft, locale: Locale) {
  const { dateEdtf, dateExpression, dateRole } = record;
  if (dateEdtf === null || dateRole === null) return undefined;
  return { text: dateEdtf, words: dateExpression, reading: storedInWords(dateEdtf, dateRole, locale) };
}

/** The last day on which a source of this date can have been written; null when it says none. */
function lastDayOf(edtf: string): Day | null {
  const date = parseEdtf(edtf);
  return date.ok ? date.date.latest : null;
}

/** Where the milestone belongs, who takes part and who watches over it. */
function placeFields({ collection, choices, draft, locale }: Given, field: FieldOf): Field[] {
  const t = wordsOf(locale, "edit");
  const option = (value: string, name: LocalText) => ({ value, label: textIn(locale, name).text });
  const present = draft?.record.parties.map(({ code }) => code) ?? [];
  const none = { value: "", label: t("none") };
  return [
    field("initiative", "select", {
      options: collection.initiatives.map(({ slug, name }) => option(slug, name)),
    }),
    field("kind", "select", { options: collection.kinds.map(({ code, name }) => option(code, name)) }),
    field("parties", "checklist", {
      // Those of the milestone first, so that they are seen without scrolling.
      options: [...collection.parties]
        .sort((a, b) => Number(present.includes(b.code)) - Number(present.includes(a.code)))
        .map(({ code, name }) => option(code, name)),
    }),
    field("parent", "select", {
      options: [none, ...choices.parents.map(({ slug, name }) => option(slug, name))],
    }),
    field("assignee", "select", {
      options: [
        { value: "", label: t("nobody") },
        ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
      ],
    }),
  ];
}

/** What an edit asks in addition: why the date changed, who says so, and a word about the change. */
export function moveFields(locale: Locale): FormPart {
  const t = wordsOf(locale, "edit");
  return {
    legend: t("changeLegend"),
    fields: [
      {
        name: "moveReason",
        label: t("moveReason"),
        type: "select",
        hint: t("moveReasonHint"),
        options: [{ value: "", label: t("noMove") }, ...optionsOf(locale, "moveReason", moveReasons)],
      },
      {
        name: "moveSourceUrl",
        label: t("moveSource"),
        type: "url",
        hint: t("moveSourceHint"),
        maxLength: 2048,
      },
      { name: "moveSourceNone", label: t("moveSourceNone"), type: "checkbox" },
      { name: "moveSourceTitle", label: t("moveSourceTitle"), type: "text", maxLength: 500 },
      { name: "moveText", label: t("moveText"), type: "textarea", maxLength: 10_000, rows: 2 },
    ],
  };
}
