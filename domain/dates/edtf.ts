import { readAtom, refuse, Unreadable } from "@/domain/dates/edtf-atom";
import {
  atomsOf,
  boundsOf,
  type DateAtom,
  type DateInterval,
  type DateSet,
  type DateTree,
  formatTree,
  type IntervalEnd,
  type Precision,
  type SetMember,
} from "@/domain/dates/edtf-tree";
import type { DateProblem } from "@/domain/dates/problems";
import type { Bounds } from "@/domain/milestones/summary";

export interface EdtfDate extends Bounds {
  /** Canonical text. */
  edtf: string;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

export type EdtfReading = { ok: true; date: EdtfDate } | { ok: false; problem: DateProblem };

/** Longest text that is looked at. */
export const maxEdtfLength = 100;

function checkOrder(from: DateAtom, to: DateAtom): void {
  if (from.earliest > to.latest) refuse("reversed", { start: from.text, end: to.text });
}

function readEnd(text: string): IntervalEnd {
  if (text === "") return "unknown";
  return text === ".." ? "open" : readAtom(text);
}

function readInterval(text: string): DateInterval {
  const [start = "", end = "", ...more] = text.split("/");
  if (more.length > 0) refuse("unreadable", { text });
  const interval: DateInterval = { kind: "interval", start: readEnd(start), end: readEnd(end) };
  if (typeof interval.start === "object" && typeof interval.end === "object") {
    checkOrder(interval.start, interval.end);
  }
  return interval;
}

function readMember(text: string): SetMember {
  const [from = "", to, ...more] = text.split("..").map((end) => end.trim());
  if (to === undefined) {
    const atom = readAtom(from);
    return { from: atom, to: atom };
  }
  if (more.length > 0 || (from === "" && to === "")) refuse("unreadable", { text });
  const member = { from: from === "" ? null : readAtom(from), to: to === "" ? null : readAtom(to) };
  if (member.from && member.to) checkOrder(member.from, member.to);
  return member;
}

function readSet(text: string): DateSet {
  const all = text.startsWith("{");
  if (!text.endsWith(all ? "}" : "]")) refuse("unreadable", { text });
  const members = text
    .slice(1, -1)
    .split(",")
    .map((member) => readMember(member.trim()));
  return { kind: "set", all, members };
}

/** Reads EDTF into its parts. Throws Unreadable. */
function readTree(raw: string): DateTree {
  if (raw.length > maxEdtfLength) refuse("too-long", { max: maxEdtfLength });
  const text = raw.trim();
  if (text === "") refuse("empty");
  const tree = /^[[{]/.test(text) ? readSet(text) : text.includes("/") ? readInterval(text) : readAtom(text);
  const { earliest, latest } = boundsOf(tree);
  if (earliest === null && latest === null) refuse("no-bound");
  return tree;
}

/** The parts of EDTF text that was accepted before, or null. */
export function edtfTree(text: string): DateTree | null {
  try {
    return readTree(text);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/**
 * Reads EDTF (ISO 8601-2), levels 0 and 1 and of level 2 the parts of a year and sets; years 1000–2999.
 * Never throws; takes constant time for long text.
 */
export function parseEdtf(text: string): EdtfReading {
  try {
    const tree = readTree(text);
    const atoms = atomsOf(tree);
    const date: EdtfDate = {
      edtf: formatTree(tree),
      ...boundsOf(tree),
      precision: tree.kind === "atom" ? tree.precision : tree.kind,
      approximate: atoms.some((atom) => atom.approximate),
      uncertain: atoms.some((atom) => atom.uncertain),
    };
    return { ok: true, date };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { problem } = error;
    // The whole text, not the piece that stopped the reader, is what the writer knows again.
    return {
      ok: false,
      problem: problem.code === "unreadable" ? { ...problem, params: { text: text.trim() } } : problem,
    };
  }
}

/** Whether both texts are dates and say the same: `203` and `203X` do. */
export function sameEdtf(a: string, b: string): boolean {
  const [left, right] = [edtfTree(a), edtfTree(b)];
  return left !== null && right !== null && formatTree(left) === formatTree(right);
}
