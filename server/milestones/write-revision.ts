import "server-only";
import { parseEdtf } from "@/domain/dates/edtf";
import { DomainError } from "@/domain/error";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { changedFields, type MilestoneRecord, milestoneRecordSchema } from "@/domain/milestones/record";
import { may, type Viewer } from "@/domain/permission";
import type { Day, MoveReason } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";
import { dateOf, dayOf } from "@/server/days";

/** The day from which a change counts in as-of views, and whether it was put together from sources afterwards. */
export interface Recording {
  saidOn: Day;
  reconstructed: boolean;
}

/** Live work counts from today. */
export function liveRecording(): Recording {
  return { saidOn: today(), reconstructed: false };
}

/** Throws DomainError("not-allowed") when someone who may not load data chooses the day that a change counts from. */
export function requireRecording(viewer: Viewer, recording: Recording): void {
  const live = recording.saidOn === today() && !recording.reconstructed;
  if (!live && !may(viewer.role, "load-data")) throw new DomainError("not-allowed", { action: "load-data" });
}

const withParties = { parties: { orderBy: { position: "asc" } } } as const;
export type StoredMilestone = Prisma.MilestoneGetPayload<{ include: typeof withParties }>;

/**
 * The milestone, held against other writers until the transaction ends; with a version, only while it has that.
 * @throws DomainError("not-found"), ("gone") when it was retracted, ("stale", { version: current })
 */
export async function holdMilestone(
  tx: Transaction,
  id: string,
  version: number | null,
): Promise<StoredMilestone> {
  await tx.$queryRaw`select id from milestone where id = ${id}::uuid for no key update`;
  const stored = await tx.milestone.findUnique({ where: { id }, include: withParties });
  if (!stored) throw new DomainError("not-found");
  if (stored.retractedAt) throw new DomainError("gone");
  if (version !== null && stored.version !== version)
    throw new DomainError("stale", { version: stored.version });
  return stored;
}

/** Changes the milestone only when it still has the version; the version is raised unless `keepVersion`. */
export async function changeGuarded(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  data: Prisma.MilestoneUncheckedUpdateManyInput,
  keepVersion = false,
): Promise<void> {
  const raised = keepVersion ? {} : { version: { increment: 1 }, updatedAt: new Date() };
  const { count } = await tx.milestone.updateMany({ where: { id, version }, data: { ...data, ...raised } });
  if (count > 0) return;
  const current = await tx.milestone.findUnique({ where: { id }, select: { version: true } });
  throw current ? new DomainError("stale", { version: current.version }) : new DomainError("not-found");
}

/** The record that a revision keeps of a stored milestone. */
export function recordOf(stored: StoredMilestone): MilestoneRecord {
  return milestoneRecordSchema.parse({
    ...stored,
    startedOn: dayOf(stored.startedOn),
    parties: stored.parties.map(({ partyCode, namedInSource }) => ({ code: partyCode, namedInSource })),
  });
}

/** Why and on what source a change was made; `moveReason` when it moved the date. */
export interface RevisionWhy {
  reason?: string | null;
  sourceId?: string | null;
  moveReason?: MoveReason | null;
}

/** Reads the milestone back and writes the revision of its present version. Gives the record after the change. */
export async function writeRevision(
  tx: Transaction,
  viewer: Viewer,
  change: {
    id: string;
    before: MilestoneRecord | null;
    recording: Recording;
    why?: RevisionWhy;
    /** The update that made the change, and who wrote it; without one the viewer made it. */
    update?: { id: string; author: { id: string | null; name: string } };
  },
): Promise<MilestoneRecord> {
  const { id, before, recording, why = {}, update } = change;
  const author = update?.author ?? viewer;
  const stored = await tx.milestone.findUniqueOrThrow({ where: { id }, include: withParties });
  const record = recordOf(stored);
  const dateChanged = (before?.dateEdtf ?? null) !== record.dateEdtf;
  const fromLatest = before?.dateEdtf ? dateColumns(before.dateEdtf, "dateEdtf").latestOn : null;
  await tx.revision.create({
    data: {
      milestoneId: id,
      version: stored.version,
      record,
      changedFields: changedFields(before, record),
      reason: why.reason ?? null,
      sourceId: why.sourceId ?? null,
      moveReason: why.moveReason ?? null,
      fromEdtf: dateChanged ? (before?.dateEdtf ?? null) : null,
      fromLatestOn: dateChanged ? fromLatest : null,
      toEdtf: dateChanged ? record.dateEdtf : null,
      toLatestOn: dateChanged ? stored.latestOn : null,
      saidOn: dateOf(recording.saidOn),
      reconstructed: recording.reconstructed,
      recordedOn: dateOf(today()),
      updateId: update?.id ?? null,
      authorId: author.id,
      authorName: author.name,
    },
  });
  return record;
}

/** What is stored of a date. Throws InvalidEntry on the field when the text is not EDTF. */
export function dateColumns(text: string | null, field: string) {
  if (text === null) return { edtf: null, precision: null, earliestOn: null, latestOn: null };
  const reading = parseEdtf(text);
  if (!reading.ok) {
    const { code, params } = reading.problem;
    throw new InvalidEntry({ [field]: { code: `date-${code}`, params } });
  }
  const { edtf, precision, earliest, latest } = reading.date;
  return { edtf, precision, earliestOn: dateOf(earliest), latestOn: dateOf(latest) };
}
