/** The hash before the first event. */
export const firstPreviousHash = "0".repeat(64);

/** An event of the audit log as the chain sees it; see docs/decisions/0010. */
export interface ChainedEvent {
  /** 1 for the first, without gaps. */
  number: number;
  /** When, in UTC to the microsecond. */
  at: string;
  actorId: string | null;
  actorName: string;
  action: string;
  thing: string;
  thingId: string;
  /** As Postgres writes its JSON. */
  details: string;
  previousHash: string;
  hash: string;
}

/** The newest event's number and hash: whoever has noted one can tell later whether anything up to it was changed. */
export interface AuditHead {
  number: number;
  hash: string;
}

/** What does not fit in the chain, from `number` on; `at` is when that event, or the next that is left, happened. */
export type AuditFault = { number: number; at: string } & (
  | { kind: "edited"; kept: string; computed: string }
  /** Events `number` to `to` are gone. */
  | { kind: "removed"; to: number }
  /** The event has a hash of its own that the next one was not written after. */
  | { kind: "replaced" }
  /** Events `number` to `to` were written with numbers from `was` on. */
  | { kind: "renumbered"; to: number; was: number; cause: "inserted" | "removed" | "reordered" }
);

/** A head that was noted earlier and is not in the log: cut off at the end, or there with another hash. */
export interface LostHead extends AuditHead {
  found: string | null;
}

const headPattern = /^(\d{1,15}):([0-9a-f]{64})$/;

/** `NUMBER:HASH`, as the log and the audit page give it. */
export function formatHead({ number, hash }: AuditHead): string {
  return `${number}:${hash}`;
}

export function parseHead(text: string): AuditHead | null {
  const found = headPattern.exec(text.trim());
  return found ? { number: Number(found[1]), hash: found[2] ?? "" } : null;
}
