import "server-only";
import { isLive, type Moment } from "@/domain/asof/moment";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { Day } from "@/domain/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/database";
import { dayOf } from "@/server/days";

/** The end of a day in this collection. */
export async function getMoment(viewer: Viewer, day: Day): Promise<Moment> {
  requirePermission(viewer, "read-published");
  const { loadedOn } = await database().collection.findUniqueOrThrow({ where: { id: 1 } });
  return { day, firstLiveOn: dayOf(loadedOn) };
}

/** `countsBy` of `domain/asof/moment.ts` for a row with the days `said_on` and `recorded_on`. */
export function countsSql(moment: Moment, row: "r" | "p"): Prisma.Sql {
  const column = Prisma.raw(`${row}.${isLive(moment) ? "recorded_on" : "said_on"}`);
  return Prisma.sql`${column} <= ${moment.day}::date`;
}
