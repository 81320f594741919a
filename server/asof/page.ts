import "server-only";
import { DomainError } from "@/domain/error";
import type { MilestoneRecord } from "@/domain/milestones/record";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { listUpdatesAsOf } from "@/server/asof/list";
import { readSnapshot, readSourcesAsOf, type Snapshot, type StoodMilestone } from "@/server/asof/snapshot";
import { database } from "@/server/database";
import { dateOf } from "@/server/days";
import { indicatorsInclude, presentIndicators } from "@/server/indicators/present";
import { type MilestoneHistory, readHistory } from "@/server/milestones/history";
import type { MilestoneDetails, MilestonePage } from "@/server/milestones/page";

/** More updates than any milestone has. */
const mostUpdates = 10_000;

async function partiesAsOf(milestoneId: string, { parties }: MilestoneRecord) {
  const rows = await database().party.findMany({ where: { code: { in: parties.map(({ code }) => code) } } });
  return parties.flatMap(({ code, namedInSource }, position) => {
    const party = rows.find((row) => row.code === code);
    return party ? [{ milestoneId, partyCode: code, position, namedInSource, party }] : [];
  });
}

const titled = ({ summary }: StoodMilestone) => {
  const { slug, title } = summary;
  return { slug, titleEn: title.en, titleKo: title.ko };
};

async function detailsAsOf(
  { milestones, byId }: Snapshot,
  { id, record }: StoodMilestone,
  { revisions }: MilestoneHistory,
): Promise<MilestoneDetails> {
  const parent = byId.get(record.parentId ?? "");
  const retracted = record.retractedReason === null ? null : revisions[0];
  const { startedOn, slug: _slug, parties: _parties, ...columns } = record;
  return {
    ...columns,
    kind: await database().kind.findUniqueOrThrow({ where: { slug: record.kindSlug } }),
    parties: await partiesAsOf(id, record),
    parent: parent ? titled(parent) : null,
    children: milestones.filter((each) => each.record.parentId === id).map(titled),
    startedOn: dateOf(startedOn),
    retractedAt: retracted?.recordedAt ?? null,
  };
}

/** The same history with sources and milestones called what they were called then. */
async function namedAsOf(history: MilestoneHistory, { moment, byId }: Snapshot): Promise<MilestoneHistory> {
  const then = await readSourcesAsOf(database(), moment.day);
  const byUrl = new Map([...then.values()].map((source) => [source.url, source]));
  const { names, revisions } = history;
  const sources = [...names.sources].map(([id, source]) => {
    const said = then.get(id);
    const words = said && { title: said.title, publisher: said.publisher, publishedEdtf: said.published };
    return [id, { ...source, ...words }] as const;
  });
  const milestones = [...names.milestones].map(([id, milestone]) => {
    return [id, { ...milestone, name: byId.get(id)?.summary.title ?? milestone.name }] as const;
  });
  return {
    names: { ...names, sources: new Map(sources), milestones: new Map(milestones) },
    revisions: revisions.map((revision) => ({
      ...revision,
      source: revision.source && {
        url: revision.source.url,
        title: byUrl.get(revision.source.url)?.title ?? revision.source.title,
      },
    })),
  };
}

/**
 * The page of a milestone as it stood at the end of a day. Nothing can be done on it.
 * @throws DomainError("not-found") also when it was not there yet
 */
export async function getMilestonePageAsOf(viewer: Viewer, slug: string, day: Day): Promise<MilestonePage> {
  requirePermission(viewer, "read-published");
  const snapshot = await readSnapshot(viewer, day);
  const stood = [...snapshot.byId.values()].find(({ summary }) => summary.slug === slug);
  if (!stood) throw new DomainError("not-found");
  const { moment } = snapshot;
  const history = await namedAsOf(await readHistory(viewer, stood.id, moment), snapshot);
  const indicators = await database().indicator.findMany({
    where: { milestoneId: stood.id },
    ...indicatorsInclude,
  });
  const updates = await listUpdatesAsOf(viewer, { moment, milestoneIds: [stood.id], limit: mostUpdates });
  return {
    moment,
    summary: stood.summary,
    updates: updates.map(({ update }) => update),
    drafts: [],
    history,
    indicators: presentIndicators(viewer, indicators, moment),
    row: await detailsAsOf(snapshot, stood, history),
  };
}
