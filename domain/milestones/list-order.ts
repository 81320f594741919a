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
