import type { ReactNode } from "react";
import { DateField } from "@/components/DateField";
import type { Field } from "@/components/FormField";
import { FormField } from "@/components/FormField";
import { isOwn } from "@/components/live-reading";

/** Fields of a form that belong together. */
export interface FieldGroup {
  legend: string;
  hint?: string;
  fields: Field[];
}

export type FormPart = Field | FieldGroup;

/** What the fields of a form hold now, and what is wrong with them. */
export interface FieldState {
  serial: number;
  problems: Record<string, string>;
  values: Record<string, string>;
  /** How dates are read, by field name. */
  readings: Record<string, string>;
}

/** A part of a form: one field, or a group with its legend. */
export function FormPartView({ part, state }: { part: FormPart; state: FieldState }) {
  if (!("legend" in part)) return <StatedField field={part} state={state} />;
  return (
    <Group legend={part.legend} hint={part.hint}>
      {part.fields.map((field) => (
        <StatedField key={`${field.name} ${state.serial}`} field={field} state={state} />
      ))}
    </Group>
  );
}

/** Related fields under one legend. */
export function Group({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="max-w-[49rem] space-y-3 rounded-xl border border-line px-4 pt-1 pb-4">
      <legend className="px-1 font-semibold">{legend}</legend>
      {hint && <p className="text-[12.5px] text-ink-2">{hint}</p>}
      {children}
    </fieldset>
  );
}

/** A field with what was sent back for it; a box that was sent back without a value is not ticked. */
export function StatedField({ field, state }: { field: Field; state: FieldState }) {
  const wasSent = Object.keys(state.values).length > 0;
  const initial = wasSent && field.type === "checkbox" ? "" : field.value;
  const value = state.values[field.name] ?? initial ?? "";
  const problem = state.problems[field.name] ?? null;
  if (field.type === "written-date" && field.live) {
    const { live } = field;
    const { values } = state;
    const words = values[live.source ?? ""] ?? live.own?.words ?? "";
    const isStored = isOwn(live, value, words, values[live.role?.name ?? ""] ?? "");
    const said = wasSent ? state.readings[field.name] : field.reading;
    const reading = (isStored ? live.own?.reading : said) ?? null;
    return <DateField {...{ field, live, value, problem, reading, wasSent }} />;
  }
  // A choice that follows the words says what they gave.
  const [first, ...others] = field.options ?? [];
  const said = field.type === "select" ? state.readings[field.name] : undefined;
  const options = first && said ? [{ ...first, label: said }, ...others] : field.options;
  return (
    <FormField
      key={`${field.name} ${state.serial}`}
      field={{ ...field, options }}
      value={value}
      problem={problem}
    />
  );
}
