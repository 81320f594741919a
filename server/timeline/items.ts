import "server-only";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Grouping } from "@/domain/timeline/address";
import { emptyColumns, openEnd, openStart, type TimelineColumns } from "@/domain/timeline/columns";
import { looksOn } from "@/domain/timeline/look";
import { type Day, progresses, roles } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database";
import { dated, whereOf } from "@/server/milestones/where";
import type { LaneSet } from "@/server/timeline/lanes";

/** Classes of `timeline_span` with the most days between the bounds of a milestone in each; the last has no bound. */
const spans = [0, 92, 1_461, null] as const;
const openStartClass = 4;
const openEndClass = 5;

const columns = Prisma.sql`m.initiative_id, m.number, m.date_role, m.progress, m.earliest_on, m.latest_on`;

/**
 * The dated milestones of the lanes that touch the window, read class by class of `timeline_span`, so that each part is
 * one short stretch of the index `milestone_timeline` however long the longest milestone is.
 */
export function touchingSql(lanes: readonly string[], from: Day, to: Day, filter: Prisma.Sql): Prisma.Sql {
  const branch = (span: number, condition: Prisma.Sql) => Prisma.sql`
    SELECT ${columns} FROM milestone m
    WHERE ${filter} AND ${dated} AND m.initiative_id = ANY(${lanes}::uuid[])
      AND timeline_span(m.earliest_on, m.latest_on) = ${Prisma.raw(String(span))}::smallint AND ${condition}`;
  const closed = spans.map((longest, span) => {
    const least =
      longest === null ? Prisma.sql`TRUE` : Prisma.sql`m.earliest_on >= ${from}::date - ${longest}::integer`;
    return branch(
      span,
      Prisma.sql`${least} AND m.earliest_on <= ${to}::date AND m.latest_on >= ${from}::date`,
    );
  });
  const openAtStart = Prisma.sql`m.earliest_on IS NULL AND m.latest_on >= ${from}::date`;
  const openAtEnd = Prisma.sql`m.latest_on IS NULL AND m.earliest_on <= ${to}::date`;
  const open = [branch(openStartClass, openAtStart), branch(openEndClass, openAtEnd)];
  return Prisma.join([...closed, ...open], " UNION ALL ");
}

/** Bytes of one packed item: lane, start, end, number, role and progress, the highest byte first and never negative. */
const packed = 16;
/** Turns a signed number into one whose bytes sort as it does. */
const signBit = -(2 ** 31);

/** The same for any lanes, read row by row: a picture by party, kind, progress or state. */
function touchingAnyLane(
  { key, join }: LaneSet,
  lanes: readonly string[],
  from: Day,
  to: Day,
  filter: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (
      SELECT ${key} AS initiative_id, m.number, m.date_role, m.progress, m.earliest_on, m.latest_on
      FROM milestone m ${join}
      WHERE ${filter} AND ${dated} AND (m.earliest_on IS NULL OR m.earliest_on <= ${to}::date)
        AND (m.latest_on IS NULL OR m.latest_on >= ${from}::date)
    ) AS touching WHERE initiative_id = ANY(${lanes})`;
}

/**
 * The items of the wanted lanes that touch the window, coloured as of today. The database packs them: a row object for
 * each would cost ten times as much as finding it.
 */
export async function readItems(
  tx: Transaction,
  window: {
    from: Day;
    to: Day;
    today: Day;
    query: MilestoneQuery;
    grouping: Grouping;
    lanes: LaneSet;
    wanted: readonly number[];
  },
): Promise<TimelineColumns> {
  const { from, to, today, query, grouping, lanes, wanted } = window;
  const ids = wanted.map((place) => lanes.ids[place] ?? "");
  if (ids.length === 0) return emptyColumns();
  const day = (column: string, open: number) =>
    Prisma.raw(`int4send(coalesce(${column} - DATE '1970-01-01', ${open}) # ${signBit})`);
  const touching =
    grouping === "initiative"
      ? touchingSql(ids, from, to, whereOf({ ...query, theme: [], initiative: [] }, today))
      : touchingAnyLane(lanes, ids, from, to, whereOf(query, today));
  const rows = await tx.$queryRaw<{ items: Uint8Array | null }[]>`
    SELECT string_agg(item, ''::bytea ORDER BY item) AS items
    FROM (
      SELECT l.place || ${day("m.earliest_on", openStart)} || ${day("m.latest_on", openEnd)} || int4send(m.number)
        || int2send((array_position(${[...roles]}::text[], m.date_role) * 256 + array_position(${[...progresses]}::text[], m.progress))::smallint) AS item
      FROM (${touching}) AS m
      JOIN (
        SELECT id, substring(int4send(place) FROM 3) AS place
        FROM unnest(${ids}::text[], ${[...wanted]}::integer[]) AS given (id, place)
      ) AS l ON l.id = m.initiative_id::text
    ) AS packed`;
  return unpack(rows[0]?.items ?? new Uint8Array(), today);
}

function unpack(bytes: Uint8Array, today: Day): TimelineColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = emptyColumns(bytes.byteLength / packed);
  const looks = looksOn(today);
  for (let i = 0; i < columns.count; i += 1) {
    const at = i * packed;
    const start = view.getUint32(at + 2) + signBit;
    const end = view.getUint32(at + 6) + signBit;
    // Postgres counts places in an array from 1.
    const look = looks(view.getUint8(at + 14) - 1, view.getUint8(at + 15) - 1, start, end);
    columns.lane[i] = view.getUint16(at);
    columns.start[i] = start;
    columns.end[i] = end;
    columns.id[i] = view.getUint32(at + 10);
    columns.tone[i] = look.tone;
    columns.shape[i] = look.shape;
  }
  return columns;
}
