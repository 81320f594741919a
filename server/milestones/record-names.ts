import "server-only";
import type { MilestoneRecord } from "@/domain/milestones/record";
import { may, requirePermission, type Viewer } from "@/domain/permission";
import type { LocalText } from "@/domain/vocabulary";
import { database } from "@/server/database";

export interface NamedSlug {
  slug: string;
  name: LocalText;
}

export interface NamedSource {
  title: string;
  url: string;
  publisher: string | null;
  publishedEdtf: string | null;
}

/** What the ids and codes in records stand for. People are empty for those who may not read names. */
export interface RecordNames {
  initiatives: ReadonlyMap<string, NamedSlug>;
  milestones: ReadonlyMap<string, NamedSlug>;
  kinds: ReadonlyMap<string, LocalText>;
  parties: ReadonlyMap<string, LocalText>;
  sources: ReadonlyMap<string, NamedSource>;
  people: ReadonlyMap<string, string>;
}

const nameOf = (row: { nameEn: string | null; nameKo: string | null }) => ({
  en: row.nameEn,
  ko: row.nameKo,
});

/** Looks up every id and code of the records, so that readers see names. */
export async function namesIn(viewer: Viewer, records: readonly MilestoneRecord[]): Promise<RecordNames> {
  requirePermission(viewer, "read-published");
  const ids = (pick: (record: MilestoneRecord) => string | null) =>
    [...new Set(records.map(pick))].filter((id) => id !== null);
  const within = (list: string[]) => ({ where: { id: { in: list } } });
  const people = may(viewer.role, "read-names") ? ids((record) => record.assigneeId) : [];
  const [initiatives, milestones, kinds, parties, sources, users] = await Promise.all([
    database().initiative.findMany(within(ids((record) => record.initiativeId))),
    database().milestone.findMany({
      ...within(ids((record) => record.parentId)),
      select: { id: true, slug: true, titleEn: true, titleKo: true },
    }),
    database().kind.findMany(),
    database().party.findMany(),
    database().source.findMany(within(ids((record) => record.sourceId))),
    database().user.findMany({ ...within(people), select: { id: true, name: true } }),
  ]);
  return {
    initiatives: new Map(initiatives.map((row) => [row.id, { slug: row.slug, name: nameOf(row) }])),
    milestones: new Map(
      milestones.map((row) => [row.id, { slug: row.slug, name: { en: row.titleEn, ko: row.titleKo } }]),
    ),
    kinds: new Map(kinds.map((row) => [row.slug, nameOf(row)])),
    parties: new Map(parties.map((row) => [row.code, nameOf(row)])),
    sources: new Map(sources.map((row) => [row.id, row])),
    people: new Map(users.map((row) => [row.id, row.name])),
  };
}
