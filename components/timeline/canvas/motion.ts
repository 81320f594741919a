import { sameView, type View } from "@/domain/timeline/scene/view";

export interface Motion {
  /** Goes to a view: over a moment, or at once when the reader asked for less motion. */
  glide(to: View): void;
  /** Goes to a view in the next frame. */
  jump(to: View): void;
  /** Where it is going. */
  target(): View;
  stop(): void;
}

const milliseconds = 180;

/** Moves between views, one step for each frame of the screen. */
export function createMotion(start: View, apply: (view: View) => void): Motion {
  let shown = start;
  let target = start;
  let origin = start;
  let began = 0;
  let frame = 0;
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  const step = (now: number) => {
    frame = 0;
    const share = began === 0 ? 1 : Math.min(1, Math.max(0, now - began) / milliseconds);
    const eased = 1 - (1 - share) ** 3;
    const mix = (one: number, other: number) => one + (other - one) * eased;
    shown = share === 1 ? target : { from: mix(origin.from, target.from), to: mix(origin.to, target.to) };
    apply(shown);
    if (share < 1) frame = requestAnimationFrame(step);
  };
  const go = (to: View, gliding: boolean) => {
    if (sameView(to, target) && frame === 0) return;
    origin = shown;
    target = to;
    began = gliding && !reduced.matches ? performance.now() : 0;
    frame ||= requestAnimationFrame(step);
  };
  return {
    glide: (to) => go(to, true),
    jump: (to) => go(to, false),
    target: () => target,
    stop: () => cancelAnimationFrame(frame),
  };
}
