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
import { textWidth, truncate } from "@/domain/timeline/text-width";
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

/** A label is cut no shorter than this, inside a band and beside a mark. */
const shortestInside = 40;
const shortestBeside = 90;
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

/** The free part of a row round a mark: from what stands before it to what comes after. */
interface Room {
  from: number;
  to: number;
}

/** The visible part of a band that is free for words: before its arrow, its bar and where a moved one was first due. */
function insideOf(mark: SceneMark, left: number): { start: number; room: number } {
  const { shape, ghostX, arrowLeft, arrowRight } = mark;
  const { left: before, right: after } = insets(shape);
  const start = Math.max(left, mark.x) + before + (arrowLeft ? 16 : 0);
  const end = mark.x + mark.width - after - (arrowRight && shape !== "by" ? 16 : 0);
  return { start, room: (ghostX !== null && ghostX > mark.x ? Math.min(end, ghostX - 12) : end) - start };
}

/** The label inside its band where it fits, else to the right, else to the left; shortened where there is most room. */
function labelOf(mark: SceneMark, text: ItemText, room: Room, context: Context): SceneLabel | null {
  const { font, left } = context;
  const wanted = labelWidth(text, font);
  if (wanted === 0) return null;
  const inside = mark.shape === "diamond" ? { start: 0, room: 0 } : insideOf(mark, left);
  const within = (width: number): SceneLabel => {
    const shift = mark.shape === "by" && inside.room >= wanted ? inside.room - wanted : 0;
    return { ...shortened(text, font, width), x: inside.start + shift, inside: true };
  };
  const cut = mark.arrowLeft || mark.arrowRight;
  if (inside.room >= wanted || (cut && inside.room >= shortestInside))
    return within(Math.min(inside.room, wanted));
  const beside = (x: number, width: number): SceneLabel => ({
    ...shortened(text, font, width),
    x,
    inside: false,
  });
  const x = Math.max(mark.x + mark.width, mark.ghostX === null ? 0 : mark.ghostX + 8) + labelGap;
  const free = x < left ? 0 : Math.min(room.to - x, wanted);
  if (free >= wanted) return beside(x, free);
  const end = Math.min(mark.x, mark.ghostX === null ? mark.x : mark.ghostX - 8) - labelGap;
  if (end <= context.right && end - wanted >= room.from) return beside(end - wanted, wanted);
  if (inside.room >= Math.max(shortestInside, free)) return within(inside.room);
  return free < shortestBeside ? null : beside(x, free);
}

/** Right end of a mark with its words. */
function endOf(mark: SceneMark, font: number): number {
  const end = Math.max(mark.x + mark.width, mark.ghostX === null ? mark.x : mark.ghostX + 8);
  return mark.label ? Math.max(end, mark.label.x + textWidth(mark.label.text, font)) : end;
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
  const taken: number[] = [];
  const settle = (mark: SceneMark | undefined, to: number) => {
    if (!mark) return;
    const text = context.find(mark.id);
    // The numbers share the last row: what stands between them has no room for words.
    if (text && (pack.clusters.length === 0 || mark.row < pack.rowCount - 1)) {
      mark.label = labelOf(mark, text, { from: taken[mark.row] ?? context.left, to }, context);
    }
    taken[mark.row] = Math.max(context.left, endOf(mark, context.font) + labelGap);
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
