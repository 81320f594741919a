"use client";

import { createContext, useContext, useId } from "react";

/** Id of the form around a field. */
export const FormId = createContext("");

/** The id of a field's box, by which a sentence above its form leads to it. */
export const fieldId = (form: string, name: string) => `${form}${name}`;

/** The same for the form around; a field outside of any has an id of its own. */
export function useFieldId(name: string): string {
  const own = useId();
  return fieldId(useContext(FormId) || own, name);
}
