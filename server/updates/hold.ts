import "server-only";
import { z } from "zod";
import { DomainError } from "@/domain/error";
import { stands, type UpdateFacts, type UpdateStatus } from "@/domain/updates/lifecycle";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database";
import { holdMilestone, type StoredMilestone } from "@/server/milestones/write-revision";

const heldInclude = {
  versions: { orderBy: { version: "asc" }, include: { evidence: { orderBy: { position: "asc" } } } },
  reviews: { orderBy: { recordedAt: "asc" } },
} as const satisfies Prisma.UpdateInclude;
export type HeldUpdate = Prisma.UpdateGetPayload<{ include: typeof heldInclude }>;

/**
 * An update with its milestone, both held against other writers until the transaction ends.
 * @throws DomainError("not-found"), ("gone") when it no longer stands, ("stale", { version: current })
 */
export async function holdUpdate(
  tx: Transaction,
  { id, updateVersion }: { id: string; updateVersion: number },
): Promise<{ stored: StoredMilestone; update: HeldUpdate }> {
  if (!z.uuid().safeParse(id).success) throw new DomainError("not-found");
  const found = await tx.update.findUnique({ where: { id }, select: { milestoneId: true } });
  if (!found) throw new DomainError("not-found");
  const stored = await holdMilestone(tx, found.milestoneId, null);
  const update = await tx.update.findUniqueOrThrow({ where: { id }, include: heldInclude });
  if (!stands(factsOf(update))) throw new DomainError("gone");
  if (update.version !== updateVersion) throw new DomainError("stale", { version: update.version });
  return { stored, update };
}

/** What it depends on who may do what with a stored update. */
export function factsOf(update: {
  status: string;
  authorId: string | null;
  recordedAt: Date;
  publishedAt: Date | null;
  versions: readonly { authorId: string | null }[];
}): UpdateFacts {
  return {
    status: update.status as UpdateStatus,
    authorId: update.authorId,
    writers: update.versions.map((version) => version.authorId),
    sentAt: update.recordedAt,
    wasEverPublic: update.publishedAt !== null,
  };
}
