import { daysBetween } from "@/domain/dates/day";
import type { MilestoneDate, MilestoneSummary } from "@/domain/milestones/summary";
import type { Scale } from "@/domain/timeline/scale";
import type { Geometry, Shape } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

const diamond = 14;
const smallestCapsule = 28;
const smallestBand = 24;
/** How far before its last day a band "by …" without a first day begins to show. */
const leadYears = 3;
const edge = 16;

const spanInDays = (first: Day, last: Day) => daysBetween(first, last) + 1;
const inOneMonth = (first: Day, last: Day) => first.slice(0, 7) === last.slice(0, 7);

/** What a date is drawn as when it lies in the window. */
export function shapeOf(date: MilestoneDate, today: Day): Shape {
  const { role, earliest, latest } = date;
  if (role === "marks") return "anniversary";
  if (role === "by" || (earliest === null && role !== "during")) return "by";
  if (role === "during") return "during";
  if (role === "since") return earliest !== null && earliest <= today ? "since" : "starts";
  if (role === "starts") return "starts";
  if (latest === null || earliest === null) return "since";
  return inOneMonth(earliest, latest) ? "diamond" : "capsule";
}

/** The days between which one end of a period lies, as a share of a year: 0 when known to the day. */
function uncertainYears(edtf: string, end: "first" | "last"): number {
  const ends = edtf.split("/");
  const part = (end === "first" ? ends[0] : ends[1]) ?? "";
  if (ends.length < 2 || part === "" || part === "..") return 0;
  if (/[~?%]/.test(part)) return 1;
  if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return 0;
  return /^\d{4}-(0\d|1[0-2])$/.test(part) ? 1 / 12 : 1;
}

const blank = {
  fadeIn: 0,
  fadeOut: 0,
  arrowLeft: false,
  arrowRight: false,
  band: 0,
  ghostX: null,
  ghostTo: 0,
};

/** A mark at the edge for something that lies wholly outside the window. */
function beyond(scale: Scale, side: "left" | "right"): Geometry {
  const x = side === "left" ? scale.left : scale.right - edge;
  return {
    ...blank,
    shape: "beyond",
    x,
    width: edge,
    arrowLeft: side === "left",
    arrowRight: side === "right",
  };
}

interface Span {
  first: number;
  last: number;
}

/** Start and end in px, an open end taken as today, the edge, or some years before a deadline. */
function spanOf(date: MilestoneDate, shape: Shape, scale: Scale, today: Day): Span {
  const year =
    (scale.end(scale.window.to) - scale.left) / (spanInDays(scale.window.from, scale.window.to) / 365.25);
  const last =
    shape === "since" || date.latest === null
      ? shape === "starts" && date.earliest
        ? scale.end(date.earliest)
        : Math.max(scale.end(today), date.earliest ? scale.end(date.earliest) : Number.NEGATIVE_INFINITY)
      : scale.end(date.latest);
  if (date.earliest !== null) return { first: scale.start(date.earliest), last };
  if (shape === "by") return { first: Math.min(last, scale.right) - leadYears * year, last };
  return { first: Math.min(scale.left - 1, last - year), last };
}

/** Widens a span about its middle to at least `least` px, then keeps it inside the axis. */
function widened(span: Span, least: number, scale: Scale): Span {
  const missing = Math.max(0, least - (span.last - span.first)) / 2;
  let first = span.first - missing;
  let last = span.last + missing;
  if (first < scale.left && missing > 0) [first, last] = [scale.left, scale.left + least];
  if (last > scale.right && missing > 0) [first, last] = [scale.right - least, scale.right];
  return { first, last };
}

function bandGeometry(date: MilestoneDate, shape: Shape, span: Span, scale: Scale): Geometry {
  const least = shape === "by" || shape === "during" || shape === "since" ? smallestBand : smallestCapsule;
  const wide = widened(span, least, scale);
  let first = Math.max(scale.left, wide.first);
  let last = Math.min(scale.right, wide.last);
  // Of a long period the window may show only a sliver: give it room for its arrow.
  if (last - first < least) {
    if (first + least <= scale.right) last = first + least;
    else first = last - least;
  }
  const width = last - first;
  const arrowLeft = wide.first < scale.left - 0.5 && shape !== "by";
  const arrowRight = wide.last > scale.right + 0.5;
  const year = (span.last - span.first) / Math.max(1, spanYears(date));
  const fade = (years: number) => Math.min(width / 2, years * year);
  return {
    ...blank,
    shape,
    x: first,
    width,
    arrowLeft,
    arrowRight,
    fadeIn:
      shape === "by"
        ? width * 0.8
        : shape === "during" && !arrowLeft
          ? fade(uncertainYears(date.edtf, "first"))
          : 0,
    fadeOut: shape === "during" && !arrowRight ? fade(uncertainYears(date.edtf, "last")) : 0,
  };
}

function spanYears({ earliest, latest }: MilestoneDate): number {
  return earliest && latest ? spanInDays(earliest, latest) / 365.25 : 1;
}

function diamondGeometry(span: Span, scale: Scale): Geometry {
  const middle = (span.first + span.last) / 2;
  const x = Math.min(Math.max(middle - diamond / 2, scale.left), scale.right - diamond);
  const monthBand = span.last - span.first;
  return { ...blank, shape: "diamond", x, width: diamond, band: monthBand > 6 ? monthBand : 0 };
}

function withGhost(geometry: Geometry, milestone: MilestoneSummary, scale: Scale): Geometry {
  const first = milestone.baseline?.latest ?? milestone.baseline?.earliest;
  if (milestone.moves === 0 || !first) return geometry;
  const ghostX = scale.end(first);
  const inside = ghostX >= scale.left + 8 && ghostX <= scale.right - 8;
  const end = geometry.shape === "diamond" ? geometry.x + geometry.width / 2 : geometry.x + geometry.width;
  if (!inside || Math.abs(end - ghostX) < diamond) return geometry;
  return { ...geometry, ghostX, ghostTo: end };
}

/** Where and as what a dated milestone is drawn. Throws for one without a date. */
export function geometryOf(milestone: MilestoneSummary, scale: Scale, today: Day): Geometry {
  const { date } = milestone;
  if (date === null) throw new Error(`Milestone ${milestone.slug} has no date to draw`);
  const shape = shapeOf(date, today);
  const span = spanOf(date, shape, scale, today);
  if (span.last <= scale.left) return beyond(scale, "left");
  if (span.first >= scale.right) return beyond(scale, "right");
  const geometry =
    shape === "diamond" ? diamondGeometry(span, scale) : bandGeometry(date, shape, span, scale);
  return withGhost(geometry, milestone, scale);
}
