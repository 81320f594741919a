import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Day, LocalText } from "@/domain/vocabulary";

/** First and last day that the picture shows. */
export interface TimeWindow {
  from: Day;
  to: Day;
}

/** The words that the picture is labelled with; the layout measures them and never writes its own. */
export interface TimelineText {
  name(text: LocalText): string;
  title(milestone: MilestoneSummary): string;
  /** What follows the title: "overdue", "moved once, +12 months"; empty when nothing needs saying. */
  detail(milestone: MilestoneSummary): string;
  /** Text of the tag of a milestone without a date. */
  tag(milestone: MilestoneSummary): string;
  todayBadge(day: Day): string;
}

/** Sizes in px of one variant of the picture. */
export interface Metrics {
  width: number;
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
  tagLines: number;
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

export interface Label {
  title: string;
  detail: string;
  placement: "inside" | "right" | "left" | "below";
  x: number;
  width: number;
}

export interface Mark extends Geometry {
  milestone: MilestoneSummary;
  tone: Tone;
  sign: Sign;
  label: Label;
  /** Middle of the shape. */
  y: number;
  /** Base line of the label. */
  labelY: number;
  row: number;
}

export interface Tag {
  milestone: MilestoneSummary;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  row: number;
}

export interface Lane {
  slug: string;
  nameLines: string[];
  y: number;
  height: number;
  nameY: number;
  marks: Mark[];
  tags: Tag[];
}

export interface ThemeBand {
  slug: string;
  name: string;
  y: number;
  height: number;
  lanes: Lane[];
}

export interface TimelineLayout {
  metrics: Metrics;
  width: number;
  height: number;
  window: TimeWindow;
  /** Left and right edge of the axis. */
  left: number;
  right: number;
  years: { year: string; x: number; middle: number }[];
  quarters: number[];
  today: { x: number; label: string; badgeX: number; badgeWidth: number } | null;
  themes: ThemeBand[];
  undated: number;
}
