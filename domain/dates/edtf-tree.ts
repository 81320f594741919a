import type { Bounds } from "@/domain/milestones/summary";

/** How finely a date is given. A date with unspecified digits counts as what is known: `2026-XX` is a year. */
export const precisions = [
  "day",
  "month",
  "season",
  "quarter",
  "third",
  "half",
  "year",
  "decade",
  "century",
  "interval",
  "set",
] as const;
export type Precision = (typeof precisions)[number];

/** A single date: a day, month, part of a year, year, decade or century. */
export interface DateAtom extends Bounds {
  kind: "atom";
  precision: Exclude<Precision, "interval" | "set">;
  earliest: string;
  latest: string;
  approximate: boolean;
  uncertain: boolean;
  /** Canonical EDTF of this part alone. */
  text: string;
}

/** An end of an interval: a date, `..` (open) or nothing (unknown). */
export type IntervalEnd = DateAtom | "open" | "unknown";

export interface DateInterval {
  kind: "interval";
  start: IntervalEnd;
  end: IntervalEnd;
}

/** A member of a set: one date, or a range that may be open on one side. */
export interface SetMember {
  from: DateAtom | null;
  to: DateAtom | null;
}

export interface DateSet {
  kind: "set";
  /** Whether all members are meant, `{…}`, or one of them, `[…]`. */
  all: boolean;
  members: SetMember[];
}

export type DateTree = DateAtom | DateInterval | DateSet;

/** Every date that stands in the tree, in the order in which it is written. */
export function atomsOf(tree: DateTree): DateAtom[] {
  if (tree.kind === "atom") return [tree];
  const ends =
    tree.kind === "interval"
      ? [tree.start, tree.end]
      : tree.members.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
  return ends.filter((end): end is DateAtom => end !== null && typeof end === "object");
}

function sortedUnlessOpen(days: (string | null)[]): string[] {
  return days.some((day) => day === null) ? [] : days.filter((day) => day !== null).sort();
}

/** The first and the last day that the date allows; null where it is open or unknown. */
export function boundsOf(tree: DateTree): Bounds {
  if (tree.kind === "atom") return { earliest: tree.earliest, latest: tree.latest };
  if (tree.kind === "interval") {
    return {
      earliest: typeof tree.start === "object" ? tree.start.earliest : null,
      latest: typeof tree.end === "object" ? tree.end.latest : null,
    };
  }
  return {
    earliest: sortedUnlessOpen(tree.members.map((member) => member.from?.earliest ?? null))[0] ?? null,
    latest: sortedUnlessOpen(tree.members.map((member) => member.to?.latest ?? null)).at(-1) ?? null,
  };
}

function formatMember({ from, to }: SetMember): string {
  if (from === to) return from?.text ?? "";
  return `${from?.text ?? ""}..${to?.text ?? ""}`;
}

function formatEnd(end: IntervalEnd): string {
  if (end === "open") return "..";
  return end === "unknown" ? "" : end.text;
}

/** The canonical EDTF text: no spaces, decades as `203X`, centuries as `20XX`. */
export function formatTree(tree: DateTree): string {
  if (tree.kind === "atom") return tree.text;
  if (tree.kind === "interval") return `${formatEnd(tree.start)}/${formatEnd(tree.end)}`;
  const members = tree.members.map(formatMember).join(",");
  return tree.all ? `{${members}}` : `[${members}]`;
}
