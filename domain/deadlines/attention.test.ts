import { expect, test } from "vitest";
import { attentionOf } from "@/domain/deadlines/attention";

const today = "2026-11-24";
const by = (latest: string | null) => ({ role: "by" as const, latest });
const open = { progress: "under-way" as const, lastCheckedOn: "2026-10-25", date: null };

test("each day without a look counts, and none at all counts as a year", () => {
  expect(attentionOf(open, today)).toBe(30);
  expect(attentionOf({ ...open, lastCheckedOn: null }, today)).toBe(365);
  expect(attentionOf({ ...open, lastCheckedOn: "2020-01-01" }, today)).toBe(365);
});

test("a nearer deadline counts more, from half a year before it; what is late counts most", () => {
  expect(attentionOf({ ...open, date: by("2030-12-31") }, today)).toBe(30);
  expect(attentionOf({ ...open, date: by("2026-12-04") }, today)).toBe(30 + 170);
  expect(attentionOf({ ...open, date: by("2026-11-23") }, today)).toBe(30 + 180);
  expect(attentionOf({ ...open, date: by(null) }, today)).toBe(30);
  expect(attentionOf({ ...open, date: { role: "marks", latest: "2026-12-04" } }, today)).toBe(30);
});

test("what is closed, and what was looked at within the week, and a past anniversary, need no look", () => {
  expect(attentionOf({ ...open, progress: "delivered" }, today)).toBeNull();
  expect(attentionOf({ ...open, progress: "dropped" }, today)).toBeNull();
  expect(attentionOf({ ...open, lastCheckedOn: "2026-11-18" }, today)).toBeNull();
  expect(attentionOf({ ...open, date: { role: "marks", latest: "2026-11-23" } }, today)).toBeNull();
  expect(attentionOf({ ...open, date: { role: "marks", latest: "2026-11-24" } }, today)).toBe(30);
  expect(attentionOf({ ...open, lastCheckedOn: "2026-11-17" }, today)).toBe(7);
});
