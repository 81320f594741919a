import type { Day } from "@/domain/vocabulary";

/** First and last day that the picture shows. */
export interface TimeWindow {
  from: Day;
  to: Day;
}

/** Sizes in px of one variant of the picture. */
export interface Metrics {
  /** How wide it is drawn. */
  width: number;
  /**
   * The narrowest width that the variant serves. Rows and lanes are laid out for it, so that they stand where they
   * stand whatever the width: the server's picture, which does not know it, and the moving one agree.
   */
  packWidth: number;
  /** Width of the column of lane names; 0 puts the names above their rows. */
  labelColumn: number;
  padding: number;
  axisHeight: number;
  badgeHeight: number;
  themeHeight: number;
  lanePadding: number;
  rowHeight: number;
  font: number;
  laneFont: number;
}

export type Tone = "delivered" | "under-way" | "warning" | "late" | "unknown";
/** The small sign that says the progress without colour. */
export type Sign = "done" | "half" | "open" | "alert" | "cross";

export type Shape = "diamond" | "capsule" | "starts" | "anniversary" | "by" | "during" | "since" | "beyond";

export interface Geometry {
  shape: Shape;
  /** Left and right edge. */
  x: number;
  width: number;
  /** Widths over which the left and the right end fade. */
  fadeIn: number;
  fadeOut: number;
  /** The shape goes on beyond the window on this side. */
  arrowLeft: boolean;
  arrowRight: boolean;
  /** Width of the month's band behind a diamond; 0 for a day. */
  band: number;
  /** Where the milestone was first due, when its date moved. */
  ghostX: number | null;
  /** The end of the dotted line that starts at the ghost. */
  ghostTo: number;
}
