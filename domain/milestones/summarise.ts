import { parseEdtf } from "@/domain/dates/edtf";
import { computeState, daysLeftOf, slipDays } from "@/domain/deadlines/state";
import { boundsOfDate } from "@/domain/milestones/move";
import type { MilestoneRecord } from "@/domain/milestones/record";
import type { Bounds, MilestoneDate, MilestoneGist, MilestoneSummary } from "@/domain/milestones/summary";
import type { Day } from "@/domain/vocabulary";

/** What a summary is made from besides what follows from it: the state, the days left and the slip. */
export interface MilestoneFacts
  extends Omit<MilestoneSummary, "state" | "daysLeft" | "slipDays" | "stateOn" | "deliveredOn"> {
  deliveredEdtf: string | null;
  /** Bounds of the day of delivery. */
  delivered: Bounds | null;
  startedOn: Day | null;
}

/** What a gist is made from. */
export type GistFacts = Pick<
  MilestoneFacts,
  | "slug"
  | "title"
  | "date"
  | "dateExpression"
  | "baseline"
  | "moves"
  | "progress"
  | "deliveredEdtf"
  | "delivered"
  | "startedOn"
>;

/** Title, date and where it stands on a day. */
export function gistOf(facts: GistFacts, day: Day): MilestoneGist {
  const { deliveredEdtf, delivered, startedOn, ...plain } = facts;
  const { date, baseline, moves, progress } = plain;
  const baselineLatest = baseline?.latest ?? null;
  const role = date?.role ?? null;
  const state = { role, bounds: date, progress, delivered, startedOn, baselineLatest };
  return {
    ...plain,
    slipDays: moves === 0 ? 0 : slipDays(baselineLatest, date?.latest ?? null),
    deliveredOn: deliveredEdtf,
    state: computeState(state, day),
    daysLeft: daysLeftOf(state, day),
    stateOn: day,
  };
}

/** A milestone as readers see it on a day. */
export function summarise(facts: MilestoneFacts, day: Day): MilestoneSummary {
  const { deliveredEdtf: _edtf, delivered: _bounds, startedOn: _started, ...plain } = facts;
  return { ...plain, ...gistOf(facts, day) };
}

/** Bounds of a stored date; null when it has none. */
function knownBounds(edtf: string | null): Bounds | null {
  const bounds = boundsOfDate(edtf);
  return bounds.earliest === null && bounds.latest === null ? null : bounds;
}

function dateOfRecord({ dateEdtf, dateRole, dateExpression }: MilestoneRecord): MilestoneDate | null {
  const reading = dateEdtf === null ? null : parseEdtf(dateEdtf);
  if (dateEdtf === null || dateRole === null || !reading?.ok) return null;
  const { earliest, latest, precision } = reading.date;
  return { edtf: dateEdtf, expression: dateExpression, role: dateRole, precision, earliest, latest };
}

/** What the record of a revision says of a milestone; `others` is what lies outside of it. */
export function factsOfRecord(
  record: MilestoneRecord,
  others: Pick<
    MilestoneFacts,
    | "version"
    | "initiative"
    | "theme"
    | "assignee"
    | "parent"
    | "lastCheckedOn"
    | "lastFinding"
    | "updates"
    | "source"
  >,
): MilestoneFacts {
  const baseline = knownBounds(record.baselineEdtf);
  return {
    ...others,
    slug: record.slug,
    title: { en: record.titleEn, ko: record.titleKo },
    kind: record.kindSlug,
    date: dateOfRecord(record),
    dateExpression: record.dateExpression,
    baseline: baseline && record.baselineEdtf !== null ? { edtf: record.baselineEdtf, ...baseline } : null,
    moves: record.moves,
    progress: record.progress,
    forecast: record.forecast,
    deliveredEdtf: record.deliveredEdtf,
    delivered: knownBounds(record.deliveredEdtf),
    startedOn: record.startedOn,
    parties: record.parties.map(({ code }) => code),
    quote: record.quote,
  };
}
