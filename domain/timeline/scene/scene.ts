import { type Axis, layoutAxis } from "@/domain/timeline/scene/axis";
import type { Bar, ClusterMark } from "@/domain/timeline/scene/counts";
import {
  axisEdges,
  type Frame,
  type LaneFrame,
  layoutFrame,
  packedLength,
  type SceneInput,
} from "@/domain/timeline/scene/frame";
import { layoutItems, type SceneMark } from "@/domain/timeline/scene/items";
import { stepOf } from "@/domain/timeline/scene/pack";
import type { View } from "@/domain/timeline/scene/view";
import type { Metrics } from "@/domain/timeline/types";

export interface SceneLane extends LaneFrame {
  marks: SceneMark[];
  clusters: ClusterMark[];
  bars: Bar[];
}

export interface Scene {
  view: View;
  /** Left and right edge of the axis in px, and px for each day. */
  left: number;
  right: number;
  perDay: number;
  width: number;
  height: number;
  axis: Axis;
  themes: Frame["themes"];
  lanes: SceneLane[];
  /** Middle of today, or null outside the view. */
  todayX: number | null;
}

/** The step of zoom of a view. */
export function stepOfView(view: View, metrics: Metrics): number {
  return stepOf(packedLength(metrics) / (view.to - view.from));
}

/** The picture of one view, from nothing but its arguments. `frame` must be of the view's own step. */
export function layoutScene(input: SceneInput, frame: Frame, view: View): Scene {
  const { metrics, today } = input;
  const { left, right } = axisEdges(metrics);
  const perDay = (right - left) / (view.to - view.from);
  const place = { view, left, right, perDay };
  const todayX = left + (today + 0.5 - view.from) * perDay;
  return {
    ...place,
    width: metrics.width,
    height: frame.height,
    axis: layoutAxis(view, { left, right, packed: packedLength(metrics) }, input.locale, metrics.laneFont),
    themes: frame.themes,
    lanes: frame.lanes.map((lane) => ({ ...lane, ...layoutItems(input, lane, place) })),
    todayX: todayX >= left && todayX <= right ? todayX : null,
  };
}

/** Keeps the frames of the latest steps of zoom, so that a frame of animation costs what is seen and not N. */
export function createLayout(input: SceneInput): (view: View) => Scene {
  const frames = new Map<number, Frame>();
  const mostFrames = 8;
  return (view) => {
    const step = stepOfView(view, input.metrics);
    const frame = frames.get(step) ?? layoutFrame(input, step);
    frames.delete(step);
    frames.set(step, frame);
    for (const oldest of frames.keys()) {
      if (frames.size <= mostFrames) break;
      frames.delete(oldest);
    }
    return layoutScene(input, frame, view);
  };
}
