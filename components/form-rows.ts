import type { Field } from "@/components/FormField";

/** Rows of the same fields; field names become `evidence.0.url`. */
export interface RowFields {
  name: string;
  /** How many rows there are at first, and at most. */
  least: number;
  most: number;
  /** What the rows hold before anything is sent, by the full name of the field. */
  values?: Record<string, string>;
  /** Fields of the first row, and of each further one. */
  first: Field[];
  further: Field[];
  /** What each row is called, as many as there can be rows. */
  legends: string[];
  add: string;
}

/** Name of the field that says how many rows a form has, and of the button that asks for one more. */
export const rowCount = "rows";
export const addRow = "addRow";
