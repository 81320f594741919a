import { type AuditFault, type AuditHead, formatHead, type LostHead, parseHead } from "@/domain/audit/chain";
import { todayIn } from "@/domain/dates/day";
import type { Viewer } from "@/domain/permission";
import { verifyAudit } from "@/server/audit/verify";
import { collectionTimeZone } from "@/server/clock";
import { Fault } from "../fault";

/** Says that the audit log is whole, or where it is not and ends with a fault. */
export async function verifyLog(viewer: Viewer, noted: string[] = []): Promise<void> {
  const { events, head, faults, more, lost } = await verifyAudit(viewer, noted.map(readHead));
  const lines = [...faults.map(faultInWords), ...lost.map((each) => lossInWords(each, head))];
  if (more > 0) lines.push(`And ${more} more.`);
  if (lines.length > 0) throw new Fault(["The audit log was changed:", ...lines].join("\n"));
  const heads = noted.length === 0 ? "" : ` ${noted.length === 1 ? "The head" : "Each head"} given is in it.`;
  console.log(`The audit log is whole: ${events} events.${heads}`);
  console.log(`Head: ${formatHead(head)}`);
}

function readHead(text: string): AuditHead {
  const head = parseHead(text);
  if (!head) throw new Fault(`Not a head, NUMBER:HASH, as the log gives it: ${text.slice(0, 100)}`);
  return head;
}

/** One line: which events, on which day, and what differs. */
function faultInWords(fault: AuditFault): string {
  const day = todayIn(collectionTimeZone(), new Date(fault.at));
  const { number } = fault;
  switch (fault.kind) {
    case "edited":
      return `Event ${number} of ${day}: edited. It carries the hash ${fault.kept}, its contents give ${fault.computed}.`;
    case "removed":
      return `${eventsOf(number, fault.to)} before ${day}: removed. The number is missing.`;
    case "replaced":
      return `Event ${number} of ${day}: edited or replaced. Its hash is not the one that event ${number + 1} was written after.`;
    case "renumbered": {
      const was = eventsOf(fault.was, fault.was + fault.to - number).toLowerCase();
      return `${eventsOf(number, fault.to)} from ${day} on: written as ${was}. ${causeInWords(fault)}`;
    }
  }
}

function causeInWords({ number, was, cause }: Extract<AuditFault, { kind: "renumbered" }>): string {
  if (cause === "reordered") return "Events were reordered.";
  if (cause === "inserted") return `Inserted: ${eventsOf(was, number - 1).toLowerCase()}.`;
  return `Removed: ${was - number === 1 ? "one event" : `${was - number} events`} before ${number}.`;
}

function lossInWords({ found, ...noted }: LostHead, head: AuditHead): string {
  if (found) return `Event ${noted.number} carries the hash ${found}, but ${noted.hash} was noted.`;
  const end = head.number === 0 ? "it is empty" : `it ends with event ${head.number}`;
  return `Event ${noted.number}, which was noted with the hash ${noted.hash}, is not in the log: ${end}.`;
}

function eventsOf(from: number, to: number): string {
  return from === to ? `Event ${from}` : `Events ${from} to ${to}`;
}
