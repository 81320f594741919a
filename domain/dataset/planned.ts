import type { DateRole, Day, LocalText, MoveReason, Progress, Stance } from "@/domain/vocabulary";

export interface PlannedSource {
  title: string;
  url: string;
  publisher: string | null;
  publishedEdtf: string | null;
}

export interface PlannedName {
  slug: string;
  name: LocalText;
}

/** A date with who said it when; `movedBecause` is null on the first. */
export interface PlannedDate {
  edtf: string | null;
  role: DateRole | null;
  expression: string;
  saidOn: Day;
  source: PlannedSource;
  movedBecause: MoveReason | null;
}

export interface PlannedEvidence {
  url: string;
  stance: Stance;
  note: LocalText;
}

/** Progress is that of the milestone: a file gives none for a single update. */
export interface PlannedUpdate {
  sort: "first-entry" | "update";
  text: LocalText;
  saidOn: Day;
  evidence: PlannedEvidence[];
}

export interface PlannedIndicator {
  name: LocalText;
  unit: string;
  sort: "baseline" | "target" | "actual";
  value: number;
  qualifier: string | null;
  edtf: string | null;
  url: string;
  saidOn: Day;
}

export interface PlannedMilestone {
  slug: string;
  initiative: string;
  parent: string | null;
  kind: string;
  title: LocalText;
  quote: string;
  source: PlannedSource;
  /** In the order in which they were said; the present one is the last. */
  dates: PlannedDate[];
  countsFrom: (LocalText & { edtf: string }) | null;
  progress: Progress;
  deliveredEdtf: string | null;
  parties: { code: string; namedInSource: boolean }[];
  evidenceToLookFor: LocalText;
  notKnown: { en: string[]; ko: string[] };
  indicators: PlannedIndicator[];
  /** The first entry, then the later ones by the day from which they count. */
  updates: PlannedUpdate[];
}

export interface LoadPlan {
  collection: { name: LocalText; summary: LocalText } | null;
  themes: PlannedName[];
  initiatives: (PlannedName & { theme: string })[];
  kinds: PlannedName[];
  parties: { code: string; name: LocalText }[];
  /** A parent stands before its children. */
  milestones: PlannedMilestone[];
}
