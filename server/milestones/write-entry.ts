import "server-only";
import { z } from "zod";
import type { MilestoneForm } from "@/domain/milestones/forms";
import { InvalidEntry } from "@/domain/milestones/invalid";
import type { EntryProblems } from "@/domain/milestones/problems";
import { freeSlug, slugOf } from "@/domain/milestones/slug";
import { requirePermission, type Viewer } from "@/domain/permission";
import { recordAudit } from "@/server/change";
import type { Transaction } from "@/server/database";
import type { MilestoneFields, PartyEntry } from "@/server/milestones/write-milestone";
import { addSource, keepSourceVersion } from "@/server/milestones/write-source";

/** What a form says about a document; only the address is needed. */
export interface SourceEntry {
  url: string;
  title?: string | null;
  publisher?: string | null;
  /** EDTF. */
  publishedEdtf?: string | null;
}

/**
 * The id of the source with the address, made when it is new; null without an address. What the form says about a
 * known source corrects it wherever it is cited, with an audit row of its own; what the form leaves empty stays.
 */
export async function sourceIdOf(
  tx: Transaction,
  viewer: Viewer,
  { url, title, publisher, publishedEdtf }: SourceEntry,
): Promise<string | null> {
  requirePermission(viewer, "edit-milestone");
  if (url === "") return null;
  const said = { title: title ?? undefined, publisher: publisher ?? undefined };
  const given = { ...said, publishedEdtf: publishedEdtf ?? undefined };
  const known = await tx.source.findUnique({ where: { url } });
  if (!known) {
    // Two forms may bring the same new address at once; the second takes the first one's source.
    return addSource(tx, { url, ...given, title: title ?? url });
  }
  const corrected = Object.entries(given).filter(
    ([field, value]) => value !== undefined && value !== known[field as keyof typeof given],
  );
  if (corrected.length > 0) {
    const before = Object.fromEntries(
      corrected.map(([field]) => [field, known[field as keyof typeof given]]),
    );
    const details = { url, before, after: Object.fromEntries(corrected) };
    // First: its lock makes writers of the same sources take turns, in whatever order their forms name them.
    await recordAudit(tx, viewer, { action: "correct-source", thing: "source", thingId: known.id, details });
    const source = await tx.source.update({ where: { url }, data: Object.fromEntries(corrected) });
    await keepSourceVersion(tx, source);
  }
  return known.id;
}

/** A name for addresses that no milestone has. */
export async function newSlug(tx: Transaction, title: string): Promise<string> {
  const slug = slugOf(title);
  const taken = await tx.milestone.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(slug, new Set(taken.map((milestone) => milestone.slug)));
}

/** The id of somebody who can sign in, or who has the milestone already; else undefined. */
async function assigneeIdOf(tx: Transaction, id: string, milestoneId: string | null) {
  if (!z.uuid().safeParse(id).success) return undefined;
  const person = await tx.user.findUnique({ where: { id }, select: { id: true, disabledAt: true } });
  if (!person?.disabledAt) return person?.id;
  const held = milestoneId ? await tx.milestone.count({ where: { id: milestoneId, assigneeId: id } }) : 0;
  return held > 0 ? id : undefined;
}

/** A milestone that another may be part of: one that was not retracted, or that it is part of already; else null. */
async function parentOf(tx: Transaction, slug: string, milestoneId: string | null) {
  const above = await tx.milestone.findUnique({ where: { slug }, select: { id: true, retractedAt: true } });
  if (!above?.retractedAt) return above;
  const held = milestoneId ? await tx.milestone.count({ where: { id: milestoneId, parentId: above.id } }) : 0;
  return held > 0 ? above : null;
}

/** The ids behind the names that the form gives. Throws InvalidEntry when one is unknown. */
async function placesOf(tx: Transaction, form: MilestoneForm, milestoneId: string | null) {
  const { initiative, kind, parent, assignee } = form;
  const problems: EntryProblems = {};
  const lane = initiative ? await tx.initiative.findUnique({ where: { slug: initiative } }) : null;
  if (initiative !== undefined && !lane) problems.initiative = { code: "not-a-choice" };
  const sort = kind ? await tx.kind.findUnique({ where: { slug: kind } }) : null;
  if (kind !== undefined && !sort) problems.kind = { code: "not-a-choice" };
  const above = parent ? await parentOf(tx, parent, milestoneId) : null;
  if (parent && !above) problems.parent = { code: "not-a-choice" };
  const assigneeId = assignee ? await assigneeIdOf(tx, assignee, milestoneId) : null;
  if (assigneeId === undefined) problems.assignee = { code: "not-a-choice" };
  if (Object.keys(problems).length > 0) throw new InvalidEntry(problems);
  return {
    initiativeId: lane?.id,
    kindSlug: sort?.slug,
    parentId: parent === undefined ? undefined : (above?.id ?? null),
    assigneeId: assignee === undefined ? undefined : assigneeId,
  };
}

/**
 * The parties of the form. One that the milestone has keeps its place and whether the source names it; new ones follow.
 */
async function partiesOf(
  tx: Transaction,
  codes: string[],
  milestoneId: string | null,
): Promise<PartyEntry[]> {
  const known = await tx.party.count({ where: { code: { in: codes } } });
  if (known !== codes.length) throw new InvalidEntry({ parties: { code: "not-a-choice" } });
  const where = { milestoneId: milestoneId ?? undefined, partyCode: { in: codes } };
  const rows = milestoneId ? await tx.milestoneParty.findMany({ where, orderBy: { position: "asc" } }) : [];
  const present = rows.map((row) => ({ code: row.partyCode, namedInSource: row.namedInSource }));
  const added = codes.filter((code) => !present.some((party) => party.code === code));
  return [...present, ...added.map((code) => ({ code, namedInSource: true }))];
}

function countsFromOf({ countsFromEdtf, countsFromEn, countsFromKo }: MilestoneForm) {
  if (countsFromEdtf === undefined && countsFromEn === undefined && countsFromKo === undefined)
    return undefined;
  return { edtf: countsFromEdtf ?? null, en: countsFromEn ?? null, ko: countsFromKo ?? null };
}

/** The source of the milestone; undefined when the form does not speak of it. Throws InvalidEntry. */
async function sourceOf(tx: Transaction, viewer: Viewer, form: MilestoneForm) {
  const { sourceUrl: url, sourceTitle: title, sourcePublisher: publisher } = form;
  if (url === undefined) return undefined;
  const publishedEdtf = form.sourcePublishedEdtf;
  if (url === "" && (title || publisher || publishedEdtf))
    throw new InvalidEntry({ sourceUrl: { code: "required" } });
  return sourceIdOf(tx, viewer, { url, title, publisher, publishedEdtf });
}

/** The fields of a form as they are written; what the form leaves out is undefined. Throws InvalidEntry. */
export async function fieldsOf(
  tx: Transaction,
  viewer: Viewer,
  form: MilestoneForm,
  milestoneId: string | null,
): Promise<Partial<MilestoneFields>> {
  const { initiative, kind, parent, assignee, parties, ...rest } = form;
  const { sourceUrl, sourceTitle, sourcePublisher, sourcePublishedEdtf, ...said } = rest;
  const { countsFromEdtf, countsFromEn, countsFromKo, ...plain } = said;
  return {
    ...plain,
    ...(await placesOf(tx, form, milestoneId)),
    sourceId: await sourceOf(tx, viewer, form),
    countsFrom: countsFromOf(form),
    parties: parties && (await partiesOf(tx, parties, milestoneId)),
  };
}
