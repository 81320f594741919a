import "server-only";
import type { KnownValues } from "@/domain/milestones/query";
import type { InitiativeSummary, ThemeSummary } from "@/domain/milestones/summary";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { LocalText } from "@/domain/vocabulary";
import { database } from "@/server/database";

export interface NamedCode {
  code: string;
  name: LocalText;
}

/** The collection's name, version, lanes and lists of values; what every public page needs. */
export interface CollectionSummary {
  name: LocalText;
  summary: LocalText;
  version: number;
  themes: ThemeSummary[];
  initiatives: InitiativeSummary[];
  kinds: NamedCode[];
  parties: NamedCode[];
}

const text = (row: { nameEn: string | null; nameKo: string | null }): LocalText => ({
  en: row.nameEn,
  ko: row.nameKo,
});

export async function getCollection(viewer: Viewer): Promise<CollectionSummary> {
  requirePermission(viewer, "read-published");
  const order = { orderBy: { position: "asc" } } as const;
  const [collection, themes, initiatives, kinds, parties] = await Promise.all([
    database().collection.findUniqueOrThrow({ where: { id: 1 } }),
    database().theme.findMany(order),
    database().initiative.findMany({ ...order, include: { theme: true } }),
    database().kind.findMany(order),
    database().party.findMany(order),
  ]);
  return {
    name: text(collection),
    summary: { en: collection.summaryEn, ko: collection.summaryKo },
    version: collection.version,
    themes: themes.map((row) => ({ slug: row.slug, name: text(row), position: row.position })),
    initiatives: initiatives.map((row) => {
      return { slug: row.slug, name: text(row), theme: row.theme.slug, position: row.position };
    }),
    kinds: kinds.map((row) => ({ code: row.slug, name: text(row) })),
    parties: parties.map((row) => ({ code: row.code, name: text(row) })),
  };
}

/** The counter that every write raises: the ETag of whatever is public. */
export async function getCollectionVersion(viewer: Viewer): Promise<number> {
  requirePermission(viewer, "read-published");
  return (await database().collection.findUniqueOrThrow({ where: { id: 1 } })).version;
}

export function knownValuesOf(collection: CollectionSummary): KnownValues {
  return {
    theme: collection.themes.map((each) => each.slug),
    initiative: collection.initiatives.map((each) => each.slug),
    party: collection.parties.map((each) => each.code),
    kind: collection.kinds.map((each) => each.code),
  };
}
