import "server-only";
import { countsBy, type Moment } from "@/domain/asof/moment";
import type { Evidence } from "@/domain/milestones/evidence";
import { may, type Viewer } from "@/domain/permission";
import { type Finding, findingOf } from "@/domain/updates/finding";
import {
  graceLeft,
  isSecondPerson,
  mayReplace,
  type ReviewOutcome,
  reviewOf,
  stands,
} from "@/domain/updates/lifecycle";
import { correctedVersions, type Shown, shownOf } from "@/domain/updates/shown";
import type { Day, Forecast, LocalText, Progress, Stance } from "@/domain/vocabulary";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "@/server/days";
import { factsOf } from "@/server/updates/hold";

/** Somebody's word and when it was given; the name is null where readers may not know it. */
interface Word {
  on: Day;
  name: string | null;
}

/** One update as a reader may see it. */
export interface UpdateView {
  id: string;
  sort: string;
  /** The latest version, which forms are about; readers may still see an earlier one. */
  version: number;
  /** Not public yet: only those signed in see it. */
  isHeld: boolean;
  /** A later version waits for its review. */
  hasPending: boolean;
  text: LocalText;
  asOfOn: Day;
  progress: Progress;
  forecast: Forecast;
  deliveredEdtf: string | null;
  /** Null: the public sees "an analyst". */
  authorName: string | null;
  /** Written by the data load. */
  isLoaded: boolean;
  reconstructed: boolean;
  finding: Finding;
  evidence: Evidence[];
  /** Of the version that is shown: who confirmed it. */
  reviewed: Word | null;
  /** For those signed in: why the latest version was sent back. */
  sentBack: (Word & { reason: string }) | null;
  opinions: (Word & { id: string; text: LocalText })[];
  /** What the version that is shown corrected. */
  correction: { text: string; on: Day } | null;
  /** What readers saw before a correction. */
  earlier: { version: number; text: LocalText; on: Day }[];
  retracted: { on: Day; reason: string } | null;
  /** What the viewer may do with it now. */
  may: { replace: boolean; correct: boolean; retract: boolean; review: boolean; minutesLeft: number };
}

export const updateInclude = {
  versions: {
    orderBy: { version: "asc" },
    include: { evidence: { orderBy: { position: "asc" } } },
  },
  reviews: {
    orderBy: { recordedAt: "asc" },
    include: { reviewer: { select: { name: true, isNamePublic: true } } },
  },
  publications: { orderBy: { number: "asc" } },
  author: { select: { name: true, isNamePublic: true } },
} as const satisfies Prisma.UpdateInclude;

export type UpdateRow = Prisma.UpdateGetPayload<{ include: typeof updateInclude }>;

type Named = { name: string; isNamePublic: boolean } | null;

/**
 * A name that the viewer may read. An earlier day never shows one to the public, since whether somebody is named may be
 * changed at any time.
 */
function nameFor(viewer: Viewer, person: Named, moment: Moment | null): string | null {
  if (person === null) return null;
  return may(viewer.role, "read-names") || (moment === null && person.isNamePublic) ? person.name : null;
}

/** The parts of an update that count at a moment. */
function partsAt(row: UpdateRow, moment: Moment | null) {
  const publications = row.publications
    .map((each) => ({ ...each, saidOn: dayOf(each.saidOn), recordedOn: dayOf(each.recordedOn) }))
    .filter((each) => countsBy(moment, each));
  const reviews = row.reviews
    .map((each) => ({
      ...each,
      outcome: each.outcome as ReviewOutcome,
      recordedOn: dayOf(each.recordedOn),
    }))
    .filter(({ recordedOn }) => countsBy(moment, { saidOn: recordedOn, recordedOn }));
  return { publications, reviews };
}

/**
 * An update as the viewer may see it, now or at the end of a day; null when they may see nothing of it. What has not been
 * public yet is shown to those signed in, and only now.
 */
