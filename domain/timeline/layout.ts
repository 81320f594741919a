import type { InitiativeSummary, MilestoneSummary, ThemeSummary } from "@/domain/milestones/summary";
import { type LaneContext, layoutLane } from "@/domain/timeline/lane";
import { chooseWindow, type Scale, timeScale } from "@/domain/timeline/scale";
import { textWidth } from "@/domain/timeline/text-width";
import type {
  Lane,
  Metrics,
  ThemeBand,
  TimelineLayout,
  TimelineText,
  TimeWindow,
} from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

/** For screens that have room for a column of lane names. */
export const wideMetrics: Metrics = {
  width: 1360,
  labelColumn: 270,
  padding: 20,
  axisHeight: 40,
  badgeHeight: 22,
  themeHeight: 34,
  lanePadding: 8,
  rowHeight: 28,
  font: 13,
  laneFont: 14,
  tagLines: 2,
};

/** For tablets and paper: lane names above their rows, so that the axis has the whole width. */
export const middleMetrics: Metrics = {
  width: 740,
  labelColumn: 0,
  padding: 16,
  axisHeight: 36,
  badgeHeight: 22,
  themeHeight: 32,
  lanePadding: 8,
  rowHeight: 28,
  font: 13,
  laneFont: 14,
  tagLines: 2,
};

/** For phones: the same, with the labels of more lines. */
export const narrowMetrics: Metrics = {
  width: 350,
  labelColumn: 0,
  padding: 12,
  axisHeight: 32,
  badgeHeight: 22,
  themeHeight: 32,
  lanePadding: 8,
  rowHeight: 28,
  font: 12,
  laneFont: 13,
  tagLines: 2,
};

export interface TimelineInput {
  themes: ThemeSummary[];
  initiatives: InitiativeSummary[];
  milestones: MilestoneSummary[];
  today: Day;
  metrics: Metrics;
  /** Chosen from the dates when absent. */
  window?: TimeWindow;
  text: TimelineText;
}

const byPosition = (one: { position: number; slug: string }, other: { position: number; slug: string }) =>
  one.position - other.position || (one.slug < other.slug ? -1 : 1);

/** The given lanes and themes, and one for each milestone whose own are not among them, so that none is lost. */
function completed({ themes, initiatives, milestones }: TimelineInput) {
  const last = Number.MAX_SAFE_INTEGER;
  const lanes = new Map(initiatives.map((initiative) => [initiative.slug, initiative]));
  for (const { initiative: slug, theme } of milestones) {
    if (!lanes.has(slug)) lanes.set(slug, { slug, theme, name: { en: slug, ko: null }, position: last });
  }
  const bands = new Map(themes.map((theme) => [theme.slug, theme]));
  for (const { theme: slug } of lanes.values()) {
    if (!bands.has(slug)) bands.set(slug, { slug, name: { en: slug, ko: null }, position: last });
  }
  return { themes: [...bands.values()].sort(byPosition), initiatives: [...lanes.values()].sort(byPosition) };
}

function layoutThemes(input: TimelineInput, context: LaneContext): { bands: ThemeBand[]; bottom: number } {
  const { themes, initiatives } = completed(input);
  let y = context.metrics.axisHeight + context.metrics.badgeHeight;
  const bands: ThemeBand[] = [];
  for (const theme of themes) {
    const lanes: Lane[] = [];
    const top = y;
    let next = top + context.metrics.themeHeight;
    for (const initiative of initiatives.filter((each) => each.theme === theme.slug)) {
      const own = input.milestones.filter((milestone) => milestone.initiative === initiative.slug);
      if (own.length === 0) continue;
      const lane = layoutLane(initiative, own, next, context);
      lanes.push(lane);
      next += lane.height;
    }
    if (lanes.length === 0) continue;
    const name = input.text.name(theme.name);
    bands.push({ slug: theme.slug, name, y: top, height: context.metrics.themeHeight, lanes });
    y = next;
  }
  return { bands, bottom: y };
}

function layoutYears(scale: Scale) {
  const first = Number(scale.window.from.slice(0, 4));
  const last = Number(scale.window.to.slice(0, 4));
  const years: TimelineLayout["years"] = [];
  const quarters: number[] = [];
  for (let year = first; year <= last; year += 1) {
    const x = scale.start(`${year}-01-01`);
    years.push({ year: String(year), x, middle: (x + scale.end(`${year}-12-31`)) / 2 });
    for (const month of ["04", "07", "10"]) quarters.push(scale.start(`${year}-${month}-01`));
  }
  const shown = (x: number) => x >= scale.left && x <= scale.right;
  return { years: years.filter(({ middle }) => shown(middle)), quarters: quarters.filter(shown) };
}

function layoutToday(today: Day, scale: Scale, text: TimelineText): TimelineLayout["today"] {
  if (today < scale.window.from || today > scale.window.to) return null;
  const x = (scale.start(today) + scale.end(today)) / 2;
  const label = text.todayBadge(today);
  const badgeWidth = textWidth(label, 12) + 14;
  const badgeX = Math.min(Math.max(x - badgeWidth / 2, scale.left), scale.right - badgeWidth);
  return { x, label, badgeX, badgeWidth };
}

/** The whole picture in px, from nothing but its arguments: the same input gives the same picture. */
export function layoutTimeline(input: TimelineInput): TimelineLayout {
  const { metrics, today, text, milestones } = input;
  const window = input.window ?? chooseWindow(milestones, today);
  const left = metrics.labelColumn + (metrics.labelColumn === 0 ? metrics.padding : 0);
  const right = metrics.width - metrics.padding;
  const scale = timeScale(window, left, right);
  const { bands, bottom } = layoutThemes(input, { scale, metrics, today, text });
  return {
    metrics,
    width: metrics.width,
    height: bottom + 1,
    window,
    left,
    right,
    ...layoutYears(scale),
    today: layoutToday(today, scale, text),
    themes: bands,
    undated: milestones.filter(({ date }) => date === null).length,
  };
}
