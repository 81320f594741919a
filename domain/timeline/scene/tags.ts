import { textWidth, truncate } from "@/domain/timeline/text-width";

/** The tag of items without a date, at the right end of their lane. */
export interface SceneTag {
  ids: readonly number[];
  /** How many it stands for; there may be more than it has ids of. */
  count: number;
  text: string;
  row: number;
  x: number;
  width: number;
}

const padding = 10;
const gap = 12;
/** More tags than this in one lane become one tag with their number. */
const mostTags = 6;

/** Puts tags side by side from the right, in rows of their own, so that they stay put while time moves. */
export function layoutTags(
  ids: readonly number[],
  more: number,
  firstRow: number,
  left: number,
  right: number,
  font: number,
  tag: (ids: readonly number[], count: number) => string,
): SceneTag[] {
  const total = ids.length + more;
  const groups = total > mostTags || more > 0 ? [ids] : ids.map((id) => [id]);
  let row = firstRow;
  let end = right;
  return groups.map((group) => {
    const count = groups.length === 1 ? total : 1;
    const text = truncate(tag(group, count), font, right - left - 2 * padding);
    const width = textWidth(text, font) + 2 * padding;
    if (end - width < left && end < right) {
      row += 1;
      end = right;
    }
    const placed = { ids: group, count, text, row, x: end - width, width };
    end -= width + gap;
    return placed;
  });
}
