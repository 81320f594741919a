import { type LaneIndex, lowerBound } from "@/domain/timeline/scene/lane-index";
import type { LanePack } from "@/domain/timeline/scene/pack";
import type { Scene } from "@/domain/timeline/scene/scene";

/** Ids of the items that a number or a bar over the days from `from` up to `to` stands for, in order of time. */
export function idsWithin(
  index: LaneIndex,
  lane: number,
  pack: LanePack,
  from: number,
  to: number,
): number[] {
  const first = index.first[lane] ?? 0;
  const last = index.first[lane + 1] ?? 0;
  const ids: number[] = [];
  for (let place = lowerBound(index.from, from, first, last); place < last; place += 1) {
    if ((index.from[place] ?? 0) >= to) break;
    const id = index.columns.id[index.at[place] ?? 0] ?? 0;
    if (pack.rows[place - first] === -1 && id > 0) ids.push(id);
  }
  return ids;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Ids of everything that a box drawn over the picture touches: marks, and what its numbers and bars stand for. */
export function idsInBox(index: LaneIndex, scene: Scene, { left, right, top, bottom }: Box): number[] {
  const touches = (x: number, width: number, y: number, half: number) =>
    x <= right && x + width >= left && y + half >= top && y - half <= bottom;
  return scene.lanes.flatMap((lane) => {
    const counts = [
      ...lane.clusters.filter((each) => touches(each.x, each.width, each.y, 10)),
      ...lane.bars.filter((each) => touches(each.x, each.width, each.y + each.height / 2, each.height / 2)),
    ];
    return [
      ...lane.marks.filter((mark) => touches(mark.x, mark.width, mark.y, 10)).map(({ id }) => id),
      ...counts.flatMap(({ from, to }) => idsWithin(index, lane.lane, lane.pack, from, to)),
      ...lane.tags
        .filter((tag) => touches(tag.x, tag.width, lane.rowsY + (tag.row + 0.5) * lane.rowHeight, 11))
        .flatMap(({ ids }) => ids),
    ];
  });
}
