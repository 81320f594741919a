/** Why a request was refused. Wording stands in messages under `errors`. */
export const refusals = [
  "not-allowed",
  "not-found",
  "stale",
  "conflict",
  "too-many",
  "gone",
  "sent-before",
] as const;
export type Refusal = (typeof refusals)[number];

/** A refusal that the person should read; anything else that is thrown is a bug. */
export class DomainError extends Error {
  constructor(
    readonly code: Refusal,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = "DomainError";
  }
}

/** Problem codes by field name; wording stands in messages under `problems`. */
export interface FieldProblem {
  code: string;
  params?: Record<string, string | number>;
}
export type FieldProblems = Record<string, FieldProblem>;
