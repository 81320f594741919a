import "server-only";
import type { Moment } from "@/domain/asof/moment";
import { compareByDate } from "@/domain/dates/order";
import { type MilestoneRecord, readRecord } from "@/domain/milestones/record";
import { factsOfRecord, summarise } from "@/domain/milestones/summarise";
import type { MilestoneSummary, SourceSummary } from "@/domain/milestones/summary";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import { findingOf } from "@/domain/updates/finding";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { countsSql, getMoment } from "@/server/asof/moment";
import { getCollectionVersion } from "@/server/collection/read";
import { database, type Transaction } from "@/server/database";
import { dayOf } from "@/server/days";

/** A milestone as it stood at the end of a day. */
export interface StoodMilestone {
  id: string;
  number: number;
  /** The day of its last change by then. */
  changedOn: Day;
  record: MilestoneRecord;
  summary: MilestoneSummary;
}

/** The whole collection as it stood at the end of a day, by date, what was retracted by then left out. */
export interface Snapshot {
  /** Of the collection. */
  version: number;
  /** Slugs of all initiatives, as every page orders them. */
  lanes: string[];
  moment: Moment;
  milestones: StoodMilestone[];
  /** Everything, what was retracted too. */
  byId: ReadonlyMap<string, StoodMilestone>;
}

interface Row {
  id: string;
  number: number;
  version: number;
  record: unknown;
  changedOn: Date;
}