export function presentUpdate(
  viewer: Viewer,
  row: UpdateRow,
  moment: Moment | null = null,
): UpdateView | null {
  const { publications, reviews } = partsAt(row, moment);
  const shown = shownOf(publications);
  const isHeld = shown.as === "hidden" && row.status === "held" && moment === null;
  if (shown.as === "hidden" && !(isHeld && may(viewer.role, "read-names"))) return null;
  const number = shown.as === "hidden" ? row.version : shown.version;
  const version = versionOf(row, number);
  const review = reviewOf(number, reviews);
  const word = (each: (typeof reviews)[number]) => ({
    on: each.recordedOn,
    name: nameFor(viewer, each.reviewer, moment),
  });
  return {
    id: row.id,
    sort: row.sort,
    version: moment === null ? row.version : number,
    isHeld,
    hasPending: moment === null && shown.as === "public" && row.version > number,
    ...saidIn(row, version),
    authorName: nameFor(viewer, row.author, moment),
    isLoaded: row.authorId === null,
    reconstructed: row.reconstructed,
    reviewed: review.state === "confirmed" && review.by ? word(review.by) : null,
    sentBack: sentBackOf(viewer, row, reviews, word),
    opinions: reviews
      .filter((each) => each.outcome === "second-opinion")
      .map((each) => ({ ...word(each), id: each.id, text: { en: each.textEn, ko: each.textKo } })),
    correction: version.correction ? { text: version.correction, on: dayOf(version.saidOn) } : null,
    earlier: earlierOf(row, publications, shown),
    retracted: shown.as === "retracted" ? { on: shown.on, reason: shown.reason } : null,
    may: moment === null ? allowedTo(viewer, row, shown) : nothingAllowed,
  };
}

type VersionRow = UpdateRow["versions"][number];

function versionOf(row: UpdateRow, number: number): VersionRow {
  const version = row.versions.find((each) => each.version === number);
  if (!version) throw new Error(`update ${row.id} has no version ${number}`);
  return version;
}

/** What readers saw and no longer see: what was corrected, and what was retracted. */
function earlierOf(row: UpdateRow, publications: ReturnType<typeof partsAt>["publications"], shown: Shown) {
  const isCorrection = (version: number) => versionOf(row, version).correction !== null;
  const corrected = correctedVersions(publications, isCorrection);
  return [...corrected, ...(shown.as === "retracted" ? [shown.version] : [])].map((version) => {
    const { textEn, textKo, saidOn } = versionOf(row, version);
    return { version, text: { en: textEn, ko: textKo }, on: dayOf(saidOn) };
  });
}

function saidIn(row: UpdateRow, version: VersionRow) {
  return {
    text: { en: version.textEn, ko: version.textKo },
    asOfOn: dayOf(version.asOfOn),
    progress: version.progress as Progress,
    forecast: version.forecast as Forecast,
    deliveredEdtf: version.deliveredEdtf,
    finding: findingOf({
      sort: row.sort,
      evidenceFound: version.evidenceFound,
      links: version.evidence.length,
    }),
    evidence: version.evidence.map((each) => ({ ...each, stance: each.stance as Stance })),
  };
}

type ReviewRow = ReturnType<typeof partsAt>["reviews"][number];

function sentBackOf(
  viewer: Viewer,
  row: UpdateRow,
  reviews: ReviewRow[],
  word: (each: ReviewRow) => Word,
): UpdateView["sentBack"] {
  const { state, by } = reviewOf(row.version, reviews);
  if (state !== "sent-back" || !by || !may(viewer.role, "read-names")) return null;
  return { ...word(by), reason: by.reason ?? "" };
}

const nothingAllowed = { replace: false, correct: false, retract: false, review: false, minutesLeft: 0 };

function allowedTo(viewer: Viewer, row: UpdateRow, shown: Shown): UpdateView["may"] {
  const facts = factsOf(row);
  const now = new Date();
  if (!may(viewer.role, "log-update") || !stands(facts)) return nothingAllowed;
  const replace = mayReplace(facts, viewer.id, now);
  const second = may(viewer.role, "review-update") && isSecondPerson(facts, viewer.id);
  return {
    replace,
    correct: !replace && facts.wasEverPublic,
    retract: second && shown.as === "public",
    review: second,
    minutesLeft: replace && facts.wasEverPublic ? graceLeft(facts.sentAt, now) : 0,
  };
}

/** The latest version of an update as its form starts from it. */
export function latestOf(row: UpdateRow) {
  const said = saidIn(row, versionOf(row, row.version));
  return { ...said, noEvidence: said.finding === "none" };
}
