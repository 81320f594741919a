import { wordsOf } from "@/app/words";
import type { DateWords, FollowedRole } from "@/components/live-reading";
import { claimBeside, type DateClaim, dateClaims, type SourceDates } from "@/domain/dates/claims";
import { isDay } from "@/domain/dates/day";
import { parseEdtf } from "@/domain/dates/edtf";
import { textOffered } from "@/domain/dates/reading/offered";
import { type DateReading, type ExpressionReading, readDateExpression } from "@/domain/dates/reading/read";
import type { DateWarningCode } from "@/domain/dates/reading/warnings";
import { dateAndDaysInWords, dayInWords } from "@/domain/dates/words";
import { type DateRole, type Day, type Locale, roles } from "@/domain/vocabulary";

/** What a reading says: "starts in 2026 (1 Jan to 31 Dec 2026)"; "no date given". A role chosen by hand takes the place of its own. */
export function readingInWords(reading: DateReading, locale: Locale, chosen: DateRole | null = null): string {
  const { edtf, role } = reading;
  if (edtf === null || role === null) return wordsOf(locale, "dateReading")("none");
  return dateAndDaysInWords({ ...reading, edtf, role: chosen ?? role }, locale);
}

/** The line under a date that is stored: what it is, which needs no reading. */
export function storedInWords(edtf: string, role: DateRole, locale: Locale): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return "";
  const reading = { ...parsed.date, role, relative: false, warnings: [] };
  return wordsOf(locale, "dateReading")("as", { words: readingInWords(reading, locale) });
}

/** What is to be known of a reading; `reference` is the day the words were written. */
export function warningInWords(code: DateWarningCode, reference: Day, locale: Locale): string {
  return wordsOf(locale, "dateWarnings")(code, { day: dayInWords(reference, locale, "long") });
}

/** The choice that leaves the role to the words, once they have said which: "as the words say: starts then". */
function roleInWords(role: DateRole, locale: Locale): string {
  return wordsOf(locale, "edit")("roleSaid", { role: wordsOf(locale, "role")(role) });
}

/** The sentence that refuses a text, or says which readings there are. */
export function refusalInWords(answer: Exclude<ExpressionReading, { kind: "read" }>, locale: Locale): string {
  if (answer.kind === "refused") {
    return wordsOf(locale, "problems")(`date-${answer.problem.code}`, answer.problem.params);
  }
  return wordsOf(locale, "dateReading")("options", { list: readingsInWords(answer.readings, locale) });
}

/** "3 April 2026 → 2026-04-03; 4 March 2026 → 2026-03-04": what it says, and what to write for it. */
function readingsInWords(readings: DateReading[], locale: Locale): string {
  const toWrite = ({ edtf }: DateReading) => (edtf === null ? "" : textOffered(edtf, locale));
  return readings.map((each) => `${readingInWords(each, locale)} → ${toWrite(each)}`).join("; ");
}

/** What a source's words can mean. */
function datesOf(answer: ExpressionReading): SourceDates {
  if (answer.kind === "refused") return [];
  return answer.kind === "read" ? [answer.reading] : answer.readings;
}

/** The line under a date's field: how its text was read, and what to know of it, or why it was not. */
function readingLine(
  answer: ExpressionReading,
  source: ExpressionReading | null,
  reference: Day,
  locale: Locale,
  chosen: DateRole | null,
) {
  if (answer.kind === "refused") return refusalInWords(answer, locale);
  const words = wordsOf(locale, "dateReading");
  if (answer.kind === "choice") return words("either", { list: readingsInWords(answer.readings, locale) });
  const { reading } = answer;
  const lines = [words("as", { words: readingInWords(reading, locale, chosen) })];
  for (const code of reading.warnings) lines.push(warningInWords(code, reference, locale));
  const claim = source && claimBeside(reading, datesOf(source));
  if (claim) lines.push(wordsOf(locale, "dateClaims")(claim));
  return lines.join(" ");
}

/** Whether a form's field holds a date as people write it. */
function isDateField(name: string): boolean {
  return name.endsWith("Edtf");
}

/**
 * How the dates of a form are read, by the names of their fields, and what role its own date has by its words; `today` is
 * when it is sent. A date that says no role keeps the one that the milestone had.
 */
export function readingsOf(
  values: Record<string, string>,
  today: Day,
  locale: Locale,
): Record<string, string> {
  const readings: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!isDateField(name) || value.trim() === "") continue;
    const isOwn = name === "dateEdtf";
    const writtenOn = isOwn && isDay(values.dateWrittenOn) ? values.dateWrittenOn : today;
    const read = (text: string) => readDateExpression(text, { language: null, reference: writtenOn });
    const answer = read(value);
    const quoted = isOwn ? (values.dateExpression ?? "") : "";
    const chosen = isOwn ? (roles.find((one) => one === values.dateRole) ?? null) : null;
    readings[name] = readingLine(answer, quoted === "" ? null : read(quoted), writtenOn, locale, chosen);
    const role = isOwn && answer.kind === "read" ? answer.reading.role : null;
    if (role !== null && (role !== "on" || !values.slug)) readings.dateRole = roleInWords(role, locale);
  }
  return readings;
}

function inEachClaim(say: (claim: DateClaim) => string): Record<DateClaim, string> {
  return Object.fromEntries(dateClaims.map((claim) => [claim, say(claim)])) as Record<DateClaim, string>;
}

/** Name of the unseen field with the reading that a form showed before it was sent again. */
export const readingSeen = "readingSeen";

/**
 * The line under a milestone's own date where there is more to know of it than what it says: that it was counted, say, or
 * claims more than its source. Null where nothing is, and for a date that is stored so already (`ownDate`).
 */
export function toKnowOfDate(values: Record<string, string>, today: Day, locale: Locale): string | null {
  const { dateEdtf = "", dateExpression = "", dateWrittenOn, ownDate } = values;
  if (dateEdtf.trim() === "" || ownDateOf(dateEdtf, dateExpression) === ownDate) return null;
  const context = { language: null, reference: isDay(dateWrittenOn) ? dateWrittenOn : today };
  const answer = readDateExpression(dateEdtf, context);
  if (answer.kind !== "read") return null;
  const source = dateExpression === "" ? null : datesOf(readDateExpression(dateExpression, context));
  const isPlain = answer.reading.warnings.length === 0 && !(source && claimBeside(answer.reading, source));
  return isPlain ? null : (readingsOf(values, today, locale).dateEdtf ?? null);
}

/** A date with its source's words, by which a form knows the one that it began with. */
export function ownDateOf(edtf: string, words: string): string {
  return `${edtf.trim()} · ${words.trim()}`;
}

/** What a live reading says beside it. */
export function dateWords(locale: Locale): DateWords {
  const words = wordsOf(locale, "dateReading");
  const claims = wordsOf(locale, "dateClaims");
  return {
    as: words("as", { words: "{words}" }),
    choose: words("choose"),
    claims: inEachClaim((claim) => claims(claim)),
    busy: words("busy"),
    away: words("away"),
  };
}

/** The choice of the role that follows the words; `stored` is the role of a milestone that is edited. */
export function followedRole(stored: DateRole | null, unsaid: string, locale: Locale): FollowedRole {
  const said = Object.fromEntries(roles.map((role) => [role, roleInWords(role, locale)]));
  return { name: "dateRole", unsaid, said: stored === null ? said : { ...said, on: unsaid } };
}
