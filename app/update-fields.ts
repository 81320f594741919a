import { dateWords, readingsOf } from "@/app/date-reading";
import { optionsOf } from "@/app/form-words";
import { wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import type { FormPart } from "@/components/FormGroup";
import type { RowFields } from "@/components/form-rows";
import { textOffered } from "@/domain/dates/reading/offered";
import type { Evidence } from "@/domain/milestones/evidence";
import { maxEvidence } from "@/domain/milestones/forms";
import {
  type Day,
  type Forecast,
  forecasts,
  type Locale,
  type LocalText,
  type Progress,
  progresses,
  stances,
} from "@/domain/vocabulary";

/** What a form of an update starts from. */
export interface EntryStart {
  asOfOn: Day;
  progress: Progress;
  forecast: Forecast;
  deliveredEdtf: string | null;
  text?: LocalText;
  evidence?: Evidence[];
  noEvidence?: boolean;
}

/** The form of an update: its fields, a row for each link, and what stands after the links. */
export function updateForm(
  carried: FormPart[],
  start: EntryStart,
  today: Day,
  locale: Locale,
): { fields: FormPart[]; rows: RowFields; last: FormPart[] } {
  const t = wordsOf(locale, "log");
  const live = { locale, words: dateWords(locale) };
  const deliveredEdtf = start.deliveredEdtf && textOffered(start.deliveredEdtf, locale);
  const fields: FormPart[] = [
    ...carried,
    ...textFields(locale, start.text),
    { name: "asOfOn", label: t("asOfOn"), type: "date", value: start.asOfOn },
    {
      name: "progress",
      label: t("progress"),
      type: "select",
      value: start.progress,
      options: optionsOf(locale, "progress", progresses),
    },
    {
      name: "deliveredEdtf",
      label: t("delivered"),
      type: "written-date",
      live,
      value: deliveredEdtf ?? "",
      reading: deliveredEdtf ? readingsOf({ deliveredEdtf }, today, locale).deliveredEdtf : undefined,
      hint: t("deliveredHint"),
      maxLength: 500,
    },
    {
      name: "forecast",
      label: t("forecast"),
      type: "select",
      value: start.forecast,
      options: optionsOf(locale, "forecast", forecasts),
    },
  ];
  return {
    fields,
    rows: evidenceRows(locale, start.evidence ?? []),
    last: [
      {
        name: "noEvidence",
        label: t("noEvidence"),
        type: "checkbox",
        value: start.noEvidence ? "on" : "",
      },
    ],
  };
}

/** The reader's own language first; the other may wait. */
function textFields(locale: Locale, said: LocalText = { en: null, ko: null }): Field[] {
  const t = wordsOf(locale, "log");
  const other = locale === "ko" ? "en" : "ko";
  const nameIn = { en: "textEn", ko: "textKo" };
  const field = { type: "textarea", maxLength: 10_000 } as const;
  return [
    { ...field, name: nameIn[locale], label: t("text"), hint: t("textHint"), value: said[locale] ?? "" },
    { ...field, name: nameIn[other], label: t("otherText"), lang: other, rows: 3, value: said[other] ?? "" },
  ];
}

/** What a link shows, in both languages; the reader's own first. */
function noteFields(locale: Locale): Field[] {
  const t = wordsOf(locale, "log");
  const note = { type: "textarea", maxLength: 10_000, rows: 2 } as const;
  const english: Field = { ...note, name: "noteEn", label: t("evidenceNoteEn"), lang: "en" };
  const korean: Field = { ...note, name: "noteKo", label: t("evidenceNoteKo"), lang: "ko" };
  return locale === "ko" ? [korean, english] : [english, korean];
}

/** Links that are there already, as the fields of their rows. */
function valuesOfLinks(evidence: Evidence[]): Record<string, string> {
  const entries = evidence.flatMap((link, row) =>
    Object.entries(link).map(([field, value]) => [`evidence.${row}.${field}`, String(value ?? "")]),
  );
  return Object.fromEntries(entries);
}

function evidenceRows(locale: Locale, evidence: Evidence[]): RowFields {
  const t = wordsOf(locale, "log");
  const url = { name: "url", type: "url", maxLength: 2048 } as const;
  const others: Field[] = [
    { name: "title", label: t("evidenceTitle"), type: "text", maxLength: 500 },
    { name: "publisher", label: t("evidencePublisher"), type: "text", maxLength: 500 },
    {
      name: "publishedEdtf",
      label: t("evidencePublished"),
      type: "written-date",
      live: { locale, words: dateWords(locale) },
      hint: t("publishedHint"),
      maxLength: 500,
    },
    { name: "quote", label: t("evidenceQuote"), type: "textarea", maxLength: 10_000, rows: 2 },
    ...noteFields(locale),
    {
      name: "stance",
      label: t("stance"),
      type: "select",
      value: "supports",
      options: optionsOf(locale, "stance", stances),
    },
  ];
  return {
    name: "evidence",
    least: Math.max(3, evidence.length),
    most: maxEvidence,
    values: valuesOfLinks(evidence),
    first: [{ ...url, label: t("evidence"), hint: t("evidenceHint") }, ...others],
    further: [{ ...url, label: t("more") }, ...others],
    legends: Array.from({ length: maxEvidence }, (_, at) => t("link", { number: at + 1 })),
    add: t("addLink"),
  };
}
