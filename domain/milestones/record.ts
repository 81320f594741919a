import { z } from "zod";
import { forecastSchema, progressSchema, roleSchema } from "@/domain/vocabulary";

const partySchema = z.object({ code: z.string(), namedInSource: z.boolean() });

/**
 * The whole milestone after a change, as a revision keeps it. Days are `YYYY-MM-DD`, dates are EDTF (their bounds follow
 * from the text). The day of the last check is not here: it follows from the updates.
 */
export const milestoneRecordSchema = z.object({
  slug: z.string(),
  initiativeId: z.string(),
  parentId: z.string().nullable(),
  assigneeId: z.string().nullable(),
  kindSlug: z.string(),
  titleEn: z.string().nullable(),
  titleKo: z.string().nullable(),
  quote: z.string().nullable(),
  quoteLocator: z.string().nullable(),
  sourceId: z.string().nullable(),
  dateExpression: z.string(),
  dateEdtf: z.string().nullable(),
  dateRole: roleSchema.nullable(),
  baselineEdtf: z.string().nullable(),
  moves: z.number().int(),
  countsFromEdtf: z.string().nullable(),
  countsFromEn: z.string().nullable(),
  countsFromKo: z.string().nullable(),
  progress: progressSchema,
  forecast: forecastSchema,
  deliveredEdtf: z.string().nullable(),
  startedOn: z.string().nullable(),
  evidenceToLookForEn: z.string().nullable(),
  evidenceToLookForKo: z.string().nullable(),
  notKnownEn: z.array(z.string()),
  notKnownKo: z.array(z.string()),
  parties: z.array(partySchema),
  retractedReason: z.string().nullable(),
});

export type MilestoneRecord = z.infer<typeof milestoneRecordSchema>;
export type RecordField = keyof MilestoneRecord;

/** The record that a revision keeps. The first ones were written when two of its texts had English only. */
export function readRecord(kept: unknown): MilestoneRecord {
  const { evidenceToLookFor, notKnown, ...rest } = kept as Record<string, unknown>;
  const earlier = {
    evidenceToLookForEn: evidenceToLookFor,
    evidenceToLookForKo: null,
    notKnownEn: notKnown,
    notKnownKo: [],
  };
  return milestoneRecordSchema.parse(notKnown === undefined ? rest : { ...earlier, ...rest });
}

/** The fields that differ, in the order of the record; all that hold something when there was no record before. */
export function changedFields(before: MilestoneRecord | null, after: MilestoneRecord): RecordField[] {
  const fields = Object.keys(milestoneRecordSchema.shape) as RecordField[];
  return fields.filter((field) => {
    const value = JSON.stringify(after[field]);
    return before ? JSON.stringify(before[field]) !== value : !["null", "[]", '""', "0"].includes(value);
  });
}
