import "server-only";
import { daysBetween } from "@/domain/dates/day";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { LocalText } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { dayOf } from "@/server/days";
import { presentUpdate, type UpdateView, updateInclude } from "@/server/milestones/updates";

/** An update that waits for somebody, with its milestone. */
export interface WaitingUpdate {
  update: UpdateView;
  milestone: { slug: string; title: LocalText };
  /** Days since its latest version was written. */
  days: number;
}

const most = 50;

const standing = Prisma.sql`u.status IN ('held', 'published') AND m.retracted_at IS NULL`;
const latest = Prisma.sql`SELECT u.id::text AS id FROM "update" u
  JOIN milestone m ON m.id = u.milestone_id
  JOIN update_version v ON v.update_id = u.id AND v.version = u.version`;
/** The last word on the latest version of `u`, second opinions aside. */
const verdict = Prisma.sql`(SELECT r.outcome FROM review r
  WHERE r.update_id = u.id AND r.version = u.version AND r.outcome <> 'second-opinion'
  ORDER BY r.recorded_at DESC LIMIT 1)`;

async function present(viewer: Viewer, found: { id: string }[]): Promise<WaitingUpdate[]> {
  const ids = found.map((row) => row.id);
  const rows = await database().update.findMany({
    where: { id: { in: ids } },
    include: { ...updateInclude, milestone: { select: { slug: true, titleEn: true, titleKo: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const update = row && presentUpdate(viewer, row);
    const written = row?.versions.at(-1)?.saidOn;
    if (!update || !written) return [];
    const { slug, titleEn, titleKo } = row.milestone;
    const days = Math.max(0, daysBetween(dayOf(written), today()));
    return [{ update, milestone: { slug, title: { en: titleEn, ko: titleKo } }, days }];
  });
}

/**
 * What waits for the viewer's review, longest first: what analysts wrote, none of it by the viewer, without a word on its
 * latest version. A check that is public already says nothing new and does not wait.
 */
export async function listWaitingForReview(viewer: Viewer): Promise<WaitingUpdate[]> {
  requirePermission(viewer, "read-desk");
  if (!may(viewer.role, "review-update")) return [];
  const found = await database().$queryRaw<{ id: string }[]>`
    ${latest} WHERE ${standing} AND u.author_id IS NOT NULL AND (u.sort <> 'check' OR u.status = 'held')
      AND ${verdict} IS NULL
      AND NOT EXISTS (SELECT FROM update_version w WHERE w.update_id = u.id AND w.author_id = ${viewer.id}::uuid)
    ORDER BY v.recorded_at, u.id LIMIT ${most}`;
  return present(viewer, found);
}

/** What was sent back to the viewer, longest first: their updates whose latest version a second person did not confirm. */
export async function listSentBack(viewer: Viewer): Promise<WaitingUpdate[]> {
  requirePermission(viewer, "read-desk");
  const found = await database().$queryRaw<{ id: string }[]>`
    ${latest} WHERE ${standing} AND u.author_id = ${viewer.id}::uuid AND ${verdict} = 'sent-back'
    ORDER BY v.recorded_at, u.id LIMIT ${most}`;
  return present(viewer, found);
}
