import { z } from "zod";
import { day, edtf, localName, partyCode, slug, text, url } from "@/domain/dataset/fields";
import { moveReasonSchema, progressSchema, roleSchema } from "@/domain/vocabulary";

/**
 * The form of a data file. Fields marked "ours" were added for Milepost and may be missing: a file without
 * them loads, with one language and names taken from the words of the file.
 */

const words = z.record(z.string().max(80), text(300));

const published = z.strictObject({
  expression: text(500),
  edtf,
  basis: text(500).nullable(),
});

export const articleSchema = z.strictObject({
  title: text(500),
  authors: z.array(text(200)).max(50),
  publisher: text(300).nullable(),
  url,
  published,
  relative_year: z.int().min(1000).max(2999).nullable().optional(),
  seed: text(200).nullable().optional(),
});

const vocabularySchema = z.strictObject({
  kind: z.array(slug).max(100),
  initial_status: words.optional(),
  relation: words.optional(),
  precision: text(500).optional(),
  section: words.optional(),
  note: text(1000).optional(),
});

const count = z.int().min(0).max(1_000_000);

export const themeSchema = z.strictObject({ slug, name: localName });
export const initiativeSchema = z.strictObject({ slug, theme: slug, name: localName });
/** Ours. */
export const kindSchema = z.strictObject({ slug, name: localName });
/** Ours: `name` is how the milestones' actors spell the party. */
export const partySchema = z.strictObject({ name: text(300), code: partyCode, names: localName });

const dateSchema = z.strictObject({
  expression: text(500),
  edtf: edtf.nullable(),
  edtf_alternative: edtf.nullable().optional(),
  start: day.nullable(),
  end: day.nullable(),
  precision: text(100),
  basis: text(300).nullable(),
  note: text(1000).nullable(),
});

const deadlineSchema = z.strictObject({
  type: text(100),
  edtf,
  date: day,
  certainty: text(300).nullable(),
});

const quantitySchema = z.strictObject({
  value: z.number().min(-1e15).max(1e15),
  unit: text(40),
  label: text(300),
  qualifier: text(100).nullable(),
  /** Ours. */
  label_ko: text(300).optional(),
  /** Ours. */
  sort: z.enum(["baseline", "target", "actual"]).optional(),
});

const relations = ["confirms", "refines", "conflicts", "related", "later"] as const;

const factSchema = z.strictObject({
  relation: z.enum(relations),
  fact: text(2000),
  edtf: edtf.nullable(),
  url,
  source_type: text(60).nullable(),
  note: text(1000).nullable().optional(),
  /** Ours. */
  note_ko: text(1000).optional(),
  /** Ours. */
  fact_ko: text(2000).optional(),
  /** Ours: the day it became known, when that is not the day of the fact itself. */
  said_on: day.optional(),
});

/** Ours: a date that the milestone had before the one it has now, and why it was moved away from it. */
const earlierDateSchema = z.strictObject({
  edtf,
  expression: text(500),
  role: roleSchema,
  said: edtf,
  reason_moved: moveReasonSchema,
  source: z.strictObject({
    title: text(500),
    url,
    publisher: text(300).nullable(),
    published: edtf.nullable(),
  }),
});

export const milestoneSchema = z.strictObject({
  slug,
  title: text(300),
  /** Ours. */
  title_ko: text(300).optional(),
  kind: slug,
  date: dateSchema,
  has_deadline: z.boolean().optional(),
  deadline: deadlineSchema.nullable().optional(),
  actors: z.array(text(300)).max(100),
  quantities: z.array(quantitySchema).max(50),
  quote: text(4000),
  initial_status: text(60).optional(),
  evidence_to_look_for: text(2000).nullable(),
  evidence_to_look_for_ko: text(2000).optional(),
  parent: slug.nullable(),
  named_by_product_owner: z.boolean().optional(),
  corroboration: z.array(factSchema).max(200),
  unknown: z.array(text(500)).max(50),
  unknown_ko: z.array(text(500)).max(50).optional(),
  actors_not_named_in_article: z.array(text(300)).max(100),
  initiative: slug.nullable(),
  context_only: z.boolean(),
  role: roleSchema.nullable(),
  counts_from: z.strictObject({ edtf, what: localName }).optional(),
  progress: progressSchema,
  section: text(80).optional(),
  /** Ours: the day of delivery where it is not the milestone's own date. */
  delivered_on: edtf.optional(),
  /** Ours: earliest first. */
  date_history: z.array(earlierDateSchema).max(50).optional(),
});

const elsewhereSchema = z.strictObject({
  title: text(500),
  edtf: edtf.nullable(),
  url,
  note: text(1000).nullable().optional(),
});

export const datasetSchema = z.strictObject({
  source: articleSchema,
  /** Ours. */
  collection: z.strictObject({ name: localName, summary: localName }).optional(),
  vocabulary: vocabularySchema.optional(),
  counts: z.strictObject({ items: count, tracked: count, context_only: count, undated: count }).optional(),
  themes: z.array(themeSchema).min(1).max(100),
  initiatives: z.array(initiativeSchema).min(1).max(1000),
  kinds: z.array(kindSchema).max(100).optional(),
  parties: z.array(partySchema).max(1000).optional(),
  milestones: z.array(milestoneSchema).max(5000),
  related_not_in_article: z.array(elsewhereSchema).max(1000).optional(),
});

export type Dataset = z.infer<typeof datasetSchema>;
export type DatasetMilestone = z.infer<typeof milestoneSchema>;
export type DatasetFact = DatasetMilestone["corroboration"][number];
export type DatasetQuantity = DatasetMilestone["quantities"][number];
