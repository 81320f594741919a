import { shapeCodes } from "@/domain/timeline/columns";
import type { LaneIndex } from "@/domain/timeline/scene/lane-index";
import { textWidth } from "@/domain/timeline/text-width";
import type { Shape } from "@/domain/timeline/types";

/** What is known of an item that can be read, beyond its columns. */
export interface ItemText {
  title: string;
  /** What follows the title: "overdue", "moved once, +12 months". */
  detail: string;
  /** Days over which a band's beginning and end fade, where they are not known to the day. */
  fadeIn?: number;
  fadeOut?: number;
  /** Day on which the item was first due, when its date moved. */
  ghost?: number;
}

/** The text of an item by its id, or undefined while it is not at hand. */
export type FindText = (id: number) => ItemText | undefined;

export const diamondWidth = 14;
export const labelGap = 8;
const smallestCapsule = 28;
const smallestBand = 24;
const longestLabel = 640;
const ghostHalf = 8;

export const leastWidth = (shape: Shape): number =>
  shape === "diamond"
    ? diamondWidth
    : shape === "by" || shape === "during" || shape === "since"
      ? smallestBand
      : smallestCapsule;

/** Room that the signs at a band's two ends take from its label. */
export function insets(shape: Shape): { left: number; right: number } {
  return { left: shape === "starts" ? 30 : shape === "by" ? 8 : 22, right: shape === "by" ? 26 : 10 };
}

export const shapeAt = ({ columns, at }: LaneIndex, place: number): Shape =>
  shapeCodes[columns.shape[at[place] ?? 0] ?? 0] ?? "capsule";

/** Left and right edge of the shape at so many px for each day, day 0 at 0. Never narrower than can be seen. */
export function shapeBox(index: LaneIndex, place: number, scale: number): { left: number; right: number } {
  const from = (index.from[place] ?? 0) * scale;
  const to = (index.to[place] ?? 0) * scale;
  const missing = Math.max(0, leastWidth(shapeAt(index, place)) - (to - from)) / 2;
  return { left: from - missing, right: to + missing };
}

export const labelText = ({ title, detail }: { title: string; detail: string }): string =>
  detail === "" ? title : title === "" ? detail : `${title} · ${detail}`;

export const labelWidth = (text: ItemText, font: number): number =>
  Math.min(longestLabel, textWidth(labelText(text), font));

export interface ItemBox {
  left: number;
  right: number;
  /** Whether the label has its place inside the band. */
  inside: boolean;
}

/**
 * Everything that an item covers with its label: inside its band when it fits, else to the right of it.
 * Growing the scale never makes two boxes touch that did not touch before: that keeps rows still while zooming in.
 */
export function itemBox(
  index: LaneIndex,
  place: number,
  scale: number,
  text: ItemText | undefined,
  font: number,
): ItemBox {
  const box = shapeBox(index, place, scale);
  let { left, right } = box;
  if (text?.ghost !== undefined) {
    left = Math.min(left, text.ghost * scale - ghostHalf);
    right = Math.max(right, text.ghost * scale + ghostHalf);
  }
  if (text === undefined) return { left, right, inside: false };
  const width = labelWidth(text, font);
  const shape = shapeAt(index, place);
  const { left: before, right: after } = insets(shape);
  const inside =
    shape !== "diamond" && text.ghost === undefined && box.right - box.left >= width + before + after;
  return { left, right: inside ? right : right + labelGap + width, inside };
}
