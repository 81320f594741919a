import { inOrder, type ListRead } from "@/app/list-parts";
import { wordsOf } from "@/app/words";
import type { ViewMenuProps } from "@/components/timeline/ViewMenu";
import { type ListOrder, orderKeys } from "@/domain/milestones/list-order";
import type { Locale } from "@/domain/vocabulary";

/** Words of the table's columns, each under what it is ordered by. */
const columns = {
  milestone: "title",
  initiative: "initiative",
  when: "date",
  state: "state",
  progress: "progress",
  checked: "checked",
} as const;

/** Column heads of a table of milestones; with the address of its list each leads to the list in its order. */
export function tableHeads(locale: Locale, sorted?: { address: string; order: ListOrder }) {
  const t = wordsOf(locale, "table");
  const head = (word: keyof typeof columns) => {
    if (!sorted) return { text: t(word) };
    const { address, order } = sorted;
    const isOrder = order.key === columns[word];
    const next = { key: columns[word], descending: isOrder && !order.descending };
    const direction = order.descending ? ("descending" as const) : ("ascending" as const);
    return { text: t(word), href: `${inOrder(address, next)}#table`, sorted: isOrder ? direction : null };
  };
  return {
    milestone: head("milestone"),
    initiative: head("initiative"),
    when: head("when"),
    state: head("state"),
    progress: head("progress"),
    checked: head("checked"),
  };
}

/** What stands together under a heading when a list is in an order of few values. */
export function groupedBy({ order: { key } }: ListRead) {
  if (key === "initiative") return key;
  if (key === "state") return "stateLabel";
  return key === "progress" ? "progressLabel" : null;
}

/** The orders of a list as a menu, for cards that have no column heads. */
export function orderMenuOf(address: string, order: ListOrder, locale: Locale): ViewMenuProps {
  const t = wordsOf(locale, "table");
  const choices = orderKeys.flatMap((key) =>
    [false, true].map((descending) => ({
      key: `${key} ${descending}`,
      label: descending ? t(`ordersDescending.${key}`) : t(`orders.${key}`),
      href: `${inOrder(address, { key, descending })}#table`,
      current: key === order.key && descending === order.descending,
    })),
  );
  return { name: t("order"), choices };
}
