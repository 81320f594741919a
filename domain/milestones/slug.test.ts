import { expect, test } from "vitest";
import { freeSlug, slugOf } from "@/domain/milestones/slug";

test("a title becomes letters, digits and hyphens, cut between words", () => {
  expect(slugOf("  Résumé of the FTA’s 20th anniversary! ")).toBe("resume-of-the-fta-s-20th-anniversary");
  expect(slugOf("정상회의")).toBe("milestone");
  expect(slugOf("word ".repeat(40)).length).toBeLessThanOrEqual(80);
});

test("a name that is taken or belongs to a page gets a number", () => {
  expect(freeSlug("fta", new Set(["fta", "fta-2"]))).toBe("fta-3");
  expect(freeSlug("new", new Set())).toBe("new-2");
});
