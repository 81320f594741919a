import type { LaneIndex } from "@/domain/timeline/scene/lane-index";
import { type Stop, walk } from "@/domain/timeline/scene/walk";

/** What the keys ask of the picture. */
export interface KeyTargets {
  index(): LaneIndex;
  stop(): Stop | null;
  goTo(stop: Stop): void;
  open(stop: Stop): void;
  toggle(stop: Stop): void;
  /** Folds the lane of a stop together, or apart. */
  fold(stop: Stop): void;
  /** Pans by a share of the window. */
  pan(share: number): void;
  zoom(factor: number): void;
  showAll(): void;
  goToToday(): void;
  dismiss(): void;
}

const steps: Record<string, Parameters<typeof walk>[2]> = {
  ArrowLeft: "before",
  ArrowRight: "after",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

function move(key: string, targets: KeyTargets): boolean {
  const step = steps[key];
  const stop = targets.stop();
  if (!step || !stop) return false;
  targets.goTo(walk(targets.index(), stop, step) ?? stop);
  return true;
}

/** Runs what a key stands for; false when it stands for nothing here. */
export function runKey(event: KeyboardEvent, targets: KeyTargets): boolean {
  const stop = targets.stop();
  switch (event.key) {
    case "+":
    case "=":
      targets.zoom(1.6);
      return true;
    case "-":
    case "_":
      targets.zoom(1 / 1.6);
      return true;
    case "0":
      targets.showAll();
      return true;
    case "t":
    case "T":
      targets.goToToday();
      return true;
    case "Escape":
      targets.dismiss();
      return true;
    case "Enter":
      if (stop) targets.open(stop);
      return stop !== null;
    case "c":
    case "C":
      if (stop) targets.fold(stop);
      return stop !== null;
    case " ":
      if (stop) targets.toggle(stop);
      return stop !== null;
    default:
  }
  if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
    targets.pan(event.key === "ArrowLeft" ? 0.15 : -0.15);
    return true;
  }
  return move(event.key, targets);
}
