import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { stateSql } from "@/server/milestones/state-sql";

/** What every public list, count and picture shows of the rows `m` of `milestone`. */
export const published = Prisma.sql`m.published_at IS NOT NULL AND m.retracted_at IS NULL`;

/** A row with a date; the words of the partial index `milestone_timeline`. */
export const dated = Prisma.sql`(m.earliest_on IS NOT NULL OR m.latest_on IS NOT NULL)`;

/** The rows `m` of `milestone` that are published and within the query on a day. */
export function whereOf(query: MilestoneQuery, today: Day): Prisma.Sql {
  return Prisma.join([published, ...conditionsOf(query, today)], " AND ");
}

/** Those that would be there if they had not been retracted. */
export function retractedWhereOf(query: MilestoneQuery, today: Day): Prisma.Sql {
  const retracted = Prisma.sql`m.published_at IS NOT NULL AND m.retracted_at IS NOT NULL`;
  return Prisma.join([retracted, ...conditionsOf(query, today)], " AND ");
}

function conditionsOf(query: MilestoneQuery, today: Day): Prisma.Sql[] {
  return [
    ...laneConditions(query),
    ...oneOf(Prisma.sql`m.kind_slug`, query.kind),
    ...oneOf(Prisma.sql`m.progress`, query.progress),
    ...oneOf(Prisma.sql`m.forecast`, query.forecast),
    ...oneOf(stateSql(today), query.state),
    ...(query.party.length === 0
      ? []
      : [
          Prisma.sql`m.id IN (SELECT milestone_id FROM milestone_party WHERE party_code = ANY(${query.party}))`,
        ]),
    ...(query.dated === null ? [] : [Prisma.sql`m.earliest_on IS NULL AND m.latest_on IS NULL`]),
    ...windowConditions(query),
    ...(query.q === "" ? [] : [textCondition(query.q)]),
  ];
}

function oneOf(column: Prisma.Sql, wanted: string[]): Prisma.Sql[] {
  return wanted.length === 0 ? [] : [Prisma.sql`${column} = ANY(${wanted})`];
}

function laneConditions({ theme, initiative }: MilestoneQuery): Prisma.Sql[] {
  const within = (condition: Prisma.Sql) =>
    Prisma.sql`m.initiative_id IN (SELECT i.id FROM initiative i JOIN theme t ON t.id = i.theme_id WHERE ${condition})`;
  return [
    ...oneOf(Prisma.sql`t.slug`, theme).map(within),
    ...oneOf(Prisma.sql`i.slug`, initiative).map(within),
  ];
}

/** Anything whose bounds touch the window; an open bound reaches for ever. */
function windowConditions({ from, to }: MilestoneQuery): Prisma.Sql[] {
  if (from === null && to === null) return [];
  return [
    dated,
    ...(to === null ? [] : [Prisma.sql`(m.earliest_on IS NULL OR m.earliest_on <= ${to}::date)`]),
    ...(from === null ? [] : [Prisma.sql`(m.latest_on IS NULL OR m.latest_on >= ${from}::date)`]),
  ];
}

/** Between the parts of `milestone_words`, so that no text is found across two of them; Postgres keeps no NUL. */
const neverInText = /[\0\x1f]/;

function textCondition(text: string): Prisma.Sql {
  if (neverInText.test(text)) return Prisma.sql`FALSE`;
  // Normalised first: the wide percent sign becomes one that has to be escaped.
  const needle = text.normalize("NFKC").replaceAll(/[\\%_]/g, "\\$&");
  const words = Prisma.sql`milestone_words(m.title_en, m.title_ko, m.quote, m.date_expression)`;
  return Prisma.sql`${words} LIKE '%' || lower(${needle}) || '%'`;
}
