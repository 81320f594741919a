import type { Day } from "@/domain/vocabulary";

/** From a day on readers see this version; null when it was taken away, with the reason unless its author withdrew it. */
export interface PublicationFacts {
  version: number | null;
  reason: string | null;
  recordedOn: Day;
}

export type Shown =
  | { as: "public"; version: number }
  | { as: "retracted"; version: number; reason: string; on: Day }
  /** Nothing of it is or stays public. */
  | { as: "hidden" };

/** What readers see of an update; `publications` in their order. */
export function shownOf(publications: readonly PublicationFacts[]): Shown {
  const last = publications.at(-1);
  if (!last) return { as: "hidden" };
  if (last.version !== null) return { as: "public", version: last.version };
  const version = publications.findLast((each) => each.version !== null)?.version ?? null;
  if (last.reason === null || version === null) return { as: "hidden" };
  return { as: "retracted", version, reason: last.reason, on: last.recordedOn };
}

/** Versions that readers saw and that a correction has replaced; one replaced within minutes is not told of. */
export function correctedVersions(
  publications: readonly PublicationFacts[],
  isCorrection: (version: number) => boolean,
): number[] {
  const versions = publications.flatMap(({ version }) => version ?? []);
  return versions.filter((_, at) => {
    const next = versions[at + 1];
    return next !== undefined && isCorrection(next);
  });
}
