import { expect, test } from "vitest";
import { inLanguage } from "@/app/links";

test("an address keeps its path and query in the other language", () => {
  expect(inLanguage("/en", "ko")).toBe("/ko");
  expect(inLanguage("/en?q=a%2Fb", "ko")).toBe("/ko?q=a%2Fb");
  expect(inLanguage("/ko/milestones/x/edit?log=update", "en")).toBe("/en/milestones/x/edit?log=update");
});
