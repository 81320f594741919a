import type { FormChanges } from "@/components/FormMessage";

/** What a form action answers; `serial` grows with each answer, so that fields take the values sent back. */
export interface FormState {
  serial: number;
  /** A sentence about the whole form. */
  message: string | null;
  tone: "error" | "done";
  /** What the sentence leads to, in a tab of its own, so that what was typed stays. */
  link: { href: string; text: string } | null;
  /** Another page to load now. */
  goTo: string | null;
  problems: Record<string, string>;
  values: Record<string, string>;
  /** How the dates among the values are read, by field name. */
  readings: Record<string, string>;
  /** What others saved meanwhile. */
  changes: FormChanges | null;
  /** What the button says now; null: what it said at first. */
  submit: string | null;
}

export const untouched: FormState = {
  serial: 0,
  message: null,
  tone: "done",
  link: null,
  goTo: null,
  problems: {},
  values: {},
  readings: {},
  changes: null,
  submit: null,
};

/** Every text of a sent form by its name; several of one name with commas between them. */
export function valuesOfForm(data: Iterable<[string, unknown]>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string") continue;
    values[name] = values[name] ? `${values[name]},${value}` : value;
  }
  return values;
}
