import { textWidth, truncate } from "@/domain/timeline/text-width";
import type { Geometry, Label } from "@/domain/timeline/types";

const gap = 8;
const separator = " · ";

interface Words {
  title: string;
  detail: string;
}

function labelText({ title, detail }: Words): string {
  return detail === "" ? title : title === "" ? detail : `${title}${separator}${detail}`;
}

/** Extent of the shape alone, with the hollow diamond of a moved date. */
export function extentOf(geometry: Geometry): { left: number; right: number } {
  const { x, width, ghostX } = geometry;
  return {
    left: Math.min(x, ghostX === null ? x : ghostX - 8),
    right: Math.max(x + width, ghostX === null ? x + width : ghostX + 8),
  };
}

/** The free part of a band: after its sign or arrow, before its bar, its arrow and a moved date's ghost. */
function roomInside(geometry: Geometry): { left: number; right: number } | null {
  const { shape, x, width, ghostX } = geometry;
  if (shape === "diamond" || shape === "beyond") return null;
  const left = x + (shape === "starts" ? 30 : shape === "by" ? 8 : geometry.arrowLeft ? 38 : 22);
  const ends = [x + width - (shape === "by" || geometry.arrowRight ? 26 : 10)];
  if (ghostX !== null && ghostX > x) ends.push(ghostX - 12);
  return { left, right: Math.min(...ends) };
}

function shortened(words: Words, font: number, room: number): Words {
  const rest = words.detail === "" ? 0 : textWidth(`${separator}${words.detail}`, font);
  const title = truncate(words.title, font, room - rest);
  if (title !== "" || words.detail === "") return { title, detail: words.detail };
  return { title: truncate(labelText(words), font, room), detail: "" };
}

/** Places a label inside its band when it fits, else right, else left, else below; shortens it only at last. */
export function placeLabel(
  geometry: Geometry,
  words: Words,
  font: number,
  left: number,
  right: number,
): Label {
  const width = textWidth(labelText(words), font);
  const inside = roomInside(geometry);
  if (inside && inside.right - inside.left >= width) {
    const x = geometry.shape === "by" ? inside.right - width : inside.left;
    return { ...words, placement: "inside", x, width };
  }
  // A band "by …" has no beginning of its own: its words may start before it does.
  if (inside && geometry.shape === "by" && geometry.ghostX === null && inside.right - width >= left) {
    return { ...words, placement: "inside", x: inside.right - width, width };
  }
  const extent = extentOf(geometry);
  if (extent.right + gap + width <= right)
    return { ...words, placement: "right", x: extent.right + gap, width };
  if (extent.left - gap - width >= left)
    return { ...words, placement: "left", x: extent.left - gap - width, width };
  const short = shortened(words, font, right - left);
  const shortWidth = Math.min(right - left, textWidth(labelText(short), font));
  const x = Math.max(left, Math.min(geometry.x, right - shortWidth));
  return { ...short, placement: "below", x, width: shortWidth };
}
