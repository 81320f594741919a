import type { Finding } from "@/domain/updates/finding";
import type { DateRole, Day, Forecast, LocalText, Progress, State } from "@/domain/vocabulary";

/** First and last day that a date allows; null where it is open. Never both null. */
export interface Bounds {
  earliest: Day | null;
  latest: Day | null;
}

export interface MilestoneDate extends Bounds {
  /** EDTF (ISO 8601-2), for example `2026`, `[..2030]`, `2025/2029`. */
  edtf: string;
  /** The source's own words. */
  expression: string;
  role: DateRole;
  precision: string;
}

/** A source as a card shows it; `published` is EDTF. */
export interface SourceSummary {
  title: string;
  url: string;
  published: string | null;
}

/** One milestone as lists, the picture, feeds and the API see it, on the day `stateOn`. */
export interface MilestoneSummary {
  slug: string;
  version: number;
  title: LocalText;
  initiative: string;
  theme: string;
  kind: string;
  date: MilestoneDate | null;
  /** The source's words about the date, kept also when they give no date. */
  dateExpression: string;
  baseline: (Bounds & { edtf: string }) | null;
  /** How many times the date moved; corrections of our own error do not count. */
  moves: number;
  /** Latest day now minus latest day of the baseline, in days; 0 where either is open or the date never moved. */
  slipDays: number;
  progress: Progress;
  /** EDTF of the delivery, when delivered. */
  deliveredOn: string | null;
  forecast: Forecast;
  state: State;
  /** Days from `stateOn` to the latest day (negative: days late); null when nothing is awaited. */
  daysLeft: number | null;
  stateOn: Day;
  /** Party codes. */
  parties: string[];
  assignee: string | null;
  /** Slug of the parent milestone. */
  parent: string | null;
  lastCheckedOn: Day | null;
  /** What that look found. */
  lastFinding: Finding | null;
  /** Number of published updates. */
  updates: number;
  quote: string | null;
  source: SourceSummary | null;
}

/** What the picture says of a milestone beside its mark. */
export type MilestoneGist = Pick<
  MilestoneSummary,
  | "slug"
  | "title"
  | "date"
  | "dateExpression"
  | "baseline"
  | "moves"
  | "slipDays"
  | "progress"
  | "deliveredOn"
  | "state"
  | "daysLeft"
  | "stateOn"
>;

/** A lane of the timeline with the theme that it stands under. */
export interface InitiativeSummary {
  slug: string;
  name: LocalText;
  theme: string;
  position: number;
}

export interface ThemeSummary {
  slug: string;
  name: LocalText;
  position: number;
}
