import "server-only";
import type { RetractedList } from "@/domain/milestones/lists";
import { type MilestoneQuery, matchesQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { readSnapshot } from "@/server/asof/snapshot";
import { today } from "@/server/clock";
import { database } from "@/server/database";
import { dayOf } from "@/server/days";
import { retractedWhereOf } from "@/server/milestones/where";

const most = 100;

/** What a list or count within the query leaves out because it was retracted, now or by the end of a day; the latest first. */
export async function listRetracted(viewer: Viewer, query: MilestoneQuery): Promise<RetractedList> {
  requirePermission(viewer, "read-published");
  if (query.asof !== null) return listRetractedAsOf(viewer, query, query.asof);
  const rows = await database().$queryRaw<Row[]>`
    SELECT m.slug, m.title_en AS en, m.title_ko AS ko, m.retracted_reason AS reason, r.said_on AS on,
      count(*) OVER ()::integer AS count
    FROM milestone m JOIN revision r ON r.milestone_id = m.id AND r.version = m.version
    WHERE ${retractedWhereOf(query, today())}
    ORDER BY r.said_on DESC, m.slug LIMIT ${most}`;
  return {
    count: rows[0]?.count ?? 0,
    milestones: rows.map(({ slug, en, ko, reason, on }) => {
      return { slug, title: { en, ko }, on: dayOf(on), reason: reason ?? "" };
    }),
  };
}

interface Row {
  slug: string;
  en: string | null;
  ko: string | null;
  reason: string | null;
  on: Date;
  count: number;
}

async function listRetractedAsOf(viewer: Viewer, query: MilestoneQuery, day: Day): Promise<RetractedList> {
  const { byId } = await readSnapshot(viewer, day);
  const found = [...byId.values()].flatMap(({ record, summary, changedOn }) =>
    record.retractedReason !== null && matchesQuery(summary, query)
      ? [{ slug: summary.slug, title: summary.title, on: changedOn, reason: record.retractedReason }]
      : [],
  );
  found.sort((a, b) => (a.on === b.on ? (a.slug < b.slug ? -1 : 1) : a.on < b.on ? 1 : -1));
  return { count: found.length, milestones: found.slice(0, most) };
}
