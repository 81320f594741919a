import type { ComponentProps } from "react";
import { linkTo } from "@/app/links";
import type { SearchParams } from "@/app/request";
import { wordsOf } from "@/app/words";
import type { Downloads } from "@/components/Downloads";
import type { ListParts } from "@/components/ListParts";
import { type ListOrder, orderInAddress, parseOrder } from "@/domain/milestones/list-order";
import type { MilestoneList } from "@/domain/milestones/lists";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import type { Locale } from "@/domain/vocabulary";
import { listMilestones } from "@/server/milestones/list";

/** Rows of one page of a list. */
export const rowsOnPage = 100;

/** A part of a list, the cursor that led to it, and the order of the whole. */
export interface ListRead {
  list: MilestoneList;
  cursor: string | null;
  order: ListOrder;
}

/** The part of a list that the address asks for; from the start when its cursor is not of this list. */
export async function readListPart(
  viewer: Viewer,
  query: MilestoneQuery,
  searchParams: SearchParams,
  locale: Locale,
): Promise<ListRead> {
  const { cursor, order: asked } = await searchParams;
  const order = parseOrder(typeof asked === "string" ? asked : null);
  const after = typeof cursor === "string" && cursor !== "" && cursor.length <= 200 ? cursor : null;
  const part = { limit: rowsOnPage, order, locale };
  const list = await listMilestones(viewer, query, { ...part, after });
  if (list !== null) return { list, cursor: after, order };
  const start = await listMilestones(viewer, query, part);
  return { list: start ?? { items: [], next: null }, cursor: null, order };
}

/** The files of everything within a query. */
export function downloadsOf(query: MilestoneQuery, locale: Locale): ComponentProps<typeof Downloads> {
  const t = wordsOf(locale, "table");
  return {
    label: t("download"),
    links: (["csv", "json"] as const).map((form) => ({
      href: linkTo.export(form, locale, query),
      text: t(form),
    })),
  };
}

/** What leads to the start and to the next part of a list whose address is `address`, query and all. */
export function listPartsOf(
  address: string,
  { list: { next }, cursor, order }: ListRead,
  locale: Locale,
): ComponentProps<typeof ListParts> {
  const t = wordsOf(locale, "table");
  const start = inOrder(address, order);
  const separator = start.includes("?") ? "&" : "?";
  return {
    label: t("parts"),
    links: [
      ...(cursor === null ? [] : [{ href: `${start}#table`, text: t("start") }]),
      ...(next === null
        ? []
        : [
            {
              href: `${start}${separator}cursor=${encodeURIComponent(next)}#table`,
              text: t("next", { count: rowsOnPage }),
            },
          ]),
    ],
  };
}

/** The address of a list, query and all, that has it in this order. */
export function inOrder(address: string, order: ListOrder): string {
  const said = orderInAddress(order);
  if (said === null) return address;
  return `${address}${address.includes("?") ? "&" : "?"}order=${said}`;
}
