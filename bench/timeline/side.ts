import type { Row } from "@/bench/timeline/data";

export interface Span {
  from: number;
  to: number;
}

/** A picture that is measured, driven in the way that its own makers offer. */
export interface Shown {
  /** Whether all that was asked for is in the page. */
  ready(): boolean;
  /** Shows these days in the next frame at the latest. */
  show(span: Span): void;
  /** Where the middle of a milestone stands on the screen, or null when it is not drawn as one. */
  find(row: Row): { x: number; y: number } | null;
  /** Id of what was clicked last. */
  chosen(): number | null;
}

export interface Side {
  /** Makes the side's own input of the milestones, as a server would; not measured. */
  prepare(rows: Row[]): void;
  mount(host: HTMLElement, rows: Row[], chose: () => void): Shown;
}

export const msPerDay = 86_400_000;
