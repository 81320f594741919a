/** What the hands do to the picture, in px of the stage. */
export interface Gestures {
  pan(pixels: number): boolean;
  /** Zooms round x; false when nothing changed, so that the page may scroll instead. */
  zoom(factor: number, x: number): boolean;
  hover(x: number, y: number): void;
  leave(): void;
  click(x: number, y: number, extend: boolean): void;
  /** A rectangle drawn with the shift key held; `done` when the button is let go. */
  marquee(from: Point, to: Point, done: boolean): void;
  key(event: KeyboardEvent): boolean;
}

interface Point {
  x: number;
  y: number;
}

/** How far a pointer may stray and still click. */
const slop = 4;

function onWheel(stage: HTMLElement, gestures: Gestures) {
  return (event: WheelEvent) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === 0 ? 1 : 400;
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    const pans = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    // A pinch on a touch pad arrives as a wheel with ctrl, in small steps.
    const strength = event.ctrlKey ? 0.01 : 0.0016;
    const turn = Math.max(-300, Math.min(300, event.deltaY * unit));
    const x = event.clientX - stage.getBoundingClientRect().left;
    const moved = pans ? gestures.pan(-sideways * unit) : gestures.zoom(Math.exp(-turn * strength), x);
    if (moved) event.preventDefault();
  };
}

interface Drag {
  pointers: Map<number, Point>;
  start: Point | null;
  moved: boolean;
  marquee: boolean;
}

function pinch(drag: Drag, id: number, to: Point, gestures: Gestures): void {
  const other = [...drag.pointers].find(([each]) => each !== id)?.[1];
  const from = drag.pointers.get(id);
  if (!other || !from) return;
  const apart = (point: Point) => Math.max(20, Math.hypot(point.x - other.x, point.y - other.y));
  gestures.pan((to.x - from.x) / 2);
  gestures.zoom(apart(to) / apart(from), (to.x + other.x) / 2);
}

function onMove(drag: Drag, stage: HTMLElement, gestures: Gestures, pointOf: (event: PointerEvent) => Point) {
  return (event: PointerEvent) => {
    const to = pointOf(event);
    const from = drag.pointers.get(event.pointerId);
    if (!from || !drag.start) {
      if (event.pointerType !== "touch") gestures.hover(to.x, to.y);
      return;
    }
    if (Math.hypot(to.x - drag.start.x, to.y - drag.start.y) > slop && !drag.moved) {
      drag.moved = true;
      gestures.leave();
      // Captured only now: a mere click must reach what it was aimed at.
      if (event.isTrusted) stage.setPointerCapture(event.pointerId);
    }
    if (drag.pointers.size === 2) pinch(drag, event.pointerId, to, gestures);
    else if (drag.moved && drag.marquee) gestures.marquee(drag.start, to, false);
    else if (drag.moved) gestures.pan(to.x - from.x);
    drag.pointers.set(event.pointerId, to);
  };
}

function onRelease(drag: Drag, gestures: Gestures, pointOf: (event: PointerEvent) => Point) {
  return (event: PointerEvent) => {
    if (!drag.pointers.delete(event.pointerId)) return;
    const to = pointOf(event);
    const { start, moved, marquee } = drag;
    if (drag.pointers.size > 0 || !start) return;
    drag.start = null;
    if (event.type === "pointercancel") return;
    if (moved && marquee) gestures.marquee(start, to, true);
    else if (!moved) gestures.click(to.x, to.y, event.shiftKey || event.metaKey || event.ctrlKey);
  };
}

/** Listens to wheel, pointers and keys of the stage; gives what stops it. */
export function listen(stage: HTMLElement, gestures: Gestures): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const drag: Drag = { pointers: new Map(), start: null, moved: false, marquee: false };
  const pointOf = (event: PointerEvent): Point => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  stage.addEventListener("wheel", onWheel(stage, gestures), { passive: false, signal });
  stage.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      drag.pointers.set(event.pointerId, pointOf(event));
      drag.moved = drag.pointers.size > 1;
      drag.start = pointOf(event);
      drag.marquee = event.shiftKey && event.pointerType !== "touch";
    },
    { signal },
  );
  const release = onRelease(drag, gestures, pointOf);
  stage.addEventListener("pointermove", onMove(drag, stage, gestures, pointOf), { signal });
  stage.addEventListener("pointerup", release, { signal });
  stage.addEventListener("pointercancel", release, { signal });
  stage.addEventListener("pointerleave", () => gestures.leave(), { signal });
  stage.addEventListener(
    "keydown",
    (event) => {
      if (event.altKey || event.metaKey || event.ctrlKey) return;
      if (gestures.key(event)) event.preventDefault();
    },
    { signal },
  );
  return () => stopped.abort();
}
