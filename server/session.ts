import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { requirePermission, type Viewer, type ViewerRole } from "@/domain/permission";
import { localeSchema, userRoleSchema } from "@/domain/vocabulary";
import { database, type Transaction } from "@/server/database";

const minute = 60_000;
const idleLimit = 8 * 60 * minute;
export const sessionDays = 7;

/** The only place where a viewer comes into being. */
function makeViewer(facts: {
  id: string | null;
  name: string;
  role: ViewerRole;
  sessionId: string | null;
  language: Viewer["language"];
}): Viewer {
  return facts as Viewer;
}

/** A reader who has not signed in. */
export function visitor(): Viewer {
  return makeViewer({ id: null, name: "Visitor", role: "visitor", sessionId: null, language: "en" });
}

/** The product itself: a data load at first start, or a command on the server's own shell. */
export function systemViewer(name: string): Viewer {
  return makeViewer({ id: null, name, role: "system", sessionId: null, language: "en" });
}

interface Person {
  id: string;
  name: string;
  role: string;
  language: string;
}

/** A person who has just proven to be one, by a one-time link or a session. */
export function viewerOf(person: Person, sessionId: string | null): Viewer {
  return makeViewer({
    id: person.id,
    name: person.name,
    role: userRoleSchema.parse(person.role),
    sessionId,
    language: localeSchema.parse(person.language),
  });
}

/** What the database keeps of a secret: 32 random bytes need no slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** 32 random bytes in base64url. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

export interface OpenedSession {
  token: string;
  expiresAt: Date;
}

/** Signs a browser in. The token is the browser's alone; the database keeps its hash. */
export async function openSession(
  userId: string,
  userAgent: string,
  tx: Transaction = database(),
): Promise<OpenedSession> {
  const token = makeToken();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * 60 * minute);
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      userAgent: userAgent.replace(/[^\x20-\x7e]/g, "").slice(0, 300),
      createdAt: now,
      seenAt: now,
      expiresAt,
    },
  });
  return { token, expiresAt };
}

/**
 * Who holds this token now, read from the database on every call: a session ends by sign-out, by disabling,
 * by a change of role or password, after 8 idle hours, or after 7 days.
 */
export async function viewerOfToken(token: string | null): Promise<Viewer> {
  if (!token) return visitor();
  const session = await database().session.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: { omit: { passwordHash: true } } },
  });
  if (!session || session.endedAt || session.user.disabledAt) return visitor();
  const now = Date.now();
  const idle = now - session.seenAt.getTime();
  if (session.expiresAt.getTime() <= now || idle > idleLimit) return visitor();
  if (idle > minute) {
    // Only forward, and only once when several requests come together.
    await database().session.updateMany({
      where: { id: session.id, seenAt: session.seenAt },
      data: { seenAt: new Date(now) },
    });
  }
  return viewerOf(session.user, session.id);
}

/** The sessions of a person that still let a browser in. */
export function openSessionsWhere(userId: string, now: Date) {
  const seenAt = { gte: new Date(now.getTime() - idleLimit) };
  return { userId, endedAt: null, expiresAt: { gt: now }, seenAt };
}

/** Signs the viewer's own browser out; a viewer without a session stays as they are. */
export async function endSession(viewer: Viewer): Promise<void> {
  requirePermission(viewer, "sign-out");
  if (!viewer.sessionId) return;
  await database().session.updateMany({
    where: { id: viewer.sessionId, endedAt: null },
    data: { endedAt: new Date() },
  });
}

/** Ends every session of a person, but for the one to keep. */
export async function endSessionsOf(
  tx: Transaction,
  userId: string,
  keptId: string | null = null,
): Promise<void> {
  await tx.session.updateMany({
    where: { userId, endedAt: null, ...(keptId ? { id: { not: keptId } } : {}) },
    data: { endedAt: new Date() },
  });
}
