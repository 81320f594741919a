import { milestoneJson } from "@/app/api/v1/milestones/present";
import type { ExportRequest } from "@/app/export/answer";
import { searchOf } from "@/app/links";
import { formatHead } from "@/domain/audit/chain";
import type { Evidence } from "@/domain/milestones/evidence";
import { getAuditHead } from "@/server/audit/chain";
import { type ExportedMilestone, exportMilestones } from "@/server/export/read";
import type { UpdateView } from "@/server/milestones/updates";

/** The export as JSON: one object, its `items` in the form of the API with their `updates`. */
export async function* writeJson({ viewer, collection, query, day }: ExportRequest): AsyncGenerator<string> {
  const head = {
    format: "milepost-export",
    formatVersion: 1,
    collection: collection.name,
    stateOn: day,
    asof: query.asof,
    filter: searchOf({ ...query, asof: null }),
    auditHead: formatHead(await getAuditHead(viewer, query.asof)),
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "items": [`;
  let separator = "\n";
  for await (const part of exportMilestones(viewer, query)) {
    if (part.length === 0) continue;
    yield separator + part.map((each) => JSON.stringify(exported(each))).join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}

function exported({ summary, updates }: ExportedMilestone) {
  return { ...milestoneJson(summary), updateCount: summary.updates, updates: updates.map(updateJson) };
}

function updateJson(update: UpdateView) {
  const { id, sort, text, asOfOn, progress, forecast, deliveredEdtf, authorName, finding } = update;
  return {
    id,
    sort,
    text,
    asOfOn,
    progress,
    forecast,
    deliveredOn: deliveredEdtf,
    author: authorName,
    finding,
    evidence: update.evidence.map(evidenceJson),
    reviewedOn: update.reviewed?.on ?? null,
    secondOpinions: update.opinions.map(({ on, name, text }) => ({ on, name, text })),
    correction: update.correction,
    retracted: update.retracted,
  };
}

function evidenceJson({ url, title, publisher, publishedEdtf, quote, noteEn, noteKo, stance }: Evidence) {
  const note = { en: noteEn, ko: noteKo };
  return { url, title, publisher, published: publishedEdtf, quote, note, stance };
}
