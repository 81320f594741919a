import { daysBetween } from "@/domain/dates/day";
import type { FrameWords } from "@/domain/dates/reading/frame";
import { edtfOf, neighbour, type Part } from "@/domain/dates/reading/part";
import { boundsOfPart } from "@/domain/dates/reading/relative";
import type { Span } from "@/domain/dates/reading/span";
import type { DateRole } from "@/domain/vocabulary";

export interface Said {
  edtf: string;
  role: DateRole;
}

/** A span of days up to this long is one event. */
export const longestEvent = 35;

function marked(part: Part, frame: FrameWords): Part {
  return {
    ...part,
    approximate: part.approximate || frame.approximate === true,
    uncertain: part.uncertain || frame.uncertain === true,
  };
}

const onOrStarts = (frame: FrameWords): DateRole => (frame.action === "starts" ? "starts" : "on");
const byOrStarts = (frame: FrameWords): DateRole => (frame.action === "starts" ? "starts" : "by");

/** One date with a limit: "by 2030", "since 1990", "2026년부터". */
function limited(part: Part, frame: FrameWords): Said[] {
  const alone = edtfOf(part, false);
  const whole = edtfOf(part, true);
  const start = frame.startUnknown ? "" : "..";
  switch (frame.limit) {
    case "by":
    case "to":
      if (frame.lasting && frame.limit === "to")
        return [
          { edtf: `[..${whole}]`, role: byOrStarts(frame) },
          { edtf: `${start}/${whole}`, role: "during" },
        ];
      if (frame.action === "runs" || frame.startUnknown)
        return [{ edtf: `${start}/${whole}`, role: "during" }];
      return [{ edtf: `[..${whole}]`, role: byOrStarts(frame) }];
    case "before":
      return [{ edtf: `[..${edtfOf(neighbour(part, -1), true)}]`, role: byOrStarts(frame) }];
    case "before-or-by":
      return [
        { edtf: `[..${whole}]`, role: byOrStarts(frame) },
        { edtf: `[..${edtfOf(neighbour(part, -1), true)}]`, role: byOrStarts(frame) },
      ];
    case "until":
      return frame.action === "starts" && !frame.lasting
        ? []
        : [{ edtf: `${start}/${whole}`, role: "during" }];
    case "from":
      if (frame.endOpen) return [{ edtf: `${alone}/..`, role: "during" }];
      return frame.endUnknown ? [{ edtf: `${alone}/`, role: "during" }] : [{ edtf: alone, role: "starts" }];
    case "since":
      return [{ edtf: `${alone}/..`, role: "since" }];
    case "after":
      return [{ edtf: `[${edtfOf(neighbour(part, 1), false)}..]`, role: onOrStarts(frame) }];
    case "not-before":
      return [{ edtf: `[${alone}..]`, role: onOrStarts(frame) }];
    case "or-earlier":
      return [{ edtf: `[..${whole}]`, role: byOrStarts(frame) }];
    default:
      return [];
  }
}

function one(part: Part, frame: FrameWords): Said[] {
  if (frame.between || frame.years) return [];
  if (frame.limit) return limited(part, frame);
  const edtf = edtfOf(part, false);
  if (frame.action === "ends") return [{ edtf: `../${edtfOf(part, true)}`, role: "during" }];
  if (frame.action === "runs") return [{ edtf, role: "during" }];
  return [{ edtf, role: onOrStarts(frame) }];
}

/** A week, which is one date though EDTF has it as two days. */
function stretched(from: Part, to: Part, frame: FrameWords): Said[] {
  const [start, end] = [edtfOf(from, false), edtfOf(to, true)];
  switch (frame.limit) {
    case "by":
    case "to":
    case "until":
    case "before-or-by":
    case "or-earlier":
      return limited(to, frame);
    case "from":
      return [{ edtf: `[${start}..${end}]`, role: "starts" }];
    case undefined:
      return range(from, to, frame);
    default:
      return limited(frame.limit === "after" ? to : from, frame);
  }
}

/** Whether so many years lie between them, the first and last counted or not. */
const takes = (from: Part, to: Part, years: number | undefined) =>
  years === undefined || [years, years - 1].includes((to.year ?? 0) - (from.year ?? 0));

