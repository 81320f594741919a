/** A reason for not going on that the person at the terminal can act on; shown as one sentence, without a trace. */
export class Fault extends Error {
  override name = "Fault";
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether something failed for want of room, by the system's code, Postgres's, or what its programs print. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100") return true;
  return /No space left on device|wrote only \d+ of \d+ bytes/.test(messageOf(error));
}

/** Prints why a command stopped: a fault as its sentence, anything else (a bug) with its trace. */
export function reportFault(error: unknown): void {
  if (error instanceof Fault) console.error(error.message);
  else if (isDiskFull(error)) console.error("The disk is full; make room and start again.");
  else console.error(error);
}
