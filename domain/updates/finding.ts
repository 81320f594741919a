/** What the last look at a milestone found: links, none although one looked, no change, or an entry that gives no link. */
export const findings = ["evidence", "none", "no-change", "no-link"] as const;
export type Finding = (typeof findings)[number];

/** What one look found. "None" only where it was said outright: an entry without links does not say that nobody found any. */
export function findingOf({
  sort,
  evidenceFound,
  links,
}: {
  sort: string;
  evidenceFound: boolean;
  links: number;
}): Finding {
  if (links > 0) return "evidence";
  if (sort === "check") return "no-change";
  return evidenceFound ? "no-link" : "none";
}
