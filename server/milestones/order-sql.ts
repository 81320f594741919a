import "server-only";
import { type ListOrder, statesByUrgency } from "@/domain/milestones/list-order";
import { type Day, type Locale, progresses } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { stateSql } from "@/server/milestones/state-sql";

/** The order of `compareByDate` of `domain/dates/order.ts`, in the words of the index `milestone_order`. */
export const dateOrder = {
  first: Prisma.sql`(CASE WHEN m.earliest_on IS NULL AND m.latest_on IS NULL THEN 'infinity'::date ELSE coalesce(m.earliest_on, '-infinity'::date) END)`,
  last: Prisma.sql`(coalesce(m.latest_on, 'infinity'::date))`,
  slug: Prisma.sql`m.slug COLLATE "C"`,
};

export const byDate = Prisma.sql`${dateOrder.first}, ${dateOrder.last}, ${dateOrder.slug}`;

/** A reader's dictionary; the names of ICU's collations cannot be values. */
const dictionaries: Record<Locale, Prisma.Sql> = {
  en: Prisma.sql`COLLATE "en-x-icu"`,
  ko: Prisma.sql`COLLATE "ko-x-icu"`,
};

const titles: Record<Locale, Prisma.Sql> = {
  en: Prisma.sql`coalesce(m.title_en, m.title_ko)`,
  ko: Prisma.sql`coalesce(m.title_ko, m.title_en)`,
};

/** What rows `m` of `milestone` are sorted by, ending in their dates and slugs, so that every order is total. */
export function orderSql({ key, descending }: ListOrder, locale: Locale, day: Day): Prisma.Sql {
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  switch (key) {
    case "title":
      return Prisma.sql`${titles[locale]} ${dictionaries[locale]} ${way}, ${byDate}`;
    case "initiative":
      return Prisma.sql`(SELECT ROW(t.position, i.position, i.id) FROM initiative i
        JOIN theme t ON t.id = i.theme_id WHERE i.id = m.initiative_id) ${way}, ${byDate}`;
    case "state":
      return Prisma.sql`array_position(${statesByUrgency}::text[], ${stateSql(day)}) ${way}, ${byDate}`;
    case "progress":
      return Prisma.sql`array_position(${[...progresses]}::text[], m.progress) ${way}, ${byDate}`;
    // What was never checked has waited longest.
    case "checked":
      return Prisma.sql`coalesce(m.last_checked_on, '-infinity'::date) ${way}, ${byDate}`;
    // Those without a date stay last: no order makes one up.
    case "date":
      return descending
        ? Prisma.sql`m.earliest_on IS NULL AND m.latest_on IS NULL, ${dateOrder.last} DESC,
          ${dateOrder.first} DESC, ${dateOrder.slug}`
        : byDate;
  }
}
