import { daysBetween } from "@/domain/dates/day";
import { edtfTree } from "@/domain/dates/edtf";
import { atomsOf, boundsOf, type DateTree } from "@/domain/dates/edtf-tree";
import { allowsAll } from "@/domain/dates/range";

/** What became of a date: nothing, it is given more exactly, less exactly, or it is another. */
export type DateChange = "same" | "narrower" | "wider" | "moved";

/** Which parts stand where, and how finely each is given: equal for `[..2030]` and `[..2031]`. */
function shapeOf(tree: DateTree): string {
  if (tree.kind === "atom") return tree.precision;
  const name = (part: unknown) =>
    typeof part === "object" && part !== null && "precision" in part ? part.precision : "open";
  if (tree.kind === "interval") return `${name(tree.start)}/${name(tree.end)}`;
  return `${tree.all} ${tree.members.map(({ from, to }) => (from === to ? name(from) : `${name(from)}..${name(to)}`))}`;
}

/** Whether it is one of several dates, by which it is less certain than by its units; a limit is not. */
function isOneOfSeveral(tree: DateTree): boolean {
  if (tree.kind !== "set" || tree.all) return false;
  return tree.members.length > 1 || (tree.members[0]?.from !== null && tree.members[0]?.to !== null);
}

/** Whether both end with the same unit, though on other days: "by 2030" and "by 2031", "2025–2029" and "2025–2030". */
function endMoved(from: DateTree, to: DateTree): boolean {
  const [before, after] = [boundsOf(from).latest, boundsOf(to).latest];
  if (before === null || after === null || before === after) return false;
  if (isOneOfSeveral(from) || isOneOfSeveral(to)) return false;
  return atomsOf(from).at(-1)?.precision === atomsOf(to).at(-1)?.precision;
}

/** The same days, said with more or less reserve. */
function reserveChange(from: DateTree, to: DateTree): Exclude<DateChange, "moved"> {
  const reserve = (tree: DateTree) =>
    Number(atomsOf(tree).some((atom) => atom.approximate)) +
    Number(atomsOf(tree).some((atom) => atom.uncertain));
  const more = reserve(to) - reserve(from);
  return more === 0 ? "same" : more > 0 ? "wider" : "narrower";
}

/** How roughly its latest day is given, the unit first: the last month of a span says more than the last year. */
function roughnessOf(tree: DateTree): number {
  const last = atomsOf(tree).at(-1);
  // In whole months, as a season is as long as a quarter and February no more exact than March.
  const months = last ? Math.round(daysBetween(last.earliest, last.latest) / 30.44) : 0;
  return months * 2 + Number(isOneOfSeveral(tree));
}

/** Whether the second of two dates in EDTF says its latest day less or more exactly, wherever it is. */
export function certaintyChange(fromEdtf: string, toEdtf: string): Exclude<DateChange, "moved"> {
  const [from, to] = [edtfTree(fromEdtf), edtfTree(toEdtf)];
  if (!from || !to) return "same";
  const rougher = roughnessOf(to) - roughnessOf(from);
  if (rougher === 0) return reserveChange(from, to);
  return rougher > 0 ? "wider" : "narrower";
}

/**
 * Compares two dates in EDTF. A date whose days became more or fewer is less or more exact only where it is said in other
 * units: a later limit or end of a span is another date, though it allows all days of the old one. No date is another date.
 */
export function dateChange(fromEdtf: string | null, toEdtf: string | null): DateChange {
  const [from, to] = [fromEdtf, toEdtf].map((edtf) => (edtf === null ? null : edtfTree(edtf)));
  if (!from || !to) return from || to ? "moved" : "same";
  const [before, after] = [boundsOf(from), boundsOf(to)];
  if (before.earliest === after.earliest && before.latest === after.latest) return reserveChange(from, to);
  if (shapeOf(from) === shapeOf(to) || endMoved(from, to)) return "moved";
  if (allowsAll(after, before)) return "wider";
  return allowsAll(before, after) ? "narrower" : "moved";
}
