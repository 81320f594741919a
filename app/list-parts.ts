import type { ComponentProps } from "react";
import type { SearchParams } from "@/app/request";
import { wordsOf } from "@/app/words";
import type { ListParts } from "@/components/ListParts";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import type { Locale } from "@/domain/vocabulary";
import { listMilestones, type MilestoneList } from "@/server/milestones/list";

/** Rows of one page of a list. */
export const rowsOnPage = 100;

/** The part of a list that the address asks for; from the start when its cursor is not of this list. */
export async function readListPart(
  viewer: Viewer,
  query: MilestoneQuery,
  searchParams: SearchParams,
): Promise<{ list: MilestoneList; cursor: string | null }> {
  const { cursor } = await searchParams;
  const after = typeof cursor === "string" && cursor !== "" && cursor.length <= 200 ? cursor : null;
  const list = await listMilestones(viewer, query, { limit: rowsOnPage, after });
  if (list !== null) return { list, cursor: after };
  const start = await listMilestones(viewer, query, { limit: rowsOnPage });
  return { list: start ?? { items: [], next: null }, cursor: null };
}

/** What leads to the start and to the next part of a list whose address is `address`, query and all. */
export function listPartsOf(
  address: string,
  { list: { next }, cursor }: { list: MilestoneList; cursor: string | null },
  locale: Locale,
): ComponentProps<typeof ListParts> {
  const t = wordsOf(locale, "table");
  const separator = address.includes("?") ? "&" : "?";
  return {
    label: t("parts"),
    links: [
      ...(cursor === null ? [] : [{ href: `${address}#table`, text: t("start") }]),
      ...(next === null
        ? []
        : [
            {
              href: `${address}${separator}cursor=${encodeURIComponent(next)}#table`,
              text: t("next", { count: rowsOnPage }),
            },
          ]),
    ],
  };
}
