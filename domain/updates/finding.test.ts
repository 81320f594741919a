import { expect, test } from "vitest";
import { findingOf } from "@/domain/updates/finding";

test.each([
  ["update", true, 2, "evidence"],
  ["update", false, 0, "none"],
  ["update", true, 0, "no-link"],
  ["check", true, 0, "no-change"],
  ["check", true, 1, "evidence"],
] as const)(
  "%s, not said to be without evidence: %s, %i links: %s",
  (sort, evidenceFound, links, finding) => {
    expect(findingOf({ sort, evidenceFound, links })).toBe(finding);
  },
);
