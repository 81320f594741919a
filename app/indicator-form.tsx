import { recordValueAction } from "@/app/actions/indicators";
import { dateWords, readingsOf } from "@/app/date-reading";
import { carriedFields, formWords, hidden } from "@/app/form-words";
import { indicatorName, valueInWords } from "@/app/indicators";
import { linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import type { Field } from "@/components/FormField";
import type { FormPart } from "@/components/FormGroup";
import { textOffered } from "@/domain/dates/reading/offered";
import { maxUnit } from "@/domain/indicators/forms";
import { indicatorSorts, type Locale, qualifiers } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import type { IndicatorValueView, IndicatorView } from "@/server/indicators/present";

interface Props {
  slug: string;
  indicators: IndicatorView[];
  /** The value to correct; null: a further value. */
  wrong: { value: IndicatorValueView; indicator: IndicatorView } | null;
  locale: Locale;
}

/** The form that records a value, or corrects one. */
export function IndicatorForm({ slug, indicators, wrong, locale }: Props) {
  const t = wordsOf(locale, "indicators");
  const carried = [...carriedFields(locale, null), hidden("slug", slug)];
  const which = wrong
    ? [hidden("corrects", wrong.value.id), correctionField(locale)]
    : placeFields(indicators, locale);
  return (
    <section
      aria-labelledby="record-value"
      className="no-print my-4 max-w-[48rem] rounded-xl border border-line bg-card p-4 md:p-6"
    >
      <h3 id="record-value" className="mb-3">
        {wrong
          ? t("correctTitle", {
              name: indicatorName(wrong.indicator, locale),
              value: valueInWords(wrong.value, wrong.indicator.unit, locale),
            })
          : t("recordTitle")}
      </h3>
      <ActionForm
        action={recordValueAction}
        fields={[...carried, ...which, ...valueFields(locale, wrong?.value ?? null)]}
        submit={t(wrong ? "saveCorrection" : "save")}
        {...formWords(locale)}
      />
      <p className="mt-4">
        <a href={`${linkTo.milestone(locale, slug)}#indicators`}>{wordsOf(locale, "log")("cancel")}</a>
      </p>
    </section>
  );
}

function correctionField(locale: Locale): Field {
  const t = wordsOf(locale, "indicators");
  return {
    name: "correction",
    label: t("correction"),
    hint: t("correctionHint"),
    type: "text",
    maxLength: 500,
  };
}

/** Of which indicator the value is: one that is there, or a new one. */
export function placeFields(indicators: IndicatorView[], locale: Locale): FormPart[] {
  const t = wordsOf(locale, "indicators");
  const name = { type: "text", maxLength: 500 } as const;
  const names: Field[] = [
    { ...name, name: "nameEn", label: t("nameEn"), lang: "en" },
    { ...name, name: "nameKo", label: t("nameKo"), lang: "ko" },
  ];
  const fresh: FormPart = {
    legend: t("newIndicator"),
    hint: indicators.length > 0 ? t("newHint") : undefined,
    fields: [
      ...(locale === "ko" ? names.reverse() : names),
      { name: "unit", label: t("unit"), hint: t("unitHint"), type: "text", maxLength: maxUnit },
    ],
  };
  if (indicators.length === 0) return [fresh];
  const options = indicators.map((each) => ({ value: each.id, label: indicatorName(each, locale) }));
  const choice: Field = {
    name: "indicator",
    label: t("indicator"),
    type: "select",
    value: options[0]?.value,
    options: [...options, { value: "", label: t("another") }],
  };
  return [choice, fresh];
}

/** What is said of a value, whichever indicator it is of. */
export function valueFields(locale: Locale, start: IndicatorValueView | null): Field[] {
  const t = wordsOf(locale, "indicators");
  const heldEdtf = start?.edtf ? textOffered(start.edtf, locale) : "";
  const limits = qualifiers.map((each) => ({
    value: each,
    label: wordsOf(locale, "qualifiers")(each, { amount: "…" }),
  }));
  return [
    {
      name: "sort",
      label: t("sort"),
      type: "select",
      value: start?.sort ?? "actual",
      options: indicatorSorts.map((each) => ({ value: each, label: t(`sorts.${each}`) })),
    },
    {
      name: "value",
      label: t("value"),
      hint: t("valueHint"),
      type: "text",
      value: start ? String(start.value) : "",
      maxLength: 40,
    },
    {
      name: "qualifier",
      label: t("qualifier"),
      type: "select",
      value: start?.qualifier ?? "",
      options: [{ value: "", label: t("exact") }, ...limits],
    },
    {
      name: "heldEdtf",
      label: t("held"),
      type: "written-date",
      live: { locale, words: dateWords(locale) },
      value: heldEdtf,
      reading: heldEdtf ? readingsOf({ heldEdtf }, today(), locale).heldEdtf : undefined,
      hint: t("heldHint"),
      maxLength: 500,
    },
    {
      name: "url",
      label: t("source"),
      type: "url",
      value: start?.url ?? "",
      hint: wordsOf(locale, "log")("evidenceHint"),
      maxLength: 2048,
    },
  ];
}
