import type { Bar, ClusterMark } from "@/domain/timeline/scene/counts";
import type { SceneMark } from "@/domain/timeline/scene/items";
import type { Scene, SceneLane } from "@/domain/timeline/scene/scene";
import type { SceneTag } from "@/domain/timeline/scene/tags";
import { textWidth } from "@/domain/timeline/text-width";

/** What lies at a point of the picture. */
export type Hit =
  | { kind: "mark"; lane: SceneLane; mark: SceneMark }
  | { kind: "cluster"; lane: SceneLane; cluster: ClusterMark }
  | { kind: "bar"; lane: SceneLane; bar: Bar }
  | { kind: "tag"; lane: SceneLane; tag: SceneTag };

/** Targets are at least 24 px wide and high. */
const half = 12;

/** Left and right end of a mark with its label. */
export function reachOf(mark: SceneMark, font: number): { left: number; right: number } {
  const label = mark.label;
  const ends = [mark.x, mark.x + mark.width];
  if (mark.ghostX !== null) ends.push(mark.ghostX - 8, mark.ghostX + 8);
  if (label) ends.push(label.x, label.x + textWidth(label.text, font));
  return { left: Math.min(...ends), right: Math.max(...ends) };
}

const distance = (x: number, left: number, right: number) => Math.max(left - x, x - right, 0);

function nearest<T>(all: T[], gapOf: (item: T) => number): T | null {
  let best: T | null = null;
  let least = half;
  for (const item of all) {
    const gap = gapOf(item);
    if (gap < least || (gap === 0 && least === 0)) {
      best = item;
      least = gap;
    }
  }
  return best;
}

/** Arithmetic alone: the lane under y, the row under y, then the nearest thing to x in it. */
export function hitScene(scene: Scene, x: number, y: number, font: number): Hit | null {
  if (x < scene.left || x > scene.right) return null;
  const lane = scene.lanes.find((each) => y >= each.y && y < each.y + each.height);
  if (!lane) return null;
  const inRow = (middle: number) => Math.abs(y - middle) <= Math.max(half, lane.rowHeight / 2);
  const tag = lane.tags.find(
    (each) =>
      inRow(lane.rowsY + (each.row + 0.5) * lane.rowHeight) && x >= each.x && x <= each.x + each.width,
  );
  if (tag) return { kind: "tag", lane, tag };
  const marks = lane.marks.filter((each) => inRow(each.y));
  const mark = nearest(marks, (each) => {
    const { left, right } = reachOf(each, font);
    return distance(x, left, right);
  });
  if (mark) return { kind: "mark", lane, mark };
  const clusters = lane.clusters.filter((each) => inRow(each.y));
  const cluster = nearest(clusters, (each) => distance(x, each.x, each.x + each.width));
  if (cluster) return { kind: "cluster", lane, cluster };
  const bar = lane.bars.find((each) => x >= each.x && x < each.x + each.width);
  return bar ? { kind: "bar", lane, bar } : null;
}
