import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { listUpdatesAsOf, within } from "@/server/asof/list";
import { readSnapshot } from "@/server/asof/snapshot";
import { getCollectionVersion } from "@/server/collection/read";
import { database } from "@/server/database";
import { listMilestones } from "@/server/milestones/list";
import { presentUpdate, type UpdateView, updateInclude } from "@/server/milestones/updates";

/** A milestone with everything that readers may see said about it, newest first. */
export interface ExportedMilestone {
  summary: MilestoneSummary;
  updates: UpdateView[];
}

/** Milestones read at a time unless said. */
const usualPart = 500;

/**
 * The whole of a query, by date, part by part, now or as it stood at the end of its day.
 * @throws Error when somebody changed the collection between two parts, which would then not be of one moment
 */
export async function* exportMilestones(
  viewer: Viewer,
  query: MilestoneQuery,
  limit = usualPart,
): AsyncGenerator<ExportedMilestone[]> {
  requirePermission(viewer, "read-published");
  const version = await getCollectionVersion(viewer);
  let after: string | null = null;
  do {
    const part = await listMilestones(viewer, query, { limit, after });
    if (part === null || (query.asof === null && (await getCollectionVersion(viewer)) !== version))
      throw new Error("the collection changed while it was exported");
    const slugs = part.items.map(({ slug }) => slug);
    const updates = await (query.asof === null
      ? updatesOf(viewer, slugs)
      : updatesAsOf(viewer, query, query.asof, slugs));
    yield part.items.map((summary) => ({ summary, updates: updates.get(summary.slug) ?? [] }));
    after = part.next;
  } while (after !== null);
}

type UpdatesBySlug = Map<string, UpdateView[]>;

function bySlug(found: { slug: string; update: UpdateView }[]): UpdatesBySlug {
  const updates: UpdatesBySlug = new Map();
  for (const { slug, update } of found) updates.set(slug, [...(updates.get(slug) ?? []), update]);
  return updates;
}

async function updatesOf(viewer: Viewer, slugs: string[]): Promise<UpdatesBySlug> {
  const rows = await database().update.findMany({
    where: { milestone: { slug: { in: slugs } }, status: { in: ["published", "retracted"] } },
    orderBy: [{ asOfOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    include: { ...updateInclude, milestone: { select: { slug: true } } },
  });
  return bySlug(
    rows.flatMap(({ milestone: { slug }, ...row }) => {
      const update = presentUpdate(viewer, row);
      return update ? [{ slug, update }] : [];
    }),
  );
}

async function updatesAsOf(
  viewer: Viewer,
  query: MilestoneQuery,
  day: Day,
  slugs: string[],
): Promise<UpdatesBySlug> {
  const snapshot = await readSnapshot(viewer, day);
  const wanted = new Set(slugs);
  const stood = within(snapshot, query).filter(({ summary }) => wanted.has(summary.slug));
  const slugOf = new Map(stood.map(({ id, summary }) => [id, summary.slug]));
  const { moment } = snapshot;
  const found = await listUpdatesAsOf(viewer, { moment, milestoneIds: [...slugOf.keys()], limit: 1_000_000 });
  return bySlug(found.map(({ milestoneId, update }) => ({ slug: slugOf.get(milestoneId) ?? "", update })));
}
