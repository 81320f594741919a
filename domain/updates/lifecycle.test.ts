import { expect, test } from "vitest";
import {
  graceLeft,
  isSecondPerson,
  mayReplace,
  reviewOf,
  type UpdateFacts,
} from "@/domain/updates/lifecycle";
import { correctedVersions, shownOf } from "@/domain/updates/shown";

const sentAt = new Date("2026-11-24T10:00:00Z");
const after = (minutes: number) => new Date(sentAt.getTime() + minutes * 60_000);
const update: UpdateFacts = {
  status: "published",
  authorId: "a",
  writers: ["a"],
  sentAt,
  wasEverPublic: true,
};

test("the author has 15 minutes, nobody else any", () => {
  expect([0, 0.5, 14.5, 15, 16].map((minutes) => graceLeft(sentAt, after(minutes)))).toEqual([
    15, 15, 1, 0, 0,
  ]);
  expect(mayReplace(update, "a", after(14.9))).toBe(true);
  expect(mayReplace(update, "a", after(15))).toBe(false);
  expect(mayReplace(update, "b", after(1))).toBe(false);
  expect(mayReplace({ ...update, authorId: null }, null, after(1))).toBe(false);
});

test("what nobody has seen yet is its author's for as long as it waits; what was taken away is nobody's", () => {
  expect(mayReplace({ ...update, status: "held", wasEverPublic: false }, "a", after(9_000))).toBe(true);
  expect(mayReplace({ ...update, status: "withdrawn" }, "a", after(1))).toBe(false);
});

test("who wrote any version is no second person", () => {
  expect(isSecondPerson(update, "b")).toBe(true);
  expect(isSecondPerson({ ...update, writers: ["a", "b"] }, "b")).toBe(false);
  expect(isSecondPerson(update, null)).toBe(false);
});

test("a review is of one version; the last word counts, and a second opinion is none", () => {
  const reviews = [
    { version: 1, outcome: "sent-back" },
    { version: 1, outcome: "confirmed" },
    { version: 1, outcome: "second-opinion" },
    { version: 2, outcome: "sent-back" },
  ] as const;
  expect(reviewOf(1, reviews).state).toBe("confirmed");
  expect(reviewOf(2, reviews).state).toBe("sent-back");
  expect(reviewOf(3, reviews)).toEqual({ state: "waiting", by: null });
});

test("readers see the last public version; a reason stays in the place of a retracted one", () => {
  const seen = (version: number | null, reason: string | null = null) => {
    return { version, reason, recordedOn: "2026-11-24" };
  };
  expect(shownOf([])).toEqual({ as: "hidden" });
  expect(shownOf([seen(1), seen(3)])).toEqual({ as: "public", version: 3 });
  expect(shownOf([seen(1), seen(null)])).toEqual({ as: "hidden" });
  expect(shownOf([seen(1), seen(null, "Forged.")])).toMatchObject({ as: "retracted", reason: "Forged." });
  expect(correctedVersions([seen(1), seen(2), seen(4)], (version) => version === 4)).toEqual([2]);
});
