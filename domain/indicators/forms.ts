import { z } from "zod";
import {
  alongside,
  bounded,
  dateField,
  lineField,
  optionalChoiceField,
  problem,
  requiredChoiceField,
  urlField,
} from "@/domain/milestones/form-fields";
import { boundsOfDate } from "@/domain/milestones/move";
import type { EntryProblemCode } from "@/domain/milestones/problems";
import { type Day, indicatorSorts, qualifiers } from "@/domain/vocabulary";

/** Longest unit, in characters. */
export const maxUnit = 40;
/** Most indicators of one milestone. */
export const maxIndicators = 20;

/** As many digits as a number of the machine keeps exactly; grouped by commas or spaces, with a point for fractions. */
const written = /^[+\-−]?(\d{1,3}([, \u00a0]\d{3})+|\d{1,15})(\.\d{1,6})?$/;
const mostDigits = 15;

/** A number as people write it: 740000, 740,000, 12.5, −3. */
export const amountField = bounded(40, null).transform((text, context): number => {
  if (text === "") context.addIssue(problem("required"));
  else if (!written.test(text)) context.addIssue(problem("not-a-number"));
  else if (text.replace(/\D/g, "").length > mostDigits) context.addIssue(problem("too-many-digits"));
  else return Number(text.replace(/[+, \u00a0]/g, "").replace("−", "-"));
  return z.NEVER;
});

const emptyAsNull = (value: unknown) => (value === "" ? null : value);

/**
 * A value of an indicator, of one that is there or of a new one; or a correction of one. An actual value needs its day,
 * which may not lie after today, and every value its source.
 */
export function valueForm(today: Day) {
  return z
    .strictObject({
      slug: requiredChoiceField,
      indicator: optionalChoiceField.default(null),
      nameEn: lineField.default(null),
      nameKo: lineField.default(null),
      unit: bounded(maxUnit, /[\n\t]/).default(""),
      corrects: optionalChoiceField.default(null),
      correction: lineField.default(null),
      sort: z.enum(indicatorSorts),
      value: amountField,
      qualifier: z.preprocess(emptyAsNull, z.enum(qualifiers).nullable()).default(null),
      heldEdtf: dateField(today).default(null),
      url: urlField,
    })
    .superRefine((form, context) => {
      const refuse = (field: string, code: EntryProblemCode) =>
        context.addIssue({ ...problem(code), path: [field] });
      const isRight = (field: string) => !context.issues.some(({ path }) => path?.[0] === field);
      const isNew = !form.indicator && !form.corrects;
      if (isNew && !form.nameEn && !form.nameKo) refuse("nameEn", "required");
      if (isNew && form.unit === "") refuse("unit", "required");
      if (!isNew && (form.nameEn || form.nameKo || form.unit)) refuse("indicator", "indicator-chosen");
      if (form.corrects && !form.correction) refuse("correction", "required");
      if (form.url === "") refuse("url", "required");
      if (form.sort !== "actual" || !isRight("heldEdtf")) return;
      const { earliest } = boundsOfDate(form.heldEdtf);
      if (form.heldEdtf === null) refuse("heldEdtf", "held-required");
      else if (earliest !== null && earliest > today) refuse("heldEdtf", "after-today");
    }, alongside);
}

export type ValueForm = z.output<ReturnType<typeof valueForm>>;
