import "server-only";
import { type AuditFault, type AuditHead, firstPreviousHash, type LostHead } from "@/domain/audit/chain";
import { ChainWalk } from "@/domain/audit/walk";
import { requirePermission, type Viewer } from "@/domain/permission";
import { readChain, sealOf } from "@/server/audit/chain";
import { database } from "@/server/database";

/** Events held in memory at a time. */
const pageSize = 5_000;

export interface AuditVerdict {
  events: number;
  head: AuditHead;
  faults: AuditFault[];
  /** How many more faults there are than are listed. */
  more: number;
  /** Of the heads given, those that the log does not hold. */
  lost: LostHead[];
}

/** Reads the whole audit log, computes each event's hash anew, and looks for the heads that were noted earlier. */
export async function verifyAudit(viewer: Viewer, noted: readonly AuditHead[] = []): Promise<AuditVerdict> {
  requirePermission(viewer, "read-audit");
  const { _max, _count } = await database().auditEvent.aggregate({ _max: { seq: true }, _count: true });
  const last = Number(_max.seq ?? 0);
  const walk = new ChainWalk(sealOf, _count);
  const unseen = new Map(noted.map(({ number }) => [number, number === 0 ? firstPreviousHash : null]));
  let head: AuditHead = { number: 0, hash: firstPreviousHash };
  let events = 0;
  for (let after = await beforeNext(null); after < last; ) {
    const page = await readChain(after, after + pageSize);
    for (const event of page) {
      walk.step(event);
      if (unseen.has(event.number)) unseen.set(event.number, event.hash);
    }
    events += page.length;
    head = page.at(-1) ?? head;
    // Pages go by number; where many numbers are missing the next event is looked for.
    after = page.length === 0 ? await beforeNext(after) : after + pageSize;
  }
  const lost = noted
    .map((each) => ({ ...each, found: unseen.get(each.number) ?? null }))
    .filter(({ hash, found }) => hash !== found);
  return { events, head: { number: head.number, hash: head.hash }, ...walk.finish(), lost };
}

/** One less than the number of the first event after a number, or of the first of all. */
async function beforeNext(after: number | null): Promise<number> {
  const where = after === null ? {} : { seq: { gt: after } };
  const { _min } = await database().auditEvent.aggregate({ where, _min: { seq: true } });
  return Number(_min.seq ?? Number.MAX_SAFE_INTEGER) - 1;
}
