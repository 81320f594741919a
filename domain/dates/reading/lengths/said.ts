import { addDays, addMonths } from "@/domain/dates/day";
import type { Said } from "@/domain/dates/reading/combine";
import type { FrameWords } from "@/domain/dates/reading/frame";
import type { Input } from "@/domain/dates/reading/grammar";
import type { DateRole, Day } from "@/domain/vocabulary";

/** A length of time from the day the words were written: "within two years", "향후 5년간". */
export type Way = "point" | "ago" | "within" | "during" | "past";
export interface Length {
  way: Way;
  count: number;
  /** Of "two to three years", the three. */
  most?: number;
  /** Counted from this day, not from that of the words: "within six months of 1 March 2026". */
  from?: Day;
  unit: "day" | "week" | "month" | "year" | "decade";
}

const months = { month: 1, year: 12, decade: 120 };

/** The day so far from the reference day; null outside what a calendar has. */
function moved(input: Input, { count, unit, from = input.reference }: Length, sign: 1 | -1): string {
  if (unit === "day" || unit === "week") return addDays(from, sign * count * (unit === "week" ? 7 : 1));
  return addMonths(from, sign * count * months[unit]);
}

/** Counted in days it is a day; counted in months or years it is about that month. */
function end(day: string, { unit }: Length, frame: FrameWords): string {
  const about = frame.approximate || unit !== "day";
  const mark = about ? (frame.uncertain ? "%" : "~") : frame.uncertain ? "?" : "";
  return (unit === "day" || unit === "week" ? day : day.slice(0, 7)) + mark;
}

function point(day: string, length: Length, frame: FrameWords): string {
  const wide = (length.unit === "year" || length.unit === "decade") && !length.from;
  return wide ? day.slice(0, 4) + (frame.uncertain ? "%" : "~") : end(day, length, frame);
}

/** "By two years from now", "since two years ago". */
function limitedPoint(at: string, frame: FrameWords): Said[] {
  const starts = frame.action === "starts";
  switch (frame.limit) {
    case undefined:
      return [{ edtf: at, role: starts ? "starts" : frame.action === "runs" ? "during" : "on" }];
    case "by":
    case "to":
      return [{ edtf: `[..${at}]`, role: starts ? "starts" : "by" }];
    case "until":
      return starts ? [] : [{ edtf: `../${at}`, role: "during" }];
    case "from":
      return [{ edtf: at, role: "starts" }];
    case "since":
      return [{ edtf: `${at}/..`, role: "since" }];
    case "not-before":
      return [{ edtf: `[${at}..]`, role: starts ? "starts" : "on" }];
    default:
      return [];
  }
}

/** What a length says in EDTF; nothing where the words around it say another thing. */
export function lengthSaid(length: Length, input: Input, frame: FrameWords): Said[] {
  const { way, most, from } = length;
  const last = { ...length, count: most ?? length.count };
  if (frame.between || frame.within || frame.years) return [];
  if (way === "point" || way === "ago") {
    const sign = way === "point" ? 1 : -1;
    const ends = [length, last].map((one) => point(moved(input, one, sign), one, frame));
    if (most === undefined) return limitedPoint(ends[0] ?? "", frame);
    const [first, second] = sign > 0 ? ends : ends.reverse();
    return frame.limit
      ? []
      : [{ edtf: `[${first}..${second}]`, role: frame.action === "starts" ? "starts" : "on" }];
  }
  if (way === "within") {
    if (frame.limit && frame.limit !== "by" && frame.limit !== "to") return [];
    const role: DateRole = frame.action === "starts" ? "starts" : "by";
    return [{ edtf: `[${from ?? ""}..${end(moved(input, last, 1), last, frame)}]`, role }];
  }
  if (most !== undefined || frame.limit || frame.action === "starts") return [];
  const edtf =
    way === "during"
      ? `${input.reference}/${end(moved(input, length, 1), length, frame)}`
      : `${end(moved(input, length, -1), length, frame)}/${input.reference}`;
  return [{ edtf, role: "during" }];
}
