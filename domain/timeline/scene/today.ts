import type { Scene } from "@/domain/timeline/scene/scene";
import { textWidth } from "@/domain/timeline/text-width";

type Drawn = Pick<Scene, "todayX" | "height" | "lanes">;

/** Room above and below the middle of a label, in parts of its font, that the line leaves free. */
const clear = 0.72;

/**
 * The pieces of today's line from `top` down, each as [from, to] in px of the picture: it stops before a label that it would
 * cross and goes on under it, so that no letter stands on a line. Empty when today is outside the view.
 */
export function todayPieces({ todayX, height, lanes }: Drawn, top: number, font: number): [number, number][] {
  if (todayX === null) return [];
  const crossed = lanes
    .flatMap(({ marks }) => marks)
    .filter(({ label }) => label && label.x <= todayX && todayX <= label.x + textWidth(label.text, font))
    .map(({ y }) => y)
    .sort((one, other) => one - other);
  const pieces: [number, number][] = [];
  let from = top;
  for (const y of crossed) {
    if (y - clear * font > from) pieces.push([from, y - clear * font]);
    from = Math.max(from, y + clear * font);
  }
  if (from < height) pieces.push([from, height]);
  return pieces;
}
