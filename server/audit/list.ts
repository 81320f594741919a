import "server-only";
import type { AuditQuery } from "@/domain/audit/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { LocalText } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { type SubjectKey, subjectsOf } from "@/server/audit/subjects";
import { collectionTimeZone } from "@/server/clock";
import { database } from "@/server/database";

export interface AuditEntryView {
  number: number;
  at: Date;
  /** Null for what acted without an account. */
  actorId: string | null;
  actorName: string;
  action: string;
  thing: string;
  thingId: string;
  details: Record<string, unknown>;
  /** What it was done to, when it is still there: a milestone also for its updates and indicators. */
  subject: { name: LocalText; slug: string | null } | null;
}

interface AuditPage {
  entries: AuditEntryView[];
  /** Asks for the events before these; null when there are none. */
  before: number | null;
}

export const auditPageSize = 50;

/** A page of the audit log that fits the query, newest first. */
export async function listAuditEvents(viewer: Viewer, query: AuditQuery): Promise<AuditPage> {
  requirePermission(viewer, "read-audit");
  const rows = await database().$queryRaw<(Omit<AuditEntryView, "number" | "subject"> & { seq: bigint })[]>`
    SELECT seq, at, actor_id::text AS "actorId", actor_name AS "actorName", action, thing, thing_id AS "thingId", details
    FROM audit_event WHERE ${Prisma.join(await conditionsOf(query), " AND ")}
    ORDER BY seq DESC LIMIT ${auditPageSize + 1}`;
  const page = rows.slice(0, auditPageSize);
  const subjects = await subjectsOf(page.map(subjectOf));
  const entries = page.map(({ seq, ...row }, at) => ({
    ...row,
    number: Number(seq),
    subject: subjects[at] ?? null,
  }));
  return { entries, before: rows.length > auditPageSize ? (entries.at(-1)?.number ?? null) : null };
}

/** An update or an indicator is told by its milestone, whose slug the event keeps. */
function subjectOf(row: Pick<AuditEntryView, "thing" | "thingId" | "details">): SubjectKey {
  const { milestone } = row.details;
  return typeof milestone === "string" ? { slug: milestone } : { thing: row.thing, id: row.thingId };
}

async function conditionsOf({ person, thing, id, from, to, before }: AuditQuery): Promise<Prisma.Sql[]> {
  const zone = collectionTimeZone();
  const conditions = [Prisma.sql`TRUE`];
  if (person) conditions.push(Prisma.sql`coalesce(actor_id::text, actor_name) = ${person}`);
  if (thing === "milestone" && id) conditions.push(await ofMilestone(id));
  else if (thing) conditions.push(Prisma.sql`thing = ${thing}`);
  if (thing !== "milestone" && id) conditions.push(Prisma.sql`thing_id = ${id}`);
  if (from) conditions.push(Prisma.sql`at >= ${from}::date::timestamp AT TIME ZONE ${zone}`);
  if (to) conditions.push(Prisma.sql`at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`);
  if (before !== null) conditions.push(Prisma.sql`seq < ${before}`);
  return conditions;
}

async function ofMilestone(slug: string): Promise<Prisma.Sql> {
  const found = await database().milestone.findUnique({ where: { slug }, select: { id: true } });
  const own = Prisma.sql`(thing = 'milestone' AND thing_id = ${found?.id ?? ""})`;
  return Prisma.sql`(${own} OR details->>'milestone' = ${slug})`;
}

export interface AuditActor {
  /** As the query's `person`. */
  value: string;
  name: string;
  hasAccount: boolean;
}

/** Everybody and everything that the log names as acting, by name. */
export async function listAuditActors(viewer: Viewer): Promise<AuditActor[]> {
  requirePermission(viewer, "read-audit");
  return database().$queryRaw<AuditActor[]>`
    SELECT coalesce(acting.id::text, acting.name) AS value, coalesce("user".name, acting.name) AS name,
      acting.id IS NOT NULL AS "hasAccount"
    FROM (SELECT DISTINCT actor_id AS id, CASE WHEN actor_id IS NULL THEN actor_name END AS name FROM audit_event) AS acting
    LEFT JOIN "user" ON "user".id = acting.id
    ORDER BY name LIMIT 500`;
}
