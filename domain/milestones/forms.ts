import { z } from "zod";
import type { FieldProblem, FieldProblems } from "@/domain/error";
import type { DateFields } from "@/domain/milestones/date-entry";
import {
  alongside,
  boxField,
  choicesField,
  dateField,
  dayField,
  lineField,
  linesField,
  optionalChoiceField,
  optionalDayField,
  plainLineField,
  problem,
  requiredChoiceField,
  textField,
  urlField,
  versionField,
} from "@/domain/milestones/form-fields";
import { boundsOfDate } from "@/domain/milestones/move";
import type { EntryProblemCode } from "@/domain/milestones/problems";
import {
  type Day,
  forecastSchema,
  moveReasonSchema,
  progressSchema,
  roleSchema,
  stanceSchema,
} from "@/domain/vocabulary";

/** Most links of one update. */
export const maxEvidence = 20;

const emptyAsNull = (value: unknown) => (value === "" ? null : value);

function evidenceForm(today: Day) {
  return z
    .strictObject({
      url: urlField,
      title: lineField.default(null),
      publisher: lineField.default(null),
      publishedEdtf: dateField(today).default(null),
      quote: textField.default(null),
      noteEn: textField.default(null),
      noteKo: textField.default(null),
      stance: stanceSchema.default("supports"),
    })
    .superRefine((entry, context) => {
      if (entry.url === "") context.addIssue({ ...problem("required"), path: ["url"] });
    }, alongside);
}

/** A row of evidence in which nothing but the stance is filled in was not meant. */
function isFilled(row: unknown): boolean {
  if (typeof row !== "object" || row === null) return true;
  return Object.entries(row).some(([field, value]) => field !== "stance" && value !== "");
}

function evidenceRows(today: Day) {
  return z
    .preprocess(
      (rows) => (Array.isArray(rows) ? rows.slice(0, 100).filter(isFilled) : rows),
      z.array(evidenceForm(today)).max(maxEvidence),
    )
    .default([]);
}

/** What an update says, in whichever form it is written. */
export function entryFields(today: Day) {
  return {
    textEn: textField.default(null),
    textKo: textField.default(null),
    asOfOn: dayField,
    progress: progressSchema,
    forecast: forecastSchema,
    deliveredEdtf: dateField(today).default(null),
    noEvidence: boxField.default(false),
    evidence: evidenceRows(today),
  };
}

type Entry = z.output<z.ZodObject<ReturnType<typeof entryFields>>>;

/** What the parts of an update ask of each other; its as-of day and its delivery may not lie after today. */
export function checkEntry(today: Day) {
  return (form: Entry, context: z.RefinementCtx) => {
    const refuse = (field: string, code: EntryProblemCode) =>
      context.addIssue({ ...problem(code), path: [field] });
    const isRight = (field: keyof Entry) => !context.issues.some(({ path }) => path?.[0] === field);
    if (!form.textEn && !form.textKo) refuse("textEn", "required");
    if (isRight("asOfOn") && form.asOfOn > today) refuse("asOfOn", "after-today");
    if (form.progress === "delivered" && isRight("deliveredEdtf")) {
      const { earliest } = boundsOfDate(form.deliveredEdtf);
      if (form.deliveredEdtf === null) refuse("deliveredEdtf", "delivered-required");
      else if (earliest !== null && earliest > today) refuse("deliveredEdtf", "after-today");
    }
    if (isRight("noEvidence") && form.noEvidence && form.evidence?.length > 0)
      refuse("noEvidence", "evidence-given");
  };
}

/** The form "Log update". */
export function updateForm(today: Day) {
  return z
    .strictObject({ slug: requiredChoiceField, version: versionField, ...entryFields(today) })
    .superRefine(checkEntry(today), alongside);
}

/** The button "Checked, no change". */
export const checkForm = z.strictObject({ slug: requiredChoiceField, version: versionField });

/** Retracting a milestone; the reason stays for readers. */
export const retractForm = checkForm
  .extend({ reason: textField.default(null) })
  .transform((form, context) => {
    if (form.reason !== null) return { ...form, reason: form.reason };
    context.addIssue({ ...problem("required"), path: ["reason"] });
    return z.NEVER;
  });

