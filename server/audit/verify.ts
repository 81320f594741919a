import "server-only";
import { type AuditFault, type AuditHead, firstPreviousHash, type LostHead } from "@/domain/audit/chain";
import { ChainWalk } from "@/domain/audit/walk";
import { requirePermission, type Viewer } from "@/domain/permission";
import { readChain, sealOf } from "@/server/audit/chain";
import { database } from "@/server/database";

/** Events held in memory at a time. */
const pageSize = 5_000;
/** Before every number that a log could hold, those that a hand gave included. */
const beforeAll = -Number.MAX_SAFE_INTEGER;

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
  const { _max } = await database().auditEvent.aggregate({ _max: { seq: true } });
  const walk = new ChainWalk(sealOf, Number(_max.seq ?? 0));
  const unseen = new Map(noted.map(({ number }) => [number, number === 0 ? firstPreviousHash : null]));
  let head: AuditHead = { number: 0, hash: firstPreviousHash };
  let events = 0;
  for (let after = beforeAll; ; after = head.number) {
    const page = await readChain(after, pageSize);
    for (const event of page) {
      walk.step(event);
      if (unseen.has(event.number)) unseen.set(event.number, event.hash);
    }
    events += page.length;
    head = page.at(-1) ?? head;
    if (page.length < pageSize) break;
  }
  const lost = noted
    .map((each) => ({ ...each, found: unseen.get(each.number) ?? null }))
    .filter(({ hash, found }) => hash !== found);
  return { events, head: { number: head.number, hash: head.hash }, ...walk.finish(), lost };
}
