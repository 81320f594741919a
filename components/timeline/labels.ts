import { dayOfYearInWords } from "@/domain/dates/atom-words";
import { changeInWords, dateInWords, driftInWords } from "@/domain/dates/words";
import type { MilestoneGist, MilestoneSummary } from "@/domain/milestones/summary";
import type { TimeWindow } from "@/domain/timeline/types";
import type { Day, Locale, LocalText, Progress, State } from "@/domain/vocabulary";

/** The translator of use-intl for the namespace `timeline`, as far as it is needed here. */
type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Every word in and around the picture. */
export interface TimelineLabels {
  /** Name of the whole picture for a screen reader. */
  picture: string;
  /** How many stand on the axis and how many beside it. */
  count(dated: number, undated: number): string;
  /** Leads to the picture of everything, when it shows a part. */
  wholeSpan(span: TimeWindow): string;
  legend: string;
  title(milestone: MilestoneGist): string;
  /** What follows the title: "overdue", "moved once, +12 months"; empty when nothing needs saying. */
  detail(milestone: MilestoneGist): string;
  /** Everything else that a mark says, for a screen reader and its card. */
  said(milestone: MilestoneGist): string;
  /** The tag of a milestone without a date, or of so many. */
  tag(title: string | undefined, count: number): string;
  todayBadge(day: Day): string;
  legendWords: Record<LegendWord, string>;
}

export const legendWordKeys = [
  "delivered",
  "underWay",
  "notStarted",
  "overdue",
  "dueBy",
  "within",
  "starts",
  "marks",
  "moved",
  "noDate",
  "today",
] as const;
export type LegendWord = (typeof legendWordKeys)[number];

interface Helpers {
  t: Translate;
  locale: Locale;
  /** The date as people say it ("by 2030"); empty without one. */
  dateWords: (milestone: MilestoneGist) => string;
}

function localText({ en, ko }: LocalText, locale: Locale): string {
  return (locale === "ko" ? (ko ?? en) : (en ?? ko)) ?? "";
}

/**
 * "moved once, +12 months", and "less certain" or "more precise" where the date is given less or more exactly than at first,
 * whether it moved or not; else empty.
 */
export function movedInWords(
  { moves, baseline, date }: Pick<MilestoneSummary, "moves" | "baseline" | "date">,
  locale: Locale,
  t: Translate,
): string {
  if (!baseline || !date) return moves === 0 ? "" : t("moved", { count: moves });
  if (moves === 0) return changeInWords(baseline.edtf, date.edtf, null, locale) ?? "";
  const slip = driftInWords(baseline, date, locale);
  return slip ? t("movedBy", { count: moves, slip }) : t("moved", { count: moves });
}

const statesInLabel: State[] = ["delivered-late", "dropped", "ended-unconfirmed", "overdue"];

/** Words that stand behind a title: only what the shape and the axis don't already say. */
function detailOf(milestone: MilestoneGist, { t, locale, dateWords }: Helpers): string {
  const parts: string[] = [];
  const role = milestone.date?.role;
  const when = role === "by" || role === "since" ? dateWords(milestone) : "";
  if (!localText(milestone.title, locale).includes(when)) parts.push(when);
  if (statesInLabel.includes(milestone.state)) parts.push(t(`state.${milestone.state}`));
  if (milestone.state === "delivered" && role !== "on") parts.push(t("state.delivered"));
  if (milestone.state === "due-soon") {
    parts.push(
      milestone.daysLeft === null ? t("state.due-soon") : t("daysLeft", { count: milestone.daysLeft }),
    );
  }
  return [...parts, movedInWords(milestone, locale, t)].filter(Boolean).join(" · ");
}

function say(milestone: MilestoneGist, helpers: Helpers): string {
  const { t, locale, dateWords } = helpers;
  const when = milestone.date ? dateWords(milestone) : t("noDate");
  const state = milestone.date ? t(`state.${milestone.state}`) : "";
  const progress: Progress = milestone.progress;
  const said = milestone.state === progress ? "" : t(`progress.${progress}`);
  const left = milestone.state === "due-soon" && milestone.daysLeft !== null;
  const daysLeft = left ? t("daysLeft", { count: milestone.daysLeft ?? 0 }) : "";
  return [when, state, daysLeft, said, movedInWords(milestone, locale, t)].filter(Boolean).join(" · ");
}

/** The picture's words in one language. */
export function timelineLabels(t: Translate, locale: Locale): TimelineLabels {
  const dateWords = ({ date }: MilestoneGist) => (date ? dateInWords(date, locale, "short") : "");
  const helpers: Helpers = { t, locale, dateWords };
  return {
    picture: t("picture"),
    count: (dated, undated) => t("count", { dated, undated }),
    wholeSpan: ({ from, to }) => t("wholeSpan", { from: from.slice(0, 4), to: to.slice(0, 4) }),
    legend: t("legend"),
    title: ({ title }) => localText(title, locale),
    detail: (milestone) => detailOf(milestone, helpers),
    todayBadge: (day: Day) => dayOfYearInWords(day, locale),
    tag: (title, count) =>
      count === 1 && title !== undefined ? t("noDateTag", { title }) : t("noDateMany", { count }),
    said: (milestone) => say(milestone, helpers),
    legendWords: Object.fromEntries(legendWordKeys.map((key) => [key, t(`legendWords.${key}`)])) as Record<
      LegendWord,
      string
    >,
  };
}
