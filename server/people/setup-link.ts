import "server-only";
import { requirePermission, type Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { takeTurn, writeLink } from "@/server/people/one-time-link";
import { systemViewer } from "@/server/session";

/** The link by which the first person makes their account; null once anybody has one. Ends an earlier link. */
export async function createSetupLink(viewer: Viewer = systemViewer("Start")): Promise<string | null> {
  requirePermission(viewer, "manage-people");
  return database().$transaction(async (tx) => {
    await takeTurn(tx);
    if ((await tx.user.count()) > 0) return null;
    return writeLink(tx, { purpose: "setup" }, "en");
  });
}
