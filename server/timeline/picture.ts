import "server-only";
import { addMonths } from "@/domain/dates/day";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { TimeWindow } from "@/domain/timeline/types";
import { today } from "@/server/clock";
import { listMilestones } from "@/server/milestones/list";

/** Milestones that the server draws, each with its words: more could not be read, and would make a heavy page. */
const most = 500;
/** Months on either side of today that are drawn of a larger set; tried in turn until there are few enough. */
const spans = [36, 12, 3, 1, 0];

/**
 * What the server draws before any script runs: all of a small set. Of a larger one what touches a time round today, with
 * that time; when even a day is too full, the first of it.
 */
export async function readPicture(
  viewer: Viewer,
  query: MilestoneQuery,
): Promise<{ milestones: MilestoneSummary[]; window: TimeWindow | null }> {
  requirePermission(viewer, "read-published");
  const all = await listMilestones(viewer, query, { limit: most });
  if (all === null || all.next === null) return { milestones: all?.items ?? [], window: null };
  const day = today();
  let best: { milestones: MilestoneSummary[]; window: TimeWindow | null } = {
    milestones: all.items,
    window: null,
  };
  for (const months of spans) {
    const window = {
      from: later(addMonths(day, -months), query.from),
      to: earlier(addMonths(day, months), query.to),
    };
    if (window.from > window.to) continue;
    const list = await listMilestones(viewer, { ...query, ...window }, { limit: most });
    if (list === null) continue;
    best = { milestones: list.items, window };
    if (list.next === null) break;
  }
  return best;
}

const later = (day: string, other: string | null) => (other !== null && other > day ? other : day);
const earlier = (day: string, other: string | null) => (other !== null && other < day ? other : day);
