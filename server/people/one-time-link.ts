import "server-only";
import type { Locale } from "@/domain/vocabulary";
import type { Transaction } from "@/server/database";
import { appOrigin } from "@/server/origin";
import { hashToken, makeToken } from "@/server/session";

const linkDays = 7;

/** What a one-time link lets its holder do: be the first person, join, or set a new password. */
export type LinkPurpose = "setup" | "invite" | "password";

interface LinkSubject {
  purpose: LinkPurpose;
  email?: string;
  role?: string;
  userId?: string;
  createdBy?: string | null;
}

/** Writes a one-time link that lasts seven days, in place of an unused one for the same end. */
export async function writeLink(tx: Transaction, subject: LinkSubject, language: Locale): Promise<string> {
  const { purpose, email, userId } = subject;
  await tx.invitation.deleteMany({ where: { purpose, email, userId, usedAt: null } });
  const token = makeToken();
  const expiresAt = new Date(Date.now() + linkDays * 24 * 60 * 60 * 1000);
  await tx.invitation.create({ data: { ...subject, tokenHash: hashToken(token), expiresAt } });
  return `${appOrigin()}/${language}/setup?token=${token}`;
}

/** Changes to people take turns, so that two at once can't both leave the collection without an admin. */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$executeRaw`INSERT INTO collection (id) VALUES (1) ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT 1 FROM collection WHERE id = 1 FOR UPDATE`;
}
