import type { Input } from "@/domain/dates/reading/grammar";
import { edtfOf, type Part } from "@/domain/dates/reading/part";
import { boundsOfPart, fullYear, weekdayOf, withoutYear } from "@/domain/dates/reading/relative";
import type { Span } from "@/domain/dates/reading/span";

/** A number takes its unit, and a date its month and year, from the neighbour. Null where they do not fit. */
function from(part: Part, other: Part): Part | null {
  let filled = part;
  if (part.unit === "bare") {
    const named = asUnit(part, other);
    if (!named) return null;
    filled = named;
  }
  if (part.unit === "year" && part.shortYear && other.year !== null && !other.shortYear) {
    filled = { ...part, year: Math.floor(other.year / 100) * 100 + (part.year ?? 0), shortYear: false };
  }
  if (filled.unit === "day" && filled.n === null) {
    if (other.unit !== "day" && other.unit !== "month") return null;
    filled = { ...filled, n: other.n };
  }
  if (filled.year === null && other.year !== null && (other.unit !== "year" || filled.unit === "year")) {
    filled = {
      ...filled,
      year: other.year,
      shortYear: other.shortYear,
      relative: filled.relative || other.relative,
    };
  }
  return filled;
}

function asUnit(part: Part, other: Part): Part | null {
  const number = part.day ?? 0;
  const limits: Partial<Record<Part["unit"], number>> = { day: 31, month: 12, quarter: 4, half: 2 };
  if (other.unit === "year") return asYear(part, number, other);
  const limit = limits[other.unit];
  // "2026-July-04" is no span of months.
  if (other.unit === "month" && other.named) return null;
  if (limit === undefined || number < 1 || number > limit) return null;
  if (other.unit === "day") return { ...part, unit: "day", day: number };
  return { ...part, unit: other.unit, n: number, day: null };
}

/** "2025~29", "'25~'29년": the century of the other, which may itself be two digits. */
function asYear(part: Part, number: number, other: Part): Part | null {
  if (part.year !== null || number < 10) return null;
  if (other.year === null || other.shortYear)
    return { ...part, unit: "year", year: number, shortYear: true, day: null };
  const year = Math.floor(other.year / 100) * 100 + number;
  return { ...part, unit: "year", year, day: null };
}

/** 이듬해 takes its year from the date before it. */
function counted(parts: Part[]): Part[] {
  const dated: Part[] = [];
  for (const part of parts) {
    const before = dated.at(-1);
    const { yearsOn, ...rest } = part;
    if (yearsOn && typeof before?.year === "number")
      dated.push({ ...rest, year: before.year + yearsOn, shortYear: before.shortYear });
    else dated.push(part);
  }
  return dated;
}

function filledParts(parts: Part[]): Part[] | null {
  const filled = counted(parts);
  const step = (index: number, other: number) => {
    const [part, neighbour] = [filled[index], filled[other]];
    if (!part || !neighbour) return true;
    const made = from(part, neighbour);
    if (made) filled[index] = made;
    return made !== null || part.unit !== "bare";
  };
  // From the right first, as English names the year last; then from the left.
  for (let index = filled.length - 2; index >= 0; index -= 1) if (!step(index, index + 1)) return null;
  for (let index = 1; index < filled.length; index += 1) if (!step(index, index - 1)) return null;
  if (filled.some(({ yearsOn }) => yearsOn)) return null;
  const named = filled.every((part) => part.unit !== "bare" && !(part.unit === "day" && part.n === null));
  return named ? filled : null;
}

function fullYears(part: Part, reference: string): Part {
  if (!part.shortYear || part.year === null) return part;
  const year = fullYear(reference, part.year);
  return { ...part, year, shortYear: false, notes: [...part.notes, "two-digit-year"] };
}

/** December to February of one year named once runs over its end. */
function acrossYears(given: [Part, Part], filled: [Part, Part]): [Part, Part] {
  const [start, end] = filled;
  const [first, last] = [boundsOfPart(start), boundsOfPart(end)];
  if (!first?.earliest || !last?.latest || first.earliest <= last.latest) return filled;
  const named = start.n !== null && end.n !== null && start.n !== end.n;
  if (given[0].year === null && given[1].year !== null && named)
    return [{ ...start, year: (start.year ?? 0) - 1 }, end];
  if (given[1].year === null && given[0].year !== null && named)
    return [start, { ...end, year: (end.year ?? 0) + 1 }];
  return filled;
}

function partsOfSpan(span: Span): Part[] {
  if (span.kind === "one") return [span.part];
  return span.kind === "range" ? [span.from, span.to] : span.parts;
}

function withParts(span: Span, parts: Part[]): Span | null {
  const [one, two] = parts;
  if (!one) return null;
  if (span.kind === "one") return { kind: "one", part: one };
  if (span.kind === "range") return two ? { ...span, from: one, to: two } : null;
  return { kind: span.kind, parts };
}

function rightWeekdays(input: Input, parts: Part[]): boolean {
  for (const part of parts) {
    if (part.weekday === null || part.unit !== "day") continue;
    const bounds = boundsOfPart(part);
    if (bounds?.earliest && weekdayOf(bounds.earliest) !== part.weekday) {
      input.problems.push({
        code: "wrong-weekday",
        params: { text: edtfOf(part, false), weekday: weekdayOf(bounds.earliest) },
      });
      return false;
    }
  }
  return true;
}

/** The years that the first part can have give all the others theirs. */
function inPossibleYears(input: Input, parts: Part[]): Part[][] {
  const [one] = parts;
  if (!one || parts.every((part) => part.year !== null)) return [parts];
  // "Q4–2025": a year that does not belong to the other is no year for it.
  if (parts.some((part) => part.year !== null)) return [];
  return withoutYear(input, one).map((dated) =>
    parts.map((part, index) => (index === 0 ? dated : { ...part, year: dated.year, relative: true })),
  );
}

/** The same twice, and "2027–2028년 겨울", are not two dates. */
function isOne(from: Part, to: Part): boolean {
  if (edtfOf(from, false) === edtfOf(to, false)) return true;
  if (from.unit === "season" && from.n === 4 && to.unit === "year" && to.year === (from.year ?? 0) + 1)
    return true;
  return from.unit === "year" && to.unit === "season" && to.n === 4 && to.year === (from.year ?? 0) + 1;
}

/** "2025-Q4" is not from 2025 to its fourth quarter. */
function holds(outer: Part, inner: Part): boolean {
  const [a, b] = [boundsOfPart(outer), boundsOfPart(inner)];
  if (!a?.earliest || !a.latest || !b?.earliest || !b.latest) return false;
  return outer.unit !== inner.unit && a.earliest <= b.earliest && b.latest <= a.latest;
}

/** The span with every year, month and unit: more than one where the year was not given; none when it can't be. */
export function completed(input: Input, span: Span): Span[] {
  const given = partsOfSpan(span);
  const filled = filledParts(given);
  if (!filled) return [];
  return inPossibleYears(input, filled).flatMap((parts) => {
    const full = parts.map((part) => fullYears(part, input.reference));
    const [start, end] = full;
    const [first, last] = given;
    const yearNotGiven = given.every((part) => part.year === null);
    const over =
      span.kind === "range" && start && end && first && last
        ? acrossYears(
            yearNotGiven
              ? [
                  { ...first, year: start.year },
                  { ...last, year: null },
                ]
              : [first, last],
            [start, end],
          )
        : full;
    if (over[0] && over[1] && (holds(over[0], over[1]) || isOne(over[0], over[1]))) return [];
    const made = rightWeekdays(input, over) ? withParts(span, over) : null;
    return made ? [made] : [];
  });
}
