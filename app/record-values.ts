import type { MilestoneRecord } from "@/domain/milestones/record";
import type { RecordNames } from "@/server/milestones/record-names";

/** Between the values of a field that holds several. */
export const between = ",";

/** A record as the fields of the forms hold it, by field name. */
export function valuesOfRecord(record: MilestoneRecord, names: RecordNames): Record<string, string> {
  const source = names.sources.get(record.sourceId ?? "");
  const texts: Record<string, string | null | undefined> = {
    titleEn: record.titleEn,
    titleKo: record.titleKo,
    initiative: names.initiatives.get(record.initiativeId)?.slug,
    kind: record.kindSlug,
    parties: record.parties.map(({ code }) => code).join(between),
    parent: names.milestones.get(record.parentId ?? "")?.slug,
    assignee: record.assigneeId,
    quote: record.quote,
    quoteLocator: record.quoteLocator,
    sourceUrl: source?.url,
    sourceTitle: source?.title,
    sourcePublisher: source?.publisher,
    sourcePublishedEdtf: source?.publishedEdtf,
    dateExpression: record.dateExpression,
    dateEdtf: record.dateEdtf,
    dateRole: record.dateRole,
    countsFromEdtf: record.countsFromEdtf,
    countsFromEn: record.countsFromEn,
    countsFromKo: record.countsFromKo,
    progress: record.progress,
    forecast: record.forecast,
    deliveredEdtf: record.deliveredEdtf,
    evidenceToLookForEn: record.evidenceToLookForEn,
    evidenceToLookForKo: record.evidenceToLookForKo,
    notKnownEn: record.notKnownEn.join("\n"),
    notKnownKo: record.notKnownKo.join("\n"),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? ""]));
}
