import "server-only";
import type { AuditAction, AuditThing } from "@/domain/audit/vocabulary";
import { DomainError } from "@/domain/error";
import type { Action, Viewer } from "@/domain/permission";
import { requirePermission } from "@/domain/permission";
import { Prisma } from "@/prisma/generated/client";
import { database, type Transaction } from "@/server/database";

/** What the audit log keeps of one change. */
export interface AuditEntry {
  action: AuditAction;
  thing: AuditThing;
  thingId: string;
  details?: Prisma.InputJsonObject;
}

/**
 * Raises the collection's version and writes the audit row, in the transaction of the change itself. The database
 * numbers the row and chains it to the one before; the version is raised first, since its lock makes writers take turns.
 */
export async function recordAudit(tx: Transaction, viewer: Viewer, entry: AuditEntry): Promise<void> {
  await tx.collection.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
  await tx.auditEvent.create({
    data: {
      actorId: viewer.id,
      actorName: viewer.name,
      action: entry.action,
      thing: entry.thing,
      thingId: entry.thingId,
      details: entry.details ?? {},
    },
  });
}

/** Tells a second send of the same form from the first. */
export interface FormKey {
  key: string;
  /** Digest of what the form says. */
  sent: string;
}

/**
 * Runs one user action in one transaction. With a key, a second send of the same form by the same person
 * returns the first answer and changes nothing.
 * @throws DomainError("not-allowed") when the viewer's role may not do the action; ("sent-before") when the form was sent
 * before and said something else
 */
export async function change<Answer extends Prisma.InputJsonValue>(
  viewer: Viewer,
  action: Action,
  form: FormKey | null,
  run: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  requirePermission(viewer, action);
  const userId = viewer.id;
  if (!form || !userId) return database().$transaction(run);
  const { key, sent } = form;
  try {
    return await database().$transaction(async (tx) => {
      // The key is claimed first: a racing second send waits here for the first to commit, then fails.
      const claim = { userId, key, sent, action, answer: Prisma.JsonNull as never };
      await tx.idempotencyKey.create({ data: claim });
      const answer = await run(tx);
      await tx.idempotencyKey.update({ where: { userId_key: { userId, key } }, data: { answer } });
      return answer;
    });
  } catch (error) {
    if (!isUniqueViolation(error, "IdempotencyKey")) throw error;
    const earlier = await database().idempotencyKey.findUniqueOrThrow({
      where: { userId_key: { userId, key } },
    });
    const isSame = earlier.action === action && (earlier.sent === null || earlier.sent === sent);
    if (!isSame) throw new DomainError("sent-before");
    return earlier.answer as Answer;
  }
}

/** Prisma's P2002 on a model: told by code, never by text. */
export function isUniqueViolation(error: unknown, model: string): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002" &&
    error.meta?.modelName === model
  );
}
