import * as chrono from "chrono-node";
import edtf from "edtf";
import { dayOf, daysInMonth } from "@/domain/dates/day";
import { readDateExpression } from "@/domain/dates/reading/read";
import type { Bounds } from "@/domain/milestones/summary";

export interface Example extends Bounds {
  text: string;
  lang: string;
  reference: string;
  edtf: string | null;
  role: string | null;
}

/** A reader under test: the raw call, which is timed, and what its answer says as first and last day. */
export interface Reader {
  name: string;
  read: (example: Example) => unknown;
  /** Null where it has no answer. */
  boundsOf: (answer: unknown) => Bounds | null;
  /** EDTF and role, where the reader gives such a thing; the others are held to the bounds only. */
  saidBy?: (answer: unknown) => { edtf: string | null; role: string | null } | null;
}

export const milepost: Reader = {
  name: "milepost",
  read: ({ text, lang, reference }) =>
    readDateExpression(text, { language: lang === "ko" ? "ko" : "en", reference }),
  boundsOf(answer) {
    const result = answer as ReturnType<typeof readDateExpression>;
    return result.kind === "read"
      ? { earliest: result.reading.earliest, latest: result.reading.latest }
      : null;
  },
  saidBy(answer) {
    const result = answer as ReturnType<typeof readDateExpression>;
    return result.kind === "read" ? { edtf: result.reading.edtf, role: result.reading.role } : null;
  },
};

function firstDay(parts: chrono.ParsedComponents): string {
  const [year, month] = [parts.get("year") ?? 0, parts.isCertain("month") ? (parts.get("month") ?? 1) : 1];
  return dayOf(
    year,
    month,
    parts.isCertain("day") || parts.isCertain("weekday") ? (parts.get("day") ?? 1) : 1,
  );
}

/** What chrono is not certain of it filled in from the reference: it stands for the whole month or year. */
function lastDay(parts: chrono.ParsedComponents): string {
  const year = parts.get("year") ?? 0;
  const month = parts.isCertain("month") ? (parts.get("month") ?? 12) : 12;
  if (parts.isCertain("day") || parts.isCertain("weekday")) return firstDay(parts);
  return dayOf(year, month, daysInMonth(year, month));
}

/** It reads no Korean; English is its default. */
export const chronoReader: Reader = {
  name: "chrono-node",
  read: ({ text, reference }) => chrono.parse(text, new Date(`${reference}T12:00:00`)),
  boundsOf(answer) {
    const [found] = answer as chrono.ParsedResult[];
    return found ? { earliest: firstDay(found.start), latest: lastDay(found.end ?? found.start) } : null;
  },
};

const dayAt = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null);

export const edtfReader: Reader = {
  name: "edtf",
  read({ text }) {
    try {
      return edtf(text);
    } catch {
      return null;
    }
  },
  boundsOf(answer) {
    const found = answer as { min: number; max: number } | null;
    if (found === null) return null;
    return { earliest: dayAt(found.min), latest: dayAt(found.max) };
  },
};
