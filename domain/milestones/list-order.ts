import { compareByDate } from "@/domain/dates/order";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { type Locale, progresses } from "@/domain/vocabulary";

/** States by how soon they need eyes. */
export const statesByUrgency = [
  "overdue",
  "due-soon",
  "ended-unconfirmed",
  "in-window",
  "running",
  "upcoming",
  "undated",
  "past",
  "delivered-late",
  "delivered",
  "dropped",
];

/** What a list can be ordered by: the columns of its table. */
export const orderKeys = ["title", "initiative", "date", "state", "progress", "checked"] as const;
export type OrderKey = (typeof orderKeys)[number];

export interface ListOrder {
  key: OrderKey;
  descending: boolean;
}

/** By date, the earliest first and those without one last. */
export const usualOrder: ListOrder = { key: "date", descending: false };

/** "state", or "-state" for the other way round; the usual order for anything else. */
export function parseOrder(text: string | null | undefined): ListOrder {
  const [, minus, name] = /^(-?)([a-z]+)$/.exec(text ?? "") ?? [];
  const key = orderKeys.find((each) => each === name);
  return key ? { key, descending: minus === "-" } : usualOrder;
}

/** The order as an address says it; null for the usual one. */
export function orderInAddress({ key, descending }: ListOrder): string | null {
  if (key === usualOrder.key && descending === usualOrder.descending) return null;
  return `${descending ? "-" : ""}${key}`;
}

type Compare = (one: MilestoneSummary, other: MilestoneSummary) => number;

/** Those without a date stay last: no order makes one up. */
const byDateBackwards: Compare = ({ date: one, slug }, { date: other, slug: otherSlug }) => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [last, otherLast] = [one.latest ?? "9999-12-32", other.latest ?? "9999-12-32"];
  const [first, otherFirst] = [one.earliest ?? "", other.earliest ?? ""];
  if (last !== otherLast) return last < otherLast ? 1 : -1;
  if (first !== otherFirst) return first < otherFirst ? 1 : -1;
  return slug < otherSlug ? -1 : 1;
};

/** The milestones in an order, equal ones by date; `lanes` are the slugs of all initiatives in theirs. */
export function inListOrder(
  milestones: readonly MilestoneSummary[],
  { key, descending }: ListOrder,
  lanes: readonly string[],
  locale: Locale,
): MilestoneSummary[] {
  const byDate = [...milestones].sort(compareByDate);
  if (key === "date") return descending ? byDate.sort(byDateBackwards) : byDate;
  const titleOf = ({ title }: MilestoneSummary) => title[locale] ?? title.en ?? title.ko ?? "";
  const { compare } = new Intl.Collator(locale);
  const ways: Record<typeof key, Compare> = {
    title: (one, other) => compare(titleOf(one), titleOf(other)),
    initiative: (one, other) => lanes.indexOf(one.initiative) - lanes.indexOf(other.initiative),
    state: (one, other) => statesByUrgency.indexOf(one.state) - statesByUrgency.indexOf(other.state),
    progress: (one, other) => progresses.indexOf(one.progress) - progresses.indexOf(other.progress),
    // What was never checked has waited longest.
    checked: (one, other) => compare(one.lastCheckedOn ?? "", other.lastCheckedOn ?? ""),
  };
  const way = descending ? -1 : 1;
  return byDate.sort((one, other) => way * ways[key](one, other));
}
