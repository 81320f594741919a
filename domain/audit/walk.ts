import type { AuditFault, ChainedEvent } from "@/domain/audit/chain";
import { firstPreviousHash } from "@/domain/audit/chain";

/** At most so many faults are kept; the rest are counted. */
const mostFaults = 100;
/** How often the whole range is searched for the number that an event was sealed with. */
const mostSearches = 10;

type Run = Extract<AuditFault, { kind: "renumbered" }>;

/**
 * Reads the audit log in the order of its numbers and keeps what does not fit. Each event is compared with its own hash
 * and with the event before; one that fits no more is followed by its kept hash, so that one fault is told once.
 */
export class ChainWalk {
  private previous = { number: 0, hash: firstPreviousHash, at: "", isSound: true };
  private readonly faults: AuditFault[] = [];
  private uncounted = 0;
  private searches = 0;
  private shift = 0;

  /** @param sealOf the hash that an event should carry; @param events how many there are: an event that only changed its number is not farther off */
  constructor(
    private readonly sealOf: (event: ChainedEvent) => string,
    private readonly events: number,
  ) {}

  step(event: ChainedEvent): void {
    const { number, at } = event;
    const computed = this.sealOf(event);
    if (number > this.previous.number + 1)
      this.keep({ kind: "removed", number: this.previous.number + 1, to: number - 1, at });
    const isSealed = computed === event.hash;
    if (!isSealed) this.judgeUnsealed(event, computed);
    else if (!this.follows(event)) {
      const { number: before, at: when } = this.previous;
      this.keep({ kind: "replaced", number: when ? before : number, at: when || at });
    }
    this.previous = { number, hash: event.hash, at, isSound: isSealed };
  }

  /** Every fault in the order of the numbers, and how many more there are than were kept. */
  finish(): { faults: AuditFault[]; more: number } {
    const runs = this.faults.filter((fault): fault is Run => fault.kind === "renumbered");
    const isReordered = holdSameNumbers(runs);
    for (const run of runs)
      run.cause = isReordered ? "reordered" : run.number > run.was ? "inserted" : "removed";
    // What was put in before such a run shows as edited too, unless its own hash was made up to fit.
    const putIn = runs.filter(({ cause }) => cause === "inserted");
    const faults = this.faults.filter(
      ({ kind, number }) =>
        kind !== "edited" || !putIn.some((run) => number >= run.was && number < run.number),
    );
    return { faults, more: this.uncounted };
  }

  /** An unlinked event tells nothing new after a gap, or after an event that is itself at fault. */
  private follows(event: ChainedEvent): boolean {
    const { number, hash, isSound } = this.previous;
    return event.previousHash === hash || !isSound || event.number > number + 1;
  }

  private judgeUnsealed(event: ChainedEvent, computed: string): void {
    const { number, at } = event;
    const was = this.findNumber(event);
    if (was === null) {
      this.keep({ kind: "edited", number, at, kept: event.hash, computed });
      return;
    }
    const run = this.faults.at(-1);
    const continues = run?.kind === "renumbered" && run.to === number - 1 && this.shift === number - was;
    this.shift = number - was;
    if (continues) run.to = number;
    else this.keep({ kind: "renumbered", number, to: number, was, at, cause: "reordered" });
  }

  /** The number with which the event's contents do give its hash: first as far off as the last one, then from near to far. */
  private findNumber(event: ChainedEvent): number | null {
    const fits = (number: number) => number >= 1 && this.sealOf({ ...event, number }) === event.hash;
    if (this.shift !== 0 && fits(event.number - this.shift)) return event.number - this.shift;
    if (this.searches >= mostSearches) return null;
    this.searches += 1;
    for (let distance = 1; distance <= this.events + mostFaults; distance += 1) {
      if (fits(event.number + distance)) return event.number + distance;
      if (fits(event.number - distance)) return event.number - distance;
    }
    return null;
  }

  private keep(fault: AuditFault): void {
    if (this.faults.length < mostFaults) this.faults.push(fault);
    else this.uncounted += 1;
  }
}

/** Whether the events of these runs only changed places among themselves. */
function holdSameNumbers(runs: readonly Run[]): boolean {
  const numbers = new Set<number>();
  const were = new Set<number>();
  for (const { number, to, was } of runs) {
    for (let at = 0; at <= to - number; at += 1) {
      numbers.add(number + at);
      were.add(was + at);
    }
  }
  return numbers.size === were.size && [...numbers].every((each) => were.has(each));
}
