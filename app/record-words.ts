import { textIn, wordsOf } from "@/app/words";
import { dateInWords, dayInWords } from "@/domain/dates/words";
import type { MilestoneRecord } from "@/domain/milestones/record";
import type { Locale, LocalText } from "@/domain/vocabulary";
import type { RecordNames } from "@/server/milestones/record-names";

/** One field that a save changed, in the reader's words; an empty text was or is nothing. */
export interface FieldChange {
  key: string;
  term: string;
  before: string;
  after: string;
}

type Say = (record: MilestoneRecord, names: RecordNames, locale: Locale) => string;

interface ShownField {
  /** Its word in the messages under `fields`. */
  key: string;
  /** The fields of the forms that hold it. */
  inputs: readonly string[];
  say: Say;
  /** Only for those who may read people's names. */
  internal?: boolean;
}

const nameIn = (locale: Locale, name: LocalText | undefined) => (name ? textIn(locale, name).text : "");
const edtfIn = (locale: Locale, edtf: string | null) =>
  edtf ? dateInWords({ edtf, role: "on" }, locale, "long") : "";

const sayDate: Say = ({ dateEdtf, dateRole }, _, locale) =>
  dateEdtf ? dateInWords({ edtf: dateEdtf, role: dateRole ?? "on" }, locale, "long") : "";

const sayCountsFrom: Say = ({ countsFromEdtf, countsFromEn, countsFromKo }, _, locale) =>
  [edtfIn(locale, countsFromEdtf), countsFromEn, countsFromKo].filter(Boolean).join(" · ");

const saySource: Say = ({ sourceId }, names) => {
  const source = names.sources.get(sourceId ?? "");
  return source ? `${source.title} (${source.url})` : "";
};

const sayParties: Say = ({ parties }, names, locale) =>
  parties.map(({ code }) => nameIn(locale, names.parties.get(code)) || code).join(" · ");

/** What a record says, field by field, in the order of the edit form. Counters and what follows from others are left out. */
const shownFields: readonly ShownField[] = [
  { key: "titleEn", inputs: ["titleEn"], say: (record) => record.titleEn ?? "" },
  { key: "titleKo", inputs: ["titleKo"], say: (record) => record.titleKo ?? "" },
  {
    key: "initiative",
    inputs: ["initiative"],
    say: (record, names, locale) => nameIn(locale, names.initiatives.get(record.initiativeId)?.name),
  },
  {
    key: "kind",
    inputs: ["kind"],
    say: (record, names, locale) => nameIn(locale, names.kinds.get(record.kindSlug)) || record.kindSlug,
  },
  { key: "parties", inputs: ["parties"], say: sayParties },
  {
    key: "parent",
    inputs: ["parent"],
    say: (record, names, locale) => nameIn(locale, names.milestones.get(record.parentId ?? "")?.name),
  },
  {
    key: "assignee",
    inputs: ["assignee"],
    say: (record, names) => names.people.get(record.assigneeId ?? "") ?? "",
    internal: true,
  },
  { key: "quote", inputs: ["quote"], say: (record) => record.quote ?? "" },
  { key: "quoteLocator", inputs: ["quoteLocator"], say: (record) => record.quoteLocator ?? "" },
  { key: "source", inputs: ["sourceUrl", "sourceTitle"], say: saySource },
  { key: "expression", inputs: ["dateExpression"], say: (record) => record.dateExpression },
  { key: "date", inputs: ["dateEdtf", "dateRole"], say: sayDate },
  { key: "baseline", inputs: [], say: (record, _, locale) => edtfIn(locale, record.baselineEdtf) },
  { key: "countsFrom", inputs: ["countsFromEdtf", "countsFromEn", "countsFromKo"], say: sayCountsFrom },
  {
    key: "progress",
    inputs: ["progress"],
    say: (record, _, locale) => wordsOf(locale, "progress")(record.progress),
  },
  {
    key: "forecast",
    inputs: ["forecast"],
    say: (record, _, locale) => wordsOf(locale, "forecast")(record.forecast),
  },
  {
    key: "delivered",
    inputs: ["deliveredEdtf"],
    say: (record, _, locale) => edtfIn(locale, record.deliveredEdtf),
  },
  {
    key: "started",
    inputs: [],
    say: (record, _, locale) => (record.startedOn ? dayInWords(record.startedOn, locale, "long") : ""),
  },
  { key: "lookForEn", inputs: ["evidenceToLookForEn"], say: (record) => record.evidenceToLookForEn ?? "" },
  { key: "lookForKo", inputs: ["evidenceToLookForKo"], say: (record) => record.evidenceToLookForKo ?? "" },
  { key: "notKnownEn", inputs: ["notKnownEn"], say: (record) => record.notKnownEn.join("; ") },
  { key: "notKnownKo", inputs: ["notKnownKo"], say: (record) => record.notKnownKo.join("; ") },
  { key: "retracted", inputs: [], say: (record) => record.retractedReason ?? "" },
];

/** The fields in which two records differ, as readers of a language name them. */
export function changesInWords(
  before: MilestoneRecord,
  after: MilestoneRecord,
  names: RecordNames,
  locale: Locale,
  mayReadNames: boolean,
): FieldChange[] {
  const t = wordsOf(locale, "fields");
  return shownFields
    .filter((field) => mayReadNames || !field.internal)
    .map(({ key, say }) => ({
      key,
      term: t(key),
      before: say(before, names, locale),
      after: say(after, names, locale),
    }))
    .filter((change) => change.before !== change.after);
}

/** The form fields that hold what a change of a record concerns. */
export function inputsOf(key: string): readonly string[] {
  return shownFields.find((field) => field.key === key)?.inputs ?? [];
}
