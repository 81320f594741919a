/** Minutes after sending in which the author may replace or withdraw an update without the label of a correction. */
export const graceMinutes = 15;

export const updateStatuses = ["held", "published", "withdrawn", "retracted"] as const;
export type UpdateStatus = (typeof updateStatuses)[number];
export const reviewOutcomes = ["confirmed", "sent-back", "second-opinion"] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** What it depends on who may do what with an update. */
export interface UpdateFacts {
  status: UpdateStatus;
  authorId: string | null;
  /** Everybody who wrote a version of it. */
  writers: readonly (string | null)[];
  /** When the author sent it first. */
  sentAt: Date;
  wasEverPublic: boolean;
}

/** Minutes that the author has left; 0 when none. */
export function graceLeft(sentAt: Date, now: Date): number {
  const left = graceMinutes - (now.getTime() - sentAt.getTime()) / 60_000;
  return Math.max(0, Math.ceil(left));
}

/** Whether it still stands: public, or waiting to be. */
export function stands({ status }: Pick<UpdateFacts, "status">): boolean {
  return status === "held" || status === "published";
}

/** Whether the person may replace or withdraw it without the label of a correction. */
export function mayReplace(update: UpdateFacts, personId: string | null, now: Date): boolean {
  if (personId === null || update.authorId !== personId || !stands(update)) return false;
  return !update.wasEverPublic || graceLeft(update.sentAt, now) > 0;
}

/** Whether it is somebody else's word on it: nobody reviews what they wrote themselves. */
export function isSecondPerson(update: UpdateFacts, personId: string | null): boolean {
  return personId !== null && update.authorId !== personId && !update.writers.includes(personId);
}

/** One review of a version. */
export interface ReviewFacts {
  version: number;
  outcome: ReviewOutcome;
}

/** Where a version stands with its review; `reviews` in the order in which they were given. */
export function reviewOf<Review extends ReviewFacts>(
  version: number,
  reviews: readonly Review[],
): { state: "waiting" | "confirmed" | "sent-back"; by: Review | null } {
  const by = reviews.findLast((each) => each.version === version && each.outcome !== "second-opinion");
  if (!by) return { state: "waiting", by: null };
  return { state: by.outcome === "confirmed" ? "confirmed" : "sent-back", by };
}
