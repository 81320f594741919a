import "server-only";
import { z } from "zod";
import { DomainError } from "@/domain/error";
import type { Transaction } from "@/server/database";

/**
 * A person's row without the password.
 * @throws DomainError("not-found")
 */
export async function getPerson(tx: Transaction, userId: string) {
  const id = z.uuid().safeParse(userId);
  const person = id.success
    ? await tx.user.findUnique({ where: { id: id.data }, omit: { passwordHash: true } })
    : null;
  if (!person) throw new DomainError("not-found", { thing: "person" });
  return person;
}

/** True when nobody else could manage people any more. */
export async function isLastAdmin(tx: Transaction, userId: string): Promise<boolean> {
  const admins = await tx.user.findMany({ where: { role: "admin", disabledAt: null }, select: { id: true } });
  return admins.length === 1 && admins[0]?.id === userId;
}
