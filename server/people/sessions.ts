import "server-only";
import { z } from "zod";
import { DomainError } from "@/domain/error";
import { requirePermission, type Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { openSessionsWhere } from "@/server/session";

/** One browser in which the viewer is signed in. */
export interface OwnSession {
  id: string;
  userAgent: string;
  openedAt: Date;
  seenAt: Date;
  /** The browser that asks. */
  isThis: boolean;
}

const most = 100;

/** Where the viewer is signed in now, the browser that asks first, then by when each was last seen. */
export async function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  requirePermission(viewer, "manage-own-account");
  const rows = await database().session.findMany({
    where: openSessionsWhere(viewer.id ?? "", new Date()),
    orderBy: [{ seenAt: "desc" }, { id: "asc" }],
    take: most,
  });
  const sessions = rows.map(({ id, userAgent, createdAt, seenAt }) => ({
    id,
    userAgent,
    openedAt: createdAt,
    seenAt,
    isThis: id === viewer.sessionId,
  }));
  return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/**
 * Signs the viewer out in another browser.
 * @throws DomainError("not-found") when the viewer has no such session
 */
export async function endOwnSession(viewer: Viewer, input: unknown): Promise<void> {
  requirePermission(viewer, "manage-own-account");
  const id = z.uuid().safeParse(input);
  if (!id.success) throw new DomainError("not-found");
  const where = { id: id.data, ...openSessionsWhere(viewer.id ?? "", new Date()) };
  const { count } = await database().session.updateMany({ where, data: { endedAt: new Date() } });
  if (count === 0) throw new DomainError("not-found");
}
