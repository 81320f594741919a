import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { DomainError, type FieldProblems } from "@/domain/error";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { type FormKey, isUniqueViolation } from "@/server/change";

export type Submitted<Answer> = ({ ok: true } & Answer) | { ok: false; problems: FieldProblems };

/** Runs a write; what does not fit what is stored comes back as problems, after the transaction was undone. */
export async function answerOf<Answer>(write: () => Promise<Answer>): Promise<Submitted<Answer>> {
  try {
    return { ok: true, ...(await write()) };
  } catch (error) {
    if (error instanceof InvalidEntry) return { ok: false, problems: error.problems };
    if (isUniqueViolation(error, "Milestone")) throw new DomainError("conflict");
    throw error;
  }
}

/** The key of a form, which the page made, with what the form says; null sends without protection against a second send. */
export function formKey(key: string | null, form: object): FormKey | null {
  if (key === null) return null;
  if (!z.uuid().safeParse(key).success) throw new DomainError("conflict");
  return { key, sent: createHash("sha256").update(JSON.stringify(form)).digest("base64url") };
}
