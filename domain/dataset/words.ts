import { type DatasetFault, pathText } from "@/domain/dataset/fault";
import { parseEdtf } from "@/domain/dates/edtf";
import { type DateReading, readDateExpression } from "@/domain/dates/reading/read";
import type { Bounds } from "@/domain/milestones/summary";

type Loose = Record<string, unknown>;

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The days on which the file's source can have been published; null when they cannot be told. */
function publicationOf(root: Loose): Bounds | null {
  const published = isObject(root.source) ? root.source.published : null;
  const edtf = isObject(published) ? published.edtf : null;
  const reading = typeof edtf === "string" ? parseEdtf(edtf) : null;
  return reading?.ok ? reading.date : null;
}

const said = ({ edtf, role }: DateReading) => `${edtf ?? "-"} ${role ?? ""}`.trim();

/**
 * The one date that the words give, whichever day of its publication the source is from; else why there is none. "Next
 * year" in a source of November 2025 is 2026; "in two weeks" would need the day.
 */
function dateOfWords(text: string, published: Bounds | null): DateReading | Omit<DatasetFault, "path"> {
  const days = [published?.earliest, published?.latest].flatMap((day) => day ?? []);
  const [first, second] = days;
  if (first === undefined || second === undefined) return { code: "words-without-day", params: { text } };
  const readings: DateReading[] = [];
  for (const reference of [first, second]) {
    const answer = readDateExpression(text, { language: null, reference });
    if (answer.kind === "refused") {
      const { code, params } = answer.problem;
      return { code: "words-unreadable", params: { text, ...params, problem: code } };
    }
    if (answer.kind === "choice") {
      return { code: "words-ambiguous", params: { text, list: answer.readings.map(said).join(", ") } };
    }
    readings.push(answer.reading);
  }
  const [one, other] = readings;
  if (!one || !other || said(one) !== said(other)) {
    return { code: "words-need-day", params: { text, from: first, to: second } };
  }
  return one;
}

/** An entry whose date has words but no EDTF, with what the words give; null when it has either, or no words. */
function withDateOfWords(entry: unknown, published: Bounds | null) {
  if (!isObject(entry) || !isObject(entry.date) || "edtf" in entry.date) return null;
  const { expression } = entry.date;
  if (typeof expression !== "string") return null;
  const found = dateOfWords(expression, published);
  const fault = "code" in found ? found : null;
  const nothing = { edtf: null, role: null, earliest: null, latest: null, precision: null };
  const { edtf, role, earliest, latest, precision } = "code" in found ? nothing : found;
  const date = {
    start: earliest,
    end: latest,
    precision: precision ?? "unknown",
    basis: "read from the words",
    note: null,
    ...entry.date,
    edtf,
  };
  // Told once: a role of the file's own would only seem to be without a date.
  return { fault, entry: { ...entry, date, role: fault ? null : (entry.role ?? role) } };
}

/**
 * The file with the dates that it gives in words only, without `edtf`, read as on the day of its source. `"edtf": null`
 * says that there is no date, whatever the words. What cannot be read, or in more than one way, is a fault.
 */
export function withDatesOfWords(root: unknown): { value: unknown; faults: DatasetFault[] } {
  if (!isObject(root) || !Array.isArray(root.milestones)) return { value: root, faults: [] };
  const published = publicationOf(root);
  const faults: DatasetFault[] = [];
  const milestones = root.milestones.map((entry, index) => {
    const made = withDateOfWords(entry, published);
    if (made?.fault) {
      faults.push({ ...made.fault, path: pathText(["milestones", index, "date", "expression"]) });
    }
    return made?.entry ?? entry;
  });
  return { value: { ...root, milestones }, faults };
}
