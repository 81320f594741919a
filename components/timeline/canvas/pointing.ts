import type { Card } from "@/components/timeline/canvas/card";
import type { Gestures } from "@/components/timeline/canvas/input";
import type { PictureTexts } from "@/components/timeline/canvas/options";
import type { Hit } from "@/domain/timeline/scene/hit";
import type { LaneIndex } from "@/domain/timeline/scene/lane-index";
import { idsInBox, idsWithin } from "@/domain/timeline/scene/pick";
import type { Scene } from "@/domain/timeline/scene/scene";
import { shortestView, type View, windowOf } from "@/domain/timeline/scene/view";

/** What pointing at the picture may do to it. */
export interface PointTargets {
  scene(): Scene;
  index(): LaneIndex;
  texts(): PictureTexts;
  hit(x: number, y: number): Hit | null;
  /** The item under the pointer, or null. */
  hover(id: number | null): void;
  choose(ids: number[], extend: boolean): void;
  open(id: number): void;
  fold(lane: number): void;
  glideTo(view: View): void;
  /** The box that is being drawn round several, or null. */
  frame(box: Box | null): void;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A number that lies within fewer days than this is not zoomed into but selected. */
const fewDays = 3;

function showCard(card: Card, hit: Hit | null, texts: PictureTexts, x: number, y: number): number | null {
  if (hit?.kind === "cluster" || hit?.kind === "bar") {
    const { count, from, to } = hit.kind === "bar" ? hit.bar : hit.cluster;
    card.show({ title: texts.many(count, windowOf({ from, to })), lines: [] }, x, y);
    return null;
  }
  const [id] = hit?.kind === "mark" ? [hit.mark.id] : hit?.kind === "tag" ? hit.tag.ids : [];
  const text = id === undefined ? undefined : texts.card(id);
  if (text) card.show(text, x, y);
  else card.hide();
  return id ?? null;
}

/** The lane whose name lies at a point. */
function laneNamedAt({ lanes, left }: Scene, x: number, y: number): number | null {
  const found = lanes.find((each) => y >= each.y && y < each.y + each.height);
  return found && (x < left || y < found.rowsY - 4) ? found.lane : null;
}

/** One click: a mark opens, a number zooms in until its items lie apart or can only be listed. */
function click(targets: PointTargets, hit: Hit | null, extend: boolean): void {
  if (!hit) {
    if (!extend) targets.choose([], false);
    return;
  }
  if (hit.kind === "mark" || (hit.kind === "tag" && hit.tag.ids.length === 1)) {
    const id = hit.kind === "mark" ? hit.mark.id : (hit.tag.ids[0] ?? 0);
    targets.choose([id], extend);
    if (!extend) targets.open(id);
    return;
  }
  if (hit.kind === "tag") {
    targets.choose([...hit.tag.ids], extend);
    return;
  }
  const { from, to } = hit.kind === "bar" ? hit.bar : hit.cluster;
  const { view } = targets.scene();
  const length = to - from;
  if (extend || length <= fewDays || view.to - view.from <= shortestView) {
    targets.choose(idsWithin(targets.index(), hit.lane.lane, hit.lane.pack, from, to), extend);
  } else targets.glideTo({ from: from - length * 1.5, to: to + length * 1.5 });
}

/** Hover, click and a box drawn round several, in terms of what lies under the pointer. */
export function createPointing(
  targets: PointTargets,
  card: Card,
): Pick<Gestures, "hover" | "leave" | "click" | "marquee"> {
  const leave = () => {
    card.hide();
    targets.hover(null);
  };
  return {
    leave,
    hover: (x, y) => targets.hover(showCard(card, targets.hit(x, y), targets.texts(), x, y)),
    click: (x, y, extend) => {
      const hit = targets.hit(x, y);
      const named = hit ? null : laneNamedAt(targets.scene(), x, y);
      if (named === null) click(targets, hit, extend);
      else targets.fold(named);
    },
    marquee: (from, to, done) => {
      const box = {
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        top: Math.min(from.y, to.y),
        bottom: Math.max(from.y, to.y),
      };
      targets.frame(done ? null : box);
      if (done) targets.choose(idsInBox(targets.index(), targets.scene(), box), true);
    },
  };
}
