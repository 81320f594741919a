import { expect, test } from "vitest";
import { orderInAddress, orderKeys, parseOrder, usualOrder } from "@/domain/milestones/list-order";

test("each order is said in the address and read from it", () => {
  for (const key of orderKeys)
    for (const descending of [false, true])
      expect(parseOrder(orderInAddress({ key, descending }))).toEqual({ key, descending });
  expect(orderInAddress({ key: "state", descending: true })).toBe("-state");
  expect(orderInAddress(usualOrder)).toBeNull();
});

test.each(["", "--state", "colour", "state desc", "STATE", "state;", null, undefined])(
  "%j is the usual order",
  (text) => {
    expect(parseOrder(text)).toEqual(usualOrder);
  },
);
