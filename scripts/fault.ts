/** A reason for not going on that the person at the terminal can act on; shown as one sentence, without a trace. */
export class Fault extends Error {
  override name = "Fault";
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Prints why a command stopped: a fault as its sentence, anything else (a bug) with its trace. */
export function reportFault(error: unknown): void {
  if (error instanceof Fault) console.error(error.message);
  else console.error(error);
}