function milestoneForm(today: Day) {
  const fields = {
    initiative: requiredChoiceField,
    kind: requiredChoiceField,
    parent: optionalChoiceField,
    assignee: optionalChoiceField,
    titleEn: lineField,
    titleKo: lineField,
    quote: textField,
    quoteLocator: lineField,
    sourceUrl: urlField,
    sourceTitle: lineField,
    sourcePublisher: lineField,
    sourcePublishedEdtf: dateField(today),
    dateExpression: plainLineField,
    /** Words or EDTF; what they mean depends on the milestone: `settleDate`. */
    dateEdtf: plainLineField,
    dateWrittenOn: optionalDayField,
    dateRole: z.preprocess(emptyAsNull, roleSchema.nullable()),
    deliveredEdtf: dateField(today),
    countsFromEdtf: dateField(today),
    countsFromEn: lineField,
    countsFromKo: lineField,
    evidenceToLookForEn: textField,
    evidenceToLookForKo: textField,
    notKnownEn: linesField,
    notKnownKo: linesField,
    parties: choicesField,
  };
  return z.strictObject(fields).partial();
}

/** The form as it was sent: the date is still in words. */
export type SentMilestone = z.output<ReturnType<typeof milestoneForm>>;
/** The form with its date settled. */
export type MilestoneForm = Omit<SentMilestone, keyof DateFields | "dateWrittenOn"> & Partial<DateFields>;

/** The fields of a new milestone. */
export function addFields(today: Day) {
  return milestoneForm(today).omit({ deliveredEdtf: true });
}

/** The form of a new milestone; only lane, kind and a title must be given. */
export function addForm(today: Day) {
  return addFields(today)
    .required({ initiative: true, kind: true })
    .superRefine((form, context) => {
      if (!form.titleEn && !form.titleKo) context.addIssue({ ...problem("required"), path: ["titleEn"] });
    }, alongside);
}

/** The fields of the form "Edit". */
export function editFields(today: Day) {
  return milestoneForm(today).extend({
    slug: requiredChoiceField,
    version: versionField,
    moveReason: z.preprocess(emptyAsNull, moveReasonSchema.nullable()).default(null),
    moveText: textField.default(null),
    moveSourceUrl: urlField.default(""),
    moveSourceTitle: lineField.default(null),
    moveSourceNone: boxField.default(false),
  });
}

/** The form "Edit": what is left out stays as it is. */
export function editForm(today: Day) {
  return editFields(today).superRefine((form, context) => {
    const refuse = (field: string, code: EntryProblemCode) =>
      context.addIssue({ ...problem(code), path: [field] });
    if (form.moveSourceUrl !== "" && form.moveSourceNone) refuse("moveSourceNone", "move-source-given");
    if (form.moveSourceUrl === "" && form.moveSourceTitle) refuse("moveSourceUrl", "required");
  }, alongside);
}

export type Parsed<Form> = { ok: true; form: Form } | { ok: false; problems: FieldProblems };

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === "custom") {
    const { problem: code, ...params } = issue.params ?? {};
    return { code: String(code ?? "unreadable"), params };
  }
  if (issue.code === "invalid_type") return { code: issue.input === undefined ? "required" : "unreadable" };
  if (issue.code === "invalid_value")
    return { code: issue.input === undefined ? "required" : "not-a-choice" };
  if (issue.code === "too_small" && issue.origin === "string") return { code: "required" };
  if (issue.code === "too_big" && issue.origin === "array")
    return { code: "too-many", params: { max: Number(issue.maximum) } };
  return { code: issue.code === "unrecognized_keys" ? "unknown-field" : "unreadable" };
}

/** Reads a form; the first problem of each field stands under its path, `evidence.0.url`, of the whole under `form`. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Parsed<z.output<Schema>> {
  const reading = schema.safeParse(input, { reportInput: true });
  if (reading.success) return { ok: true, form: reading.data };
  const problems: FieldProblems = {};
  for (const issue of reading.error.issues) problems[issue.path.join(".") || "form"] ??= problemOf(issue);
  return { ok: false, problems };
}

/**
 * What is right in a form of which something is wrong, to be looked at further: the fields without a problem. Null when it
 * is not known what the form is about.
 */
export function rightPart<Schema extends z.ZodObject>(
  fields: Schema,
  input: unknown,
  problems: FieldProblems,
): z.output<Schema> | null {
  const wrong = new Set(Object.keys(problems).map((name) => name.split(".")[0]));
  if (typeof input !== "object" || input === null || wrong.has("form")) return null;
  const right = Object.entries(input).filter(([name]) => !wrong.has(name));
  const reading = fields.safeParse(Object.fromEntries(right));
  return reading.success ? reading.data : null;
}
