import type { InitiativeSummary, MilestoneSummary } from "@/domain/milestones/summary";
import { geometryOf } from "@/domain/timeline/geometry";
import { extentOf, placeLabel } from "@/domain/timeline/label";
import { type Extent, freeAtRightEnd, packRows } from "@/domain/timeline/rows";
import type { Scale } from "@/domain/timeline/scale";
import { textWidth, wrap } from "@/domain/timeline/text-width";
import { toneOf } from "@/domain/timeline/tone";
import type { Label, Lane, Mark, Metrics, Tag, TimelineText } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

const gap = 12;
const lineHeight = 16;
const tagPadding = 10;

export interface LaneContext {
  scale: Scale;
  metrics: Metrics;
  today: Day;
  text: TimelineText;
}

type UnplacedMark = Omit<Mark, "y" | "labelY">;
type UnplacedTag = Omit<Tag, "y">;

/** Left and right end of everything that a mark draws. */
export function markExtent(mark: UnplacedMark): Extent {
  const shape = extentOf(mark);
  return {
    left: Math.min(shape.left, mark.label.x),
    right: Math.max(shape.right, mark.label.x + mark.label.width),
  };
}

function drawMark(milestone: MilestoneSummary, { scale, metrics, today, text }: LaneContext): UnplacedMark {
  const geometry = geometryOf(milestone, scale, today);
  const words = { title: text.title(milestone), detail: text.detail(milestone) };
  const label: Label = placeLabel(geometry, words, metrics.font, scale.left, scale.right);
  return { ...geometry, ...toneOf(milestone), milestone, label, row: 0 };
}

function compare(one: MilestoneSummary, other: MilestoneSummary): number {
  const key = ({ date, slug }: MilestoneSummary) => `${date?.earliest ?? date?.latest ?? "9999"} ${slug}`;
  return key(one) < key(other) ? -1 : 1;
}

/** Tags stand at the right end, right of today where there is room for words. */
function placeTags(milestones: MilestoneSummary[], taken: Extent[][], context: LaneContext): UnplacedTag[] {
  const { scale, metrics, text, today } = context;
  const afterToday = scale.end(today) + gap;
  const left = scale.right - afterToday >= 300 ? Math.max(scale.left, afterToday) : scale.left;
  const room = scale.right - left - 2 * tagPadding;
  return milestones.map((milestone) => {
    const lines = wrap(text.tag(milestone), metrics.font, room, metrics.tagLines);
    const width = Math.max(...lines.map((line) => textWidth(line, metrics.font))) + 2 * tagPadding;
    let row = 0;
    let x = freeAtRightEnd(taken[0] ?? [], width, left, scale.right, gap);
    while (x === null) {
      row += 1;
      x = freeAtRightEnd(taken[row] ?? [], width, left, scale.right, gap);
    }
    taken[row] = [...(taken[row] ?? []), { left: x, right: x + width }];
    return { milestone, x, width, height: 8 + lines.length * (lineHeight - 2), lines, row };
  });
}

/** Top of each row, relative to the first. A row is as tall as its labels below and its tags ask for. */
function rowTops(count: number, marks: UnplacedMark[], tags: UnplacedTag[], rowHeight: number): number[] {
  const tops = [0];
  for (let row = 0; row < count; row += 1) {
    const below = marks.some((mark) => mark.row === row && mark.label.placement === "below") ? lineHeight : 0;
    const tag = Math.max(
      0,
      ...tags.filter((each) => each.row === row).map((each) => each.height + 4 - rowHeight),
    );
    tops.push((tops[row] ?? 0) + rowHeight + Math.max(below, tag));
  }
  return tops;
}

/** Lays out one initiative from `y` down. Every milestone is exactly one mark or one tag. */
export function layoutLane(
  initiative: InitiativeSummary,
  milestones: MilestoneSummary[],
  y: number,
  context: LaneContext,
): Lane {
  const { metrics, text } = context;
  const sorted = [...milestones].sort(compare);
  const marks = sorted.filter(({ date }) => date !== null).map((milestone) => drawMark(milestone, context));
  const { rows, taken } = packRows(marks.map(markExtent), gap);
  marks.forEach((mark, index) => {
    mark.row = rows[index] ?? 0;
  });
  const undated = sorted.filter(({ date }) => date === null);
  const tags = placeTags(undated, taken, context);
  const above = metrics.labelColumn === 0;
  const room = above ? metrics.width - 2 * metrics.padding : metrics.labelColumn - metrics.padding - 8;
  const nameLines = wrap(text.name(initiative.name), metrics.laneFont, room, 2);
  const nameHeight = nameLines.length * (metrics.laneFont + 4);
  const tops = rowTops(taken.length, marks, tags, metrics.rowHeight);
  const firstRow = y + metrics.lanePadding + (above ? nameHeight : 0);
  const middle = (row: number) => firstRow + (tops[row] ?? 0) + metrics.rowHeight / 2;
  const rowsHeight = tops[taken.length] ?? 0;
  return {
    slug: initiative.slug,
    nameLines,
    y,
    height:
      2 * metrics.lanePadding +
      (above
        ? nameHeight + rowsHeight
        : Math.max(nameHeight + (metrics.rowHeight - metrics.laneFont - 4) / 2, rowsHeight)),
    nameY: above ? y + metrics.lanePadding + metrics.laneFont - 2 : firstRow + metrics.rowHeight / 2 + 4,
    marks: marks.map((mark) => ({
      ...mark,
      y: middle(mark.row),
      labelY: middle(mark.row) + 4 + (mark.label.placement === "below" ? lineHeight + 2 : 0),
    })),
    tags: tags.map((tag) => ({ ...tag, y: firstRow + (tops[tag.row] ?? 0) + (metrics.rowHeight - 22) / 2 })),
  };
}
