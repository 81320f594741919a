import { createSurface } from "@/components/timeline/canvas/surface";
import type { Tokens } from "@/components/timeline/canvas/tokens";
import type { LaneIndex } from "@/domain/timeline/scene/lane-index";
import { summarise } from "@/domain/timeline/scene/summary";
import type { View } from "@/domain/timeline/scene/view";

const height = 36;
const edge = 6;

interface Strip {
  left: number;
  right: number;
  extent: View;
}

export interface Overview {
  element: HTMLElement;
  draw(index: LaneIndex, strip: Strip, view: View, tokens: Tokens, width: number): void;
}

/** How many begin in each px of the strip; counted once for each collection and width. */
function createCounts() {
  let kept: { index: LaneIndex; width: number; from: number; counts: Uint32Array } | null = null;
  return (index: LaneIndex, { extent, left, right }: Strip): Uint32Array => {
    const width = Math.max(1, Math.floor((right - left) / 2));
    if (kept?.index !== index || kept.width !== width || kept.from !== extent.from) {
      kept = { index, width, from: extent.from, counts: summarise(index, extent, width) };
    }
    return kept.counts;
  };
}

/** A strip of the whole span with the window on it. It repeats what the keys do, so it is for pointers only. */
export function createOverview(move: (view: View) => void): Overview {
  const surface = createSurface("tlc-overview");
  const countsOf = createCounts();
  let strip: Strip | null = null;
  let shown: View | null = null;
  let grip: { at: number; view: View; part: "from" | "to" | "all" } | null = null;
  const dayAt = (event: PointerEvent, { left, right, extent }: Strip) => {
    const x = event.clientX - surface.canvas.getBoundingClientRect().left;
    return extent.from + ((x - left) / (right - left)) * (extent.to - extent.from);
  };
  surface.canvas.addEventListener("pointerdown", (event) => {
    if (!strip || !shown) return;
    const at = dayAt(event, strip);
    const near = (edge * (strip.extent.to - strip.extent.from)) / (strip.right - strip.left);
    const length = shown.to - shown.from;
    let view = shown;
    let part: "from" | "to" | "all" = "all";
    if (Math.abs(at - shown.from) < near) part = "from";
    else if (Math.abs(at - shown.to) < near) part = "to";
    else if (at < shown.from || at > shown.to) view = { from: at - length / 2, to: at + length / 2 };
    grip = { at, view, part };
    if (event.isTrusted) surface.canvas.setPointerCapture(event.pointerId);
    move(view);
  });
  surface.canvas.addEventListener("pointermove", (event) => {
    if (!grip || !strip) return;
    const days = dayAt(event, strip) - grip.at;
    const { view, part } = grip;
    const from = view.from + (part === "to" ? 0 : days);
    const to = view.to + (part === "from" ? 0 : days);
    if (to - from >= 1) move({ from, to });
  });
  for (const end of ["pointerup", "pointercancel"] as const) {
    surface.canvas.addEventListener(end, () => {
      grip = null;
    });
  }
  return {
    element: surface.canvas,
    draw(index, next, view, tokens, width) {
      strip = next;
      shown = view;
      surface.fit(width, height);
      const { ctx } = surface;
      drawStrip(ctx, countsOf(index, next), next, view, tokens, width);
    },
  };
}

function drawStrip(
  ctx: CanvasRenderingContext2D,
  counts: Uint32Array,
  { left, right, extent }: Strip,
  view: View,
  tokens: Tokens,
  width: number,
): void {
  ctx.fillStyle = tokens.card;
  ctx.fillRect(0, 0, width, height);
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 1);
  ctx.fillStyle = tokens.ink2;
  ctx.globalAlpha = 0.45;
  counts.forEach((count, at) => {
    if (count === 0) return;
    const size = Math.max(2, (height - 12) * Math.sqrt(count / most));
    ctx.fillRect(left + at * 2, height - 4 - size, 1.5, size);
  });
  ctx.globalAlpha = 1;
  const toX = (day: number) => left + ((day - extent.from) / (extent.to - extent.from)) * (right - left);
  const from = Math.max(left, toX(view.from));
  const to = Math.max(from + 4, Math.min(right, toX(view.to)));
  ctx.fillStyle = tokens.brand;
  if (!tokens.forced) {
    ctx.globalAlpha = 0.12;
    ctx.fillRect(from, 2, to - from, height - 4);
    ctx.globalAlpha = 1;
  }
  ctx.strokeStyle = tokens.brand;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(from + 0.75, 2.75, to - from - 1.5, height - 5.5);
}
