import { expect, test } from "vitest";
import { inLanguage, searchOf } from "@/app/links";
import { emptyQuery, parseQuery } from "@/domain/milestones/query";

test("an address keeps its path and query in the other language", () => {
  expect(inLanguage("/en", "ko")).toBe("/ko");
  expect(inLanguage("/en?q=a%2Fb", "ko")).toBe("/ko?q=a%2Fb");
  expect(inLanguage("/ko/milestones/x/edit?log=update", "en")).toBe("/en/milestones/x/edit?log=update");
});

test("a filter written into an address reads back as the same filter", () => {
  const query = {
    ...emptyQuery(),
    theme: ["peace", "growth"],
    dated: "no" as const,
    q: "a & b",
    from: "2026-01-01",
  };
  const known = { theme: ["peace", "growth"], initiative: [], party: [], kind: [] };
  expect(parseQuery(new URLSearchParams(searchOf(query)), known, "2026-11-24")).toEqual({
    query,
    problems: [],
  });
  expect(searchOf(emptyQuery())).toBe("");
});