async function readRevisions(tx: Transaction, moment: Moment): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (r.milestone_id) r.milestone_id::text AS id, m.number, r.version, r.record,
      r.said_on AS "changedOn"
    FROM revision r JOIN milestone m ON m.id = r.milestone_id
    WHERE ${countsSql(moment, "r")} AND m.published_at IS NOT NULL
    ORDER BY r.milestone_id, r.version DESC`;
}

interface LookRow {
  id: string;
  updates: number;
  checked: Date | null;
  sort: string | null;
  evidenceFound: boolean | null;
  links: number | null;
}

/** Of each milestone: how many updates were public, and the last look (`lastLook` of `server/updates/publish.ts`). */
async function readLooks(tx: Transaction, moment: Moment) {
  const rows = await tx.$queryRaw<LookRow[]>`
    WITH shown AS (${shownSql(moment)}), last AS (
      SELECT DISTINCT ON (milestone_id) * FROM shown WHERE sort <> 'first-entry'
      ORDER BY milestone_id, as_of_on DESC, published_at DESC, id
    )
    SELECT s.milestone_id::text AS id, count(*)::integer AS updates, l.as_of_on AS checked, l.sort,
      l.evidence_found AS "evidenceFound",
      (SELECT count(*)::integer FROM evidence e WHERE e.update_version_id = l.version_id) AS links
    FROM shown s LEFT JOIN last l ON l.milestone_id = s.milestone_id
    GROUP BY s.milestone_id, l.as_of_on, l.sort, l.evidence_found, l.version_id`;
  return new Map(rows.map((row) => [row.id, { updates: row.updates, ...lookOf(row) }]));
}

function lookOf({ checked, sort, evidenceFound, links }: LookRow) {
  if (checked === null || sort === null) return { lastCheckedOn: null, lastFinding: null };
  const lastFinding = findingOf({ sort, evidenceFound: evidenceFound ?? true, links: links ?? 0 });
  return { lastCheckedOn: dayOf(checked), lastFinding };
}

/** The updates that readers saw at a moment, each with the version that they saw. */
function shownSql(moment: Moment): Prisma.Sql {
  return Prisma.sql`
    SELECT u.id, u.milestone_id, u.sort, u.published_at, v.id AS version_id, v.as_of_on, v.evidence_found
    FROM "update" u
    JOIN LATERAL (
      SELECT p.version FROM publication p WHERE p.update_id = u.id AND ${countsSql(moment, "p")}
      ORDER BY p.number DESC LIMIT 1
    ) AS shown ON shown.version IS NOT NULL
    JOIN update_version v ON v.update_id = u.id AND v.version = shown.version`;
}

/** What was said of each source by the end of a day; of one that was not known yet what was said of it first. */
export async function readSourcesAsOf(
  tx: Transaction,
  day: Day,
): Promise<Map<string, SourceSummary & { publisher: string | null }>> {
  const rows = await tx.$queryRaw<
    { id: string; title: string; url: string; publisher: string | null; published: string | null }[]
  >`
    SELECT DISTINCT ON (v.source_id) v.source_id::text AS id, v.title, s.url, v.publisher, v.published_edtf AS published
    FROM source_version v JOIN source s ON s.id = v.source_id
    WHERE v.recorded_on <= ${day}::date OR v.version = 1
    ORDER BY v.source_id, v.version DESC`;
  return new Map(rows.map(({ id, ...source }) => [id, source]));
}

async function readLanes(tx: Transaction) {
  const lanes = await tx.initiative.findMany({
    include: { theme: true },
    orderBy: [{ theme: { position: "asc" } }, { position: "asc" }, { slug: "asc" }],
  });
  return new Map(lanes.map((lane) => [lane.id, { initiative: lane.slug, theme: lane.theme.slug }]));
}

async function readSnapshotOf(tx: Transaction, moment: Moment, mayReadNames: boolean): Promise<Snapshot> {
  const { version } = await tx.collection.findUniqueOrThrow({ where: { id: 1 } });
  const rows = await readRevisions(tx, moment);
  const looks = await readLooks(tx, moment);
  const sources = await readSourcesAsOf(tx, moment.day);
  const lanes = await readLanes(tx);
  const people = mayReadNames ? await tx.user.findMany({ select: { id: true, name: true } }) : [];
  const names = new Map(people.map((person) => [person.id, person.name]));
  const slugs = new Map(rows.map((row) => [row.id, (row.record as MilestoneRecord).slug]));
  const stood = rows.map(({ id, number, version, record: kept, changedOn }): StoodMilestone => {
    const record = readRecord(kept);
    const source = sources.get(record.sourceId ?? "");
    const facts = factsOfRecord(record, {
      version,
      ...(lanes.get(record.initiativeId) ?? { initiative: "", theme: "" }),
      assignee: names.get(record.assigneeId ?? "") ?? null,
      parent: slugs.get(record.parentId ?? "") ?? null,
      ...(looks.get(id) ?? { updates: 0, lastCheckedOn: null, lastFinding: null }),
      source: source ? { title: source.title, url: source.url, published: source.published } : null,
    });
    return { id, number, changedOn: dayOf(changedOn), record, summary: summarise(facts, moment.day) };
  });
  const milestones = stood.filter(({ record }) => record.retractedReason === null);
  milestones.sort((a, b) => compareByDate(a.summary, b.summary));
  const slugsOfLanes = [...lanes.values()].map(({ initiative }) => initiative);
  return {
    version,
    lanes: slugsOfLanes,
    moment,
    milestones,
    byId: new Map(stood.map((each) => [each.id, each])),
  };
}

/** Snapshots of a few days, the least recently made first: a list of one day is asked for part by part. */
const kept = new Map<string, Promise<Snapshot>>();
const most = 8;

/**
 * The collection as it stood at the end of a day, put together from its history. A day before the first load shows what
 * sources had said by then, a later one exactly what was live.
 */
export async function readSnapshot(viewer: Viewer, day: Day): Promise<Snapshot> {
  requirePermission(viewer, "read-published");
  const mayReadNames = may(viewer.role, "read-names");
  const moment = await getMoment(viewer, day);
  const key = `${await getCollectionVersion(viewer)} ${day} ${mayReadNames}`;
  const found = kept.get(key);
  if (found) return found;
  const made = database().$transaction((tx) => readSnapshotOf(tx, moment, mayReadNames), {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
  });
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return made;
}
