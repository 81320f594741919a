import "server-only";
import { DomainError } from "@/domain/error";
import type { MilestoneRecord } from "@/domain/milestones/record";
import { requirePermission, type Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { type NamedSlug, namesIn, type RecordNames } from "@/server/milestones/record-names";
import { recordOf } from "@/server/milestones/write-revision";

/** What a form of a milestone offers besides the lists that every page has. */
export interface MilestoneChoices {
  /** Milestones that this one may be part of. */
  parents: NamedSlug[];
  /** Everybody who can sign in, and whoever watches over it now. */
  people: { id: string; name: string }[];
}

/** A milestone as its edit form starts from it. */
export interface MilestoneDraft {
  slug: string;
  version: number;
  record: MilestoneRecord;
  names: RecordNames;
}

async function choicesFor(
  slug: string | null,
  { assigneeId, parentId }: Pick<MilestoneRecord, "assigneeId" | "parentId">,
): Promise<MilestoneChoices> {
  const [milestones, people] = await Promise.all([
    database().milestone.findMany({
      where: {
        // One that was retracted stays the parent of what was part of it.
        OR: [{ retractedAt: null }, ...(parentId ? [{ id: parentId }] : [])],
        slug: slug === null ? undefined : { not: slug },
      },
      orderBy: [{ initiative: { position: "asc" } }, { createdAt: "asc" }, { slug: "asc" }],
      select: { slug: true, titleEn: true, titleKo: true },
    }),
    database().user.findMany({
      where: { OR: [{ disabledAt: null }, ...(assigneeId ? [{ id: assigneeId }] : [])] },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  return {
    parents: milestones.map((row) => ({ slug: row.slug, name: { en: row.titleEn, ko: row.titleKo } })),
    people,
  };
}

/** What the form of a new milestone offers. */
export async function readNewMilestoneForm(viewer: Viewer): Promise<MilestoneChoices> {
  requirePermission(viewer, "create-milestone");
  return choicesFor(null, { assigneeId: null, parentId: null });
}

/**
 * The milestone of an edit form and what the form offers.
 * @throws DomainError("not-found"), ("gone") when it was retracted
 */
export async function readEditForm(
  viewer: Viewer,
  slug: string,
): Promise<{ draft: MilestoneDraft; choices: MilestoneChoices }> {
  requirePermission(viewer, "edit-milestone");
  const row = await database().milestone.findUnique({
    where: { slug },
    include: { parties: { orderBy: { position: "asc" } } },
  });
  if (!row) throw new DomainError("not-found");
  if (row.retractedAt) throw new DomainError("gone");
  const record = recordOf(row);
  return {
    draft: { slug, version: row.version, record, names: await namesIn(viewer, [record]) },
    choices: await choicesFor(slug, record),
  };
}