/** Whether all of it is one event: days that lie close together. */
function isEvent(from: Part, to: Part): boolean {
  if (from.unit !== "day" || to.unit !== "day") return false;
  const [first, last] = [boundsOfPart(from)?.earliest, boundsOfPart(to)?.latest];
  return Boolean(first && last && daysBetween(first, last) < longestEvent);
}

/** "By 2026-27" is by the end of the second, "before 2026-27" before the first; "by 2025–2029" says nothing clear. */
function ofTwo(from: Part, to: Part, frame: FrameWords): Said[] {
  const next =
    from.edge === null && to.edge === null && edtfOf(neighbour(from, 1), false) === edtfOf(to, false);
  if (!next || frame.inside) return [];
  if (frame.limit === "by" || frame.limit === "after") return limited(to, frame);
  return frame.limit === "before" || frame.limit === "not-before" ? limited(from, frame) : [];
}

function range(from: Part, to: Part, frame: FrameWords, limit = false): Said[] {
  if (!takes(from, to, frame.years)) return [];
  const [start, end] = [edtfOf(from, false), edtfOf(to, true)];
  if (limit) return frame.limit ? [] : [{ edtf: `[${start}..${end}]`, role: byOrStarts(frame) }];
  if (frame.between || frame.within) {
    return frame.limit ? [] : [{ edtf: `[${start}..${end}]`, role: onOrStarts(frame) }];
  }
  // "From 2025 to 2029", "2025~2029년까지" are the same as the bare span.
  if (frame.limit && !["from", "to", "since", "until"].includes(frame.limit)) return ofTwo(from, to, frame);
  // 시행 and "in force" are what lasts through it.
  if (frame.action === "starts" && !frame.limit && !frame.lasting)
    return [{ edtf: `[${start}..${end}]`, role: "starts" }];
  const during = frame.action === "runs" || !isEvent(from, to);
  return [{ edtf: `${start}/${end}`, role: during ? "during" : "on" }];
}

/** "From 2026 for three years": all of it, though it "starts" then; what happens once lasts no three years. */
function through(from: Part, to: Part, frame: FrameWords): Said[] {
  const { limit, action } = frame;
  if (frame.between || frame.within || action === "happens" || action === "ends") return [];
  if (limit && limit !== "from") return [];
  return range(from, to, { ...frame, limit: undefined, action: action === "starts" ? undefined : action });
}

/** "Starting in 2026 until 2028" starts at its start only. */
function spanFrame({ sometime, lasts }: Extract<Span, { kind: "range" }>, frame: FrameWords): FrameWords {
  if (sometime) return { ...frame, between: true };
  return lasts && frame.action === "starts" ? { ...frame, action: undefined } : frame;
}

function several(parts: Part[], all: boolean, frame: FrameWords): Said[] {
  if (frame.years) return [];
  if (frame.between) {
    const [from, to] = parts;
    return all && parts.length === 2 && from && to ? range(from, to, frame) : [];
  }
  // "By May or June 2026", "2027년 또는 2028년까지": the limit is one of both.
  const isLimit = frame.limit === "by" || frame.limit === "to";
  const [one, two, third] = parts;
  // "2026년 3·4분기까지" is until the end of the fourth, where it is not the third.
  if (isLimit && all && !third && one?.unit === "quarter" && two)
    return ofTwo(one, two, { ...frame, limit: "by" });
  if (frame.limit && (!isLimit || all || frame.action || frame.inside)) return [];
  const members = parts.map((part) => edtfOf(part, false)).join(",");
  if (isLimit) return [{ edtf: `[${members}]`, role: "by" }];
  const role = frame.action === "runs" ? "during" : onOrStarts(frame);
  return [{ edtf: all ? `{${members}}` : `[${members}]`, role }];
}

/** What the frame says of the span: none where the two do not fit together. */
export function combined(span: Span, frame: FrameWords): Said[] {
  switch (span.kind) {
    case "one":
      return one(marked(span.part, frame), frame);
    case "range":
      if (span.stretch) return stretched(marked(span.from, frame), marked(span.to, frame), frame);
      if (span.between && !frame.between) return [];
      if (span.through) return through(marked(span.from, frame), marked(span.to, frame), frame);
      return range(marked(span.from, frame), marked(span.to, frame), spanFrame(span, frame), span.limit);
    default:
      return several(
        span.parts.map((part) => marked(part, frame)),
        span.kind === "and",
        frame,
      );
  }
}
