import { dateWords, readingsOf } from "@/app/date-reading";
import { carriedFields, optionsOf } from "@/app/form-words";
import { wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import type { FormPart } from "@/components/FormGroup";
import type { RowFields } from "@/components/form-rows";
import { maxEvidence } from "@/domain/milestones/forms";
import { type Day, forecasts, type Locale, progresses, stances } from "@/domain/vocabulary";
import type { MilestonePage } from "@/server/milestones/read";

/** The form "Log update": its fields, a row for each link, and what stands after the links. */
export function updateForm(
  { summary }: MilestonePage,
  today: Day,
  locale: Locale,
): { fields: FormPart[]; rows: RowFields; last: FormPart[] } {
  const t = wordsOf(locale, "log");
  const live = { locale, words: dateWords(locale) };
  const fields: Field[] = [
    ...carriedFields(locale, summary),
    ...textFields(locale),
    { name: "asOfOn", label: t("asOfOn"), type: "date", value: today },
    {
      name: "progress",
      label: t("progress"),
      type: "select",
      value: summary.progress,
      options: optionsOf(locale, "progress", progresses),
    },
    {
      name: "deliveredEdtf",
      label: t("delivered"),
      type: "written-date",
      live,
      value: summary.deliveredOn ?? "",
      reading: summary.deliveredOn
        ? readingsOf({ deliveredEdtf: summary.deliveredOn }, today, locale).deliveredEdtf
        : undefined,
      hint: t("deliveredHint"),
      maxLength: 500,
    },
    {
      name: "forecast",
      label: t("forecast"),
      type: "select",
      value: summary.forecast,
      options: optionsOf(locale, "forecast", forecasts),
    },
  ];
  return {
    fields,
    rows: evidenceRows(locale),
    last: [{ name: "noEvidence", label: t("noEvidence"), type: "checkbox" }],
  };
}

/** The reader's own language first; the other may wait. */
function textFields(locale: Locale): Field[] {
  const t = wordsOf(locale, "log");
  const other = locale === "ko" ? "en" : "ko";
  const nameIn = { en: "textEn", ko: "textKo" };
  const field = { type: "textarea", maxLength: 10_000 } as const;
  return [
    { ...field, name: nameIn[locale], label: t("text"), hint: t("textHint") },
    { ...field, name: nameIn[other], label: t("otherText"), lang: other, rows: 3 },
  ];
}

function evidenceRows(locale: Locale): RowFields {
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
    least: 3,
    most: maxEvidence,
    first: [{ ...url, label: t("evidence"), hint: t("evidenceHint") }, ...others],
    further: [{ ...url, label: t("more") }, ...others],
    legends: Array.from({ length: maxEvidence }, (_, at) => t("link", { number: at + 1 })),
    add: t("addLink"),
  };
}
