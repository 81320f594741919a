import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Grouping } from "@/domain/timeline/address";
import {
  dayNumberOf,
  emptyColumns,
  openEnd,
  openStart,
  type TimelineColumns,
} from "@/domain/timeline/columns";
import { looksOn } from "@/domain/timeline/look";
import {
  chooseItemLanes,
  idsWithText,
  mostTags,
  mostTexts,
  mostUndated,
  type SayText,
  type WindowAnswer,
  type WindowLane,
} from "@/domain/timeline/window";
import { type Day, progresses, roles } from "@/domain/vocabulary";

/** Lane of those that have no party. */
export const noParty = "none";

/** A milestone with the number that the picture calls it by. */
export interface NumberedMilestone {
  number: number;
  summary: MilestoneSummary;
}

interface AnswerRequest {
  version: number;
  /** Lanes in the order in which every page has them. */
  slugs: readonly string[];
  grouping: Grouping;
  edges: Int32Array;
  width: number;
  today: Day;
  say: SayText;
}

interface Placed extends NumberedMilestone {
  lane: number;
  start: number;
  end: number;
}

function lanesOf(
  { initiative, parties, kind, progress, state }: MilestoneSummary,
  grouping: Grouping,
): string[] {
  if (grouping === "party") return parties.length === 0 ? [noParty] : parties;
  return [{ initiative, kind, progress, state }[grouping]];
}

/** Each milestone once for every lane that it is in, sorted as the columns are. */
function place(milestones: readonly NumberedMilestone[], { slugs, grouping }: AnswerRequest): Placed[] {
  const places = new Map(slugs.map((slug, at) => [slug, at]));
  const placed = milestones.flatMap(({ number, summary }) =>
    lanesOf(summary, grouping).flatMap((slug) => {
      const lane = places.get(slug);
      const { earliest, latest } = summary.date ?? { earliest: null, latest: null };
      const start = earliest === null ? openStart : dayNumberOf(earliest);
      const end = latest === null ? openEnd : dayNumberOf(latest);
      return lane === undefined ? [] : [{ number, summary, lane, start, end }];
    }),
  );
  return placed.sort((a, b) => a.lane - b.lane || a.start - b.start || a.end - b.end || a.number - b.number);
}

function laneOf(slug: string, of: readonly Placed[], edges: Int32Array): WindowLane {
  const undated = of.filter(({ summary }) => summary.date === null).map(({ number }) => number);
  const touching = of.filter((each) => touches(each, edges));
  const bins = new Uint32Array(edges.length - 1);
  for (const { start } of touching) {
    const after = edges.findIndex((edge) => edge > start);
    const bin = Math.max(0, after - 1);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return {
    slug,
    total: of.length,
    undated: undated.length,
    undatedIds: undated.length <= mostUndated ? undated.sort((a, b) => a - b) : [],
    touching: touching.length,
    bins,
  };
}

function touches({ summary, start, end }: Placed, edges: Int32Array): boolean {
  return summary.date !== null && start < (edges.at(-1) ?? 0) && end >= (edges[0] ?? 0);
}

function columnsOf(items: readonly Placed[], today: Day): TimelineColumns {
  const columns = emptyColumns(items.length);
  const looks = looksOn(today);
  for (const [i, { number, summary, lane, start, end }] of items.entries()) {
    const role = (roles as readonly (string | undefined)[]).indexOf(summary.date?.role);
    const look = looks(role, progresses.indexOf(summary.progress), start, end);
    columns.lane[i] = lane;
    columns.start[i] = start;
    columns.end[i] = end;
    columns.id[i] = number;
    columns.tone[i] = look.tone;
    columns.shape[i] = look.shape;
  }
  return columns;
}

/**
 * What the picture of a window shows, from milestones in memory. `server/timeline/read.ts` has the database give the same;
 * a test holds the two together.
 */
export function answerOf(milestones: readonly NumberedMilestone[], request: AnswerRequest): WindowAnswer {
  const { version, slugs, edges, width, today, say } = request;
  const placed = place(milestones, request);
  const lanes = slugs.map((slug, at) =>
    laneOf(
      slug,
      placed.filter(({ lane }) => lane === at),
      edges,
    ),
  );
  const asItems = chooseItemLanes(
    lanes.map((lane) => lane.touching),
    width,
  );
  for (const at of asItems) (lanes[at] as WindowLane).bins = null;
  const items = columnsOf(
    placed.filter((each) => asItems.has(each.lane) && touches(each, edges)),
    today,
  );
  const undated = lanes.flatMap(({ undatedIds }) => (undatedIds.length <= mostTags ? undatedIds : []));
  const ids = new Set(
    [...new Set([...undated, ...idsWithText(items, lanes.length, width)])].slice(0, mostTexts),
  );
  const said = milestones.filter(({ number }) => ids.has(number)).sort((a, b) => a.number - b.number);
  const texts = said.map(({ number, summary }) => say(number, summary));
  return { version, today, edges, lanes, items, texts };
}
