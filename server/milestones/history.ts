import "server-only";
import { countsBy, type Moment } from "@/domain/asof/moment";
import { DomainError } from "@/domain/error";
import { type MilestoneRecord, readRecord } from "@/domain/milestones/record";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/database";
import { dayOf } from "@/server/days";
import { namesIn, type RecordNames } from "@/server/milestones/record-names";

/** One recorded change, with the record before and after it. */
export interface RevisionView {
  id: string;
  version: number;
  saidOn: Day;
  recordedAt: Date;
  reconstructed: boolean;
  /** Written by the data load. */
  isLoaded: boolean;
  /** Null: the public sees "an analyst". */
  authorName: string | null;
  /** The writer's own words about the change. */
  reason: string | null;
  source: { title: string; url: string } | null;
  /** Set when the change moved the date. */
  move: { reason: string; fromEdtf: string | null; toEdtf: string | null } | null;
  before: MilestoneRecord | null;
  after: MilestoneRecord;
}

export interface MilestoneHistory {
  /** Newest first. */
  revisions: RevisionView[];
  names: RecordNames;
}

const revisionInclude = {
  source: { select: { title: true, url: true } },
  author: { select: { name: true, isNamePublic: true } },
} as const satisfies Prisma.RevisionInclude;

type RevisionRow = Prisma.RevisionGetPayload<{ include: typeof revisionInclude }>;

function presentRevision(
  viewer: Viewer,
  row: RevisionRow,
  before: MilestoneRecord | null,
  moment: Moment | null,
): RevisionView {
  // An earlier day never names anybody to the public, since whether somebody is named may change at any time.
  const isNamed = moment === null && row.author?.isNamePublic === true;
  const mayReadName = may(viewer.role, "read-names") || isNamed;
  const { id, version, recordedAt, reconstructed, reason, source } = row;
  return {
    id,
    version,
    saidOn: dayOf(row.saidOn),
    recordedAt,
    reconstructed,
    isLoaded: row.authorId === null,
    authorName: row.author && mayReadName ? row.author.name : null,
    reason,
    source,
    move: row.moveReason ? { reason: row.moveReason, fromEdtf: row.fromEdtf, toEdtf: row.toEdtf } : null,
    before,
    after: readRecord(row.record),
  };
}

/** Every change of a milestone from a version on, with names for the ids in its records. */
async function historyFrom(
  viewer: Viewer,
  milestoneId: string,
  version: number,
  moment: Moment | null = null,
): Promise<MilestoneHistory> {
  const found = await database().revision.findMany({
    where: { milestoneId, version: { gte: version } },
    orderBy: { version: "asc" },
    include: revisionInclude,
  });
  const rows = found.filter((row) =>
    countsBy(moment, { saidOn: dayOf(row.saidOn), recordedOn: dayOf(row.recordedOn) }),
  );
  const records = rows.map((row) => readRecord(row.record));
  const revisions = rows.map((row, at) => presentRevision(viewer, row, records[at - 1] ?? null, moment));
  return { revisions: revisions.reverse(), names: await namesIn(viewer, records) };
}

/** Every recorded change of a milestone, now or by the end of a day. */
export async function readHistory(
  viewer: Viewer,
  milestoneId: string,
  moment: Moment | null = null,
): Promise<MilestoneHistory> {
  requirePermission(viewer, "read-published");
  return historyFrom(viewer, milestoneId, 1, moment);
}

/** What others saved since a version that somebody still has in a form. */
export interface ChangesSince {
  version: number;
  before: MilestoneRecord;
  after: MilestoneRecord;
  /** The saves in between, newest first. */
  revisions: RevisionView[];
  names: RecordNames;
}

/**
 * The changes of a milestone since a version; null when nothing is known of that version.
 * @throws DomainError("not-allowed"), ("not-found")
 */
export async function findChangesSince(
  viewer: Viewer,
  slug: string,
  version: number,
): Promise<ChangesSince | null> {
  requirePermission(viewer, "edit-milestone");
  const milestone = await database().milestone.findUnique({ where: { slug }, select: { id: true } });
  if (!milestone) throw new DomainError("not-found");
  const { revisions, names } = await historyFrom(viewer, milestone.id, version);
  const [latest, first] = [revisions[0], revisions.at(-1)];
  if (!latest || !first || first.version !== version || latest === first) return null;
  return {
    version: latest.version,
    before: first.after,
    after: latest.after,
    revisions: revisions.slice(0, -1),
    names,
  };
}
