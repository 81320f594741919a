import { toneCodes } from "@/domain/timeline/columns";
import {
  diamondWidth,
  type FindText,
  type ItemText,
  insets,
  labelGap,
  labelText,
  labelWidth,
  shapeAt,
  shapeBox,
} from "@/domain/timeline/scene/box";
import { type Bar, type ClusterMark, layoutBars, layoutClusters } from "@/domain/timeline/scene/counts";
import type { LaneFrame } from "@/domain/timeline/scene/frame";
import { type LaneIndex, lowerBound } from "@/domain/timeline/scene/lane-index";
import { offsetOf, type Place } from "@/domain/timeline/scene/place";
import { truncate } from "@/domain/timeline/text-width";
import type { Geometry, Sign, Tone } from "@/domain/timeline/types";

export interface SceneLabel {
  /** Title and detail in one, shortened where there is no room. */
  text: string;
  /** Number of its characters that are the title. */
  titleLength: number;
  x: number;
  inside: boolean;
}

/** One item as it is drawn. Positions are px of the picture. */
export interface SceneMark extends Geometry {
  id: number;
  /** Index into the columns. */
  at: number;
  tone: Tone;
  sign: Sign;
  /** Middle of the shape. */
  y: number;
  row: number;
  label: SceneLabel | null;
}

interface Context extends Place {
  index: LaneIndex;
  find: FindText;
  font: number;
}

const shortestLabel = 40;
const farOut = 4000;
const unknown = { tone: "unknown", sign: "open" } as const;

function drawMark(context: Context, place: number, frame: LaneFrame, row: number): SceneMark {
  const { index, left, right, perDay } = context;
  const at = index.at[place] ?? 0;
  const id = index.columns.id[at] ?? 0;
  const text = context.find(id);
  const { tone, sign } = toneCodes[index.columns.tone[at] ?? 0] ?? unknown;
  const shape = shapeAt(index, place);
  const offset = offsetOf(context);
  const box = shapeBox(index, place, perDay);
  const from = box.left + offset;
  const to = box.right + offset;
  const band = shape === "by" || shape === "during" || shape === "since";
  const arrowLeft = shape !== "diamond" && shape !== "by" && from < left - 0.5;
  const arrowRight = shape !== "diamond" && to > right + 0.5;
  const isDay = shape === "diamond";
  // Only a band "by …" keeps what is outside: its fade begins there. Far outside it makes no difference.
  const x = isDay ? (from + to - diamondWidth) / 2 : Math.max(shape === "by" ? left - farOut : left, from);
  const end = isDay ? x + diamondWidth : Math.min(right, to);
  const width = Math.max(0, end - x);
  const fade = (days = 0) => Math.min(width / 2, days * perDay);
  const ghost = frame.pack.detail === "labels" ? text?.ghost : undefined;
  const ghostX = ghost === undefined ? null : ghost * perDay + offset;
  return {
    id,
    at,
    tone,
    sign,
    shape,
    x,
    width,
    y: frame.rowsY + row * frame.rowHeight + frame.rowHeight / 2,
    row,
    fadeIn:
      shape === "by"
        ? Math.max(0, from + (to - from) * 0.8 - x)
        : band && !arrowLeft
          ? fade(text?.fadeIn)
          : 0,
    fadeOut: band && !arrowRight ? fade(text?.fadeOut) : 0,
    arrowLeft,
    arrowRight,
    band: isDay && to - from > diamondWidth ? to - from : 0,
    ghostX: ghostX !== null && Math.abs(ghostX - end) >= diamondWidth ? ghostX : null,
    ghostTo: isDay ? x + diamondWidth / 2 : end,
    label: null,
  };
}

function shortened(text: ItemText, font: number, room: number): { text: string; titleLength: number } {
  const shown = truncate(labelText(text), font, room);
  return { text: shown, titleLength: Math.min(shown.length, text.title.length) };
}

/** The label inside the visible part of its band where it fits, else to the right as far as `limit`. */
function labelOf(mark: SceneMark, text: ItemText, limit: number, context: Context): SceneLabel | null {
  const { font, left } = context;
  const wanted = labelWidth(text, font);
  if (wanted === 0) return null;
  const { left: before, right: after } = insets(mark.shape);
  const start = Math.max(left, mark.x) + before + (mark.arrowLeft ? 16 : 0);
  const room = mark.x + mark.width - after - (mark.arrowRight && mark.shape !== "by" ? 16 : 0) - start;
  const cut = mark.arrowLeft || mark.arrowRight;
  if (
    mark.shape !== "diamond" &&
    mark.ghostX === null &&
    (room >= wanted || (cut && room >= shortestLabel))
  ) {
    const label = shortened(text, font, Math.min(room, wanted));
    const x = mark.shape === "by" && room >= wanted ? start + room - wanted : start;
    return { ...label, x, inside: true };
  }
  const x = Math.max(mark.x + mark.width, mark.ghostX === null ? 0 : mark.ghostX + 8) + labelGap;
  const free = Math.min(limit - x, wanted);
  if (x < left || free < Math.min(wanted, shortestLabel)) return null;
  return { ...shortened(text, font, free), x, inside: false };
}

function layoutMarks(context: Context, frame: LaneFrame): SceneMark[] {
  const { index, view, perDay, right } = context;
  const { pack } = frame;
  const first = index.first[frame.lane] ?? 0;
  const last = index.first[frame.lane + 1] ?? 0;
  // A label and the least width of a shape reach this far beyond an item's days.
  const margin = 400 / perDay;
  const begin = lowerBound(index.reach, view.from - margin, first, last);
  const end = lowerBound(index.from, view.to + 30 / perDay, begin, last);
  const marks: SceneMark[] = [];
  const pending: (SceneMark | undefined)[] = [];
  const settle = (mark: SceneMark | undefined, limit: number) => {
    const text = mark && context.find(mark.id);
    if (text) mark.label = labelOf(mark, text, limit, context);
  };
  for (let place = begin; place < end; place += 1) {
    const row = pack.rows[place - first] ?? -1;
    if (row < 0 || (index.to[place] ?? 0) < view.from - margin) continue;
    const mark = drawMark(context, place, frame, row);
    settle(
      pending[row],
      Math.min(right, Math.min(mark.x, mark.ghostX === null ? mark.x : mark.ghostX - 8) - labelGap),
    );
    pending[row] = mark;
    marks.push(mark);
  }
  for (const mark of pending) settle(mark, right);
  return marks.filter((mark) => isSeen(mark, context));
}

function isSeen(mark: SceneMark, { left, right }: Place): boolean {
  if (mark.width > 0 && mark.x + mark.width >= left && mark.x <= right) return true;
  if (
    mark.ghostX !== null &&
    Math.min(mark.ghostX, mark.ghostTo) <= right &&
    Math.max(mark.ghostX, mark.ghostTo) >= left
  )
    return true;
  return mark.label !== null;
}

/** What of a lane is seen: marks and numbers, or bars; each in order of time. */
export function layoutItems(
  { index, find, metrics }: { index: LaneIndex; find: FindText; metrics: { font: number } },
  frame: LaneFrame,
  place: Place,
): { marks: SceneMark[]; clusters: ClusterMark[]; bars: Bar[] } {
  const context = { index, find, font: metrics.font, ...place };
  if (frame.pack.detail === "density") return { marks: [], clusters: [], bars: layoutBars(context, frame) };
  return { marks: layoutMarks(context, frame), clusters: layoutClusters(context, frame), bars: [] };
}
