import type { FindText } from "@/domain/timeline/scene/box";
import type { LaneIndex } from "@/domain/timeline/scene/lane-index";
import { type LanePack, packLane } from "@/domain/timeline/scene/pack";
import { layoutTags, type SceneTag } from "@/domain/timeline/scene/tags";
import { wrap } from "@/domain/timeline/text-width";
import type { Metrics } from "@/domain/timeline/types";
import type { Locale } from "@/domain/vocabulary";

/** A lane as the picture is given it; lanes of one theme stand together. */
export interface LaneHead {
  name: string;
  /** Heading over the first lane of a theme; empty for none. */
  theme: string;
  /** Shows counts only, in one row. */
  collapsed?: boolean;
  /** Its milestones are known by their counts only. */
  counted?: boolean;
  /** Ids of its milestones without a date, and how many there are besides. */
  undated?: readonly number[];
  undatedMore?: number;
}

export interface SceneInput {
  index: LaneIndex;
  lanes: LaneHead[];
  metrics: Metrics;
  locale: Locale;
  today: number;
  find: FindText;
  /** Text of the tag of an item without a date, or of so many. */
  tag: (ids: readonly number[], count: number) => string;
}

/** Where a lane stands at one step of zoom, from the top of the picture. */
export interface LaneFrame {
  lane: number;
  /** Shows counts only, in one row. */
  folded: boolean;
  y: number;
  height: number;
  nameLines: string[];
  nameY: number;
  /** Top of the first row. */
  rowsY: number;
  rowHeight: number;
  pack: LanePack;
  tags: SceneTag[];
}

/** Everything about a step of zoom that does not depend on where the view stands. */
export interface Frame {
  step: number;
  lanes: LaneFrame[];
  themes: { name: string; y: number; height: number }[];
  height: number;
}

export function axisEdges(metrics: Metrics): { left: number; right: number } {
  return {
    left: metrics.labelColumn + (metrics.labelColumn === 0 ? metrics.padding : 0),
    right: metrics.width - metrics.padding,
  };
}

/** The same sizes at the width that rows are laid out for. */
const packed = (metrics: Metrics): Metrics => ({ ...metrics, width: metrics.packWidth });

/** The length of the axis that rows and units are chosen for. */
export function packedLength(metrics: Metrics): number {
  const { left, right } = axisEdges(packed(metrics));
  return right - left;
}

function layTags(
  { metrics, tag }: SceneInput,
  head: LaneHead,
  ids: readonly number[],
  firstRow: number,
): SceneTag[] {
  if (head.collapsed) return [];
  const { left, right } = axisEdges(packed(metrics));
  const shift = metrics.width - metrics.packWidth;
  const tags = layoutTags(ids, head.undatedMore ?? 0, firstRow, left, right, metrics.font, tag);
  return tags.map((each) => ({ ...each, x: each.x + shift }));
}

function frameLane(input: SceneInput, lane: number, head: LaneHead, step: number, y: number): LaneFrame {
  const { metrics, index } = input;
  const pack = packLane(index, lane, step, input.find, metrics.font, head.collapsed || head.counted);
  const ids = index.undated[lane] ?? [];
  const dated = (index.first[lane + 1] ?? 0) > (index.first[lane] ?? 0);
  const firstTagRow = dated ? pack.rowCount : 0;
  const tags = layTags(input, head, ids, firstTagRow);
  const above = metrics.labelColumn === 0;
  const room = above ? metrics.packWidth - 2 * metrics.padding : metrics.labelColumn - metrics.padding - 8;
  const nameLines = wrap(head.name, metrics.laneFont, room, head.collapsed ? 1 : 2);
  const nameHeight = nameLines.length * (metrics.laneFont + 4);
  const rowHeight = head.collapsed || pack.detail !== "density" ? metrics.rowHeight : metrics.rowHeight * 0.9;
  const rowCount = head.collapsed ? 1 : Math.max(1, dated ? pack.rowCount : 0, (tags.at(-1)?.row ?? -1) + 1);
  const rowsY = y + metrics.lanePadding + (above ? nameHeight : 0);
  const beside = Math.max(nameHeight + (metrics.rowHeight - metrics.laneFont - 4) / 2, rowCount * rowHeight);
  return {
    lane,
    folded: head.collapsed === true,
    y,
    height: 2 * metrics.lanePadding + (above ? nameHeight + rowCount * rowHeight : beside),
    nameLines,
    nameY: above ? y + metrics.lanePadding + metrics.laneFont - 2 : rowsY + metrics.rowHeight / 2 + 4,
    rowsY,
    rowHeight,
    pack,
    tags,
  };
}

/** Packs every lane for one step of zoom and stacks them. Costs time with the number of items, so it is kept. */
export function layoutFrame(input: SceneInput, step: number): Frame {
  const { metrics } = input;
  const themes: Frame["themes"] = [];
  const lanes: LaneFrame[] = [];
  let y = metrics.axisHeight + metrics.badgeHeight;
  let theme = "";
  input.lanes.forEach((head, lane) => {
    if (head.theme !== "" && head.theme !== theme) {
      themes.push({ name: head.theme, y, height: metrics.themeHeight });
      y += metrics.themeHeight;
    }
    theme = head.theme;
    const frame = frameLane(input, lane, head, step, y);
    lanes.push(frame);
    y += frame.height;
  });
  return { step, lanes, themes, height: y + 1 };
}
