import { placeFields, valueFields } from "@/app/indicator-form";
import { milestoneFields, moveFields } from "@/app/milestone-fields";
import { updateForm } from "@/app/update-fields";
import { wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import type { FormPart } from "@/components/FormGroup";
import type { Locale } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import type { CollectionSummary } from "@/server/collection/read";

/** A form that could not be saved, as `scripts/stand-in-pages.mjs` hands it over. */
export interface UnsavedForm {
  /** Where it was sent to. */
  address: string;
  fields: [string, string][];
}

/** Names that no page ever shows: passwords, and one-time links, which are as good as one. */
const secrets = ["password", "current", "next", "token"];

/** The form that the page is to show; null for whoever opens the page by its address. */
export function readUnsaved(headers: Headers): UnsavedForm | null {
  const texts = headers.get("x-milepost-unsaved");
  const address = headers.get("x-milepost-missing");
  if (texts === null || address === null) return null;
  return { address, fields: JSON.parse(Buffer.from(texts, "base64").toString()) };
}

/** Whether the form can be sent again from a page that shows none of its secrets. */
export function canBeSentAgain({ fields }: UnsavedForm): boolean {
  return fields.length > 0 && !fields.some(([name]) => secrets.includes(name));
}

const typedIn: Field["type"][] = ["text", "textarea", "url", "email", "date", "written-date"];

/** What a person typed into the form, each text with what its field is called. */
export function typedTexts(
  { fields }: UnsavedForm,
  collection: CollectionSummary,
  locale: Locale,
): { name: string; label: string; text: string }[] {
  const known = fieldsByName(fields, collection, locale);
  return fields.flatMap(([name, text]) => {
    const field = known.get(name.replace(/\.\d+\./, "."));
    if (!field || !typedIn.includes(field.type) || text.trim() === "") return [];
    const row = /\.(\d+)\./.exec(name)?.[1];
    const link = row && `${wordsOf(locale, "log")("link", { number: Number(row) + 1 })} · `;
    return [{ name, label: `${link ?? ""}${field.label}`, text }];
  });
}

/** The fields of all forms in which something longer is typed; those of a row without its number. */
function fieldsByName(
  sent: UnsavedForm["fields"],
  collection: CollectionSummary,
  locale: Locale,
): Map<string, Field> {
  const choices = { parents: [], people: [] };
  const start = {
    asOfOn: today(),
    progress: "not-assessed",
    forecast: "not-rated",
    deliveredEdtf: null,
  } as const;
  const update = updateForm([], start, today(), locale);
  const milestone = milestoneFields({ collection, choices, draft: null, locale, today: today() });
  const inRows = [...update.rows.first].map((field) => ({
    ...field,
    name: `${update.rows.name}.${field.name}`,
  }));
  const parts: FormPart[] = [
    ...update.fields,
    ...inRows,
    ...milestone,
    moveFields(locale),
    ...placeFields([], locale),
    ...valueFields(locale, null),
    ...others(sent, locale),
  ];
  const all = parts.flatMap((part) => ("legend" in part ? part.fields : [part]));
  return new Map(all.map((field) => [field.name, field]));
}

/** Fields of the small forms. */
function others(sent: UnsavedForm["fields"], locale: Locale): Field[] {
  const review = wordsOf(locale, "review");
  const forms = wordsOf(locale, "forms");
  const isSentBack = sent.some(([name, value]) => name === "outcome" && value === "sent-back");
  return [
    { name: "correction", label: review("correction"), type: "text" },
    { name: "reason", label: review(isSentBack ? "sendBackReason" : "retractReason"), type: "textarea" },
    { name: "email", label: forms("email"), type: "email" },
    { name: "name", label: forms("name"), type: "text" },
  ];
}
