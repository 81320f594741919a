import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Grouping } from "@/domain/timeline/address";
import { answerOf } from "@/domain/timeline/answer";
import { chooseBins } from "@/domain/timeline/bins";
import type { TimeWindow } from "@/domain/timeline/types";
import type { SayText, WindowAnswer, WindowText } from "@/domain/timeline/window";
import type { Day } from "@/domain/vocabulary";
import { within } from "@/server/asof/list";
import { readSnapshot } from "@/server/asof/snapshot";
import { database } from "@/server/database";
import { readLanes } from "@/server/timeline/lanes";

interface Asked {
  query: MilestoneQuery;
  grouping: Grouping;
  window: TimeWindow;
  width: number;
  say: SayText;
}

/** What the picture of a window showed at the end of a day. */
export async function readWindowAsOf(viewer: Viewer, asked: Asked, day: Day): Promise<WindowAnswer> {
  requirePermission(viewer, "read-published");
  const { query, grouping, window, width, say } = asked;
  const { slugs } = await database().$transaction((tx) => readLanes(tx, grouping, query, day));
  const snapshot = await readSnapshot(viewer, day);
  const { edges } = chooseBins(window, width);
  const { version } = snapshot;
  return answerOf(within(snapshot, query), { version, slugs, grouping, edges, width, today: day, say });
}

/** The words of single milestones at the end of a day. */
export async function listTextsAsOf(
  viewer: Viewer,
  ids: number[],
  day: Day,
  say: SayText,
): Promise<WindowText[]> {
  requirePermission(viewer, "read-published");
  const { milestones } = await readSnapshot(viewer, day);
  const wanted = milestones.filter(({ number }) => ids.includes(number));
  return wanted.sort((a, b) => a.number - b.number).map(({ number, summary }) => say(number, summary));
}

/** The years in which a milestone within the query began or ended, as was known at the end of a day. */
export async function listYearsAsOf(viewer: Viewer, query: MilestoneQuery, day: Day): Promise<number[]> {
  requirePermission(viewer, "read-published");
  const days = within(await readSnapshot(viewer, day), query).flatMap(({ summary: { date } }) =>
    date === null ? [] : [date.earliest, date.latest],
  );
  return [...new Set(days.flatMap((each) => (each === null ? [] : [Number(each.slice(0, 4))])))];
}
