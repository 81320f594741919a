import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Grouping } from "@/domain/timeline/address";
import { noParty } from "@/domain/timeline/answer";
import { type Day, progresses, states } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database";
import { stateSql } from "@/server/milestones/state-sql";

/** The lanes of a picture, and what of a row `m` of `milestone` tells its lane. */
export interface LaneSet {
  /** Version of the collection that they are of. */
  version: number;
  /** As the rows name them, and as addresses do, in the order in which every page has them. */
  ids: string[];
  slugs: string[];
  /** The lane of `m` as text, and what is joined to `m` for it: a milestone of several parties is in several lanes. */
  key: Prisma.Sql;
  join: Prisma.Sql;
}

/** The lanes of a grouping; of initiatives only those within the query. */
export async function readLanes(
  tx: Transaction,
  grouping: Grouping,
  query: MilestoneQuery,
  today: Day,
): Promise<LaneSet> {
  if (grouping === "initiative") return readInitiatives(tx, query);
  const { version } = await tx.collection.findUniqueOrThrow({ where: { id: 1 } });
  const of = (slugs: readonly string[], key: Prisma.Sql, join = Prisma.empty): LaneSet => ({
    version,
    ids: [...slugs],
    slugs: [...slugs],
    key,
    join,
  });
  if (grouping === "progress") return of(progresses, Prisma.sql`m.progress`);
  if (grouping === "state") return of(states, stateSql(today));
  if (grouping === "kind") {
    const kinds = await tx.kind.findMany({ orderBy: { position: "asc" } });
    return of(
      kinds.map(({ slug }) => slug),
      Prisma.sql`m.kind_slug`,
    );
  }
  const parties = await tx.party.findMany({ orderBy: { position: "asc" } });
  return of(
    [...parties.map(({ code }) => code), noParty],
    Prisma.sql`coalesce(mp.party_code, ${noParty})`,
    Prisma.sql`LEFT JOIN milestone_party mp ON mp.milestone_id = m.id`,
  );
}

async function readInitiatives(tx: Transaction, { theme, initiative }: MilestoneQuery): Promise<LaneSet> {
  const rows = await tx.$queryRaw<{ version: number; id: string; slug: string; theme: string }[]>`
    SELECT c.version, i.id::text AS id, i.slug, t.slug AS theme FROM collection c
    LEFT JOIN (initiative i JOIN theme t ON t.id = i.theme_id) ON TRUE
    ORDER BY t.position, t.slug COLLATE "C", i.position, i.slug COLLATE "C"`;
  const within = (wanted: string[], value: string) => wanted.length === 0 || wanted.includes(value);
  const lanes = rows.filter(
    (row) => row.id !== null && within(theme, row.theme) && within(initiative, row.slug),
  );
  return {
    version: rows[0]?.version ?? 0,
    ids: lanes.map(({ id }) => id),
    slugs: lanes.map(({ slug }) => slug),
    key: Prisma.sql`m.initiative_id::text`,
    join: Prisma.empty,
  };
}
