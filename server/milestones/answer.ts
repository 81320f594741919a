import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { DomainError, type FieldProblems } from "@/domain/error";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { type Action, requirePermission, type Viewer } from "@/domain/permission";
import { type FormKey, isUniqueViolation } from "@/server/change";
import { database } from "@/server/database";

export type Submitted<Answer> = ({ ok: true } & Answer) | { ok: false; problems: FieldProblems };

/**
 * Runs a write; what does not fit what is stored comes back as problems, after the transaction was undone, together with
 * what was found wrong before. A form that is wrong already is told so, whatever else its write is refused for.
 */
export async function answerOf<Answer>(
  write: () => Promise<Answer>,
  known: FieldProblems | null = null,
): Promise<Submitted<Answer>> {
  try {
    return { ok: true, ...(await write()) };
  } catch (error) {
    if (error instanceof InvalidEntry) return { ok: false, problems: { ...error.problems, ...known } };
    if (known && error instanceof DomainError) return { ok: false, problems: known };
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

/** How long the same words of the same person, sent with another key, are taken for the same form. */
const sameFormMinutes = 15;

/**
 * The answer to a form that said the same a moment ago: whoever goes back to it finds it with a new key, and sends it again.
 * Null when there is none.
 */
export async function findSentAgain<Answer extends object>(
  viewer: Viewer,
  action: Action,
  form: FormKey | null,
): Promise<Answer | null> {
  requirePermission(viewer, action);
  if (!form || !viewer.id) return null;
  const createdAt = { gte: new Date(Date.now() - sameFormMinutes * 60_000) };
  const earlier = await database().idempotencyKey.findFirst({
    where: { userId: viewer.id, action, sent: form.sent, createdAt },
    orderBy: { createdAt: "desc" },
  });
  return earlier ? (earlier.answer as Answer) : null;
}
