import "server-only";
import { createHash } from "node:crypto";
import { type AuditHead, type ChainedEvent, firstPreviousHash } from "@/domain/audit/chain";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { collectionTimeZone } from "@/server/clock";
import { database } from "@/server/database";

/** The hash that an event should carry: SHA-256 over the previous hash, then each part as "bytes:text,". */
export function sealOf(event: ChainedEvent): string {
  const { number, at, actorId, actorName, action, thing, thingId, details } = event;
  let text = event.previousHash;
  for (const part of [String(number), at, actorId ?? "", actorName, action, thing, thingId, details])
    text += `${Buffer.byteLength(part)}:${part},`;
  return createHash("sha256").update(text).digest("hex");
}

/**
 * The events numbered after `after` and up to `last`, in the order of the chain, exactly as they are stored. Both bounds are
 * given so that Postgres never sorts the rest of the log for a page of it.
 */
export async function readChain(after: number, last: number): Promise<ChainedEvent[]> {
  const rows = await database().$queryRaw<(Omit<ChainedEvent, "number"> & { number: bigint })[]>`
    SELECT seq AS number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
      actor_id::text AS "actorId", actor_name AS "actorName", action, thing, thing_id AS "thingId",
      details::text AS details, previous_hash AS "previousHash", hash
    FROM audit_event WHERE seq > ${after} AND seq <= ${last} ORDER BY seq`;
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/**
 * The head of the chain now, or at the end of a day in the collection's zone; number 0 while the log is empty. It names no
 * event, so anybody may note it.
 */
export async function getAuditHead(viewer: Viewer, day: Day | null = null): Promise<AuditHead> {
  requirePermission(viewer, "read-published");
  const zone = collectionTimeZone();
  const byThen =
    day === null ? Prisma.sql`TRUE` : Prisma.sql`(at AT TIME ZONE ${zone})::date <= ${day}::date`;
  const [newest] = await database().$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT seq, hash FROM audit_event WHERE ${byThen} ORDER BY seq DESC LIMIT 1`;
  return newest ? { number: Number(newest.seq), hash: newest.hash } : { number: 0, hash: firstPreviousHash };
}
