import { expect, test } from "vitest";
import { takeOver } from "@/domain/milestones/take-over";

const before = { titleEn: "Talks", quote: "one\ntwo", parties: "KR,ASEAN", kind: "event" };

test("a field that was left as it was takes what others saved", () => {
  const after = { ...before, quote: "three", kind: "fund" };
  const typed = { ...before, titleEn: "Talks begin", quote: "one\r\ntwo " };
  expect(takeOver(typed, before, after)).toEqual({
    values: { titleEn: "Talks begin", quote: "three", parties: "KR,ASEAN", kind: "fund" },
    mine: [],
  });
});

test("a field that both changed keeps what was typed and is named", () => {
  const after = { ...before, titleEn: "Talks open", quote: "same" };
  const typed = { ...before, titleEn: "Talks begin", quote: "same" };
  expect(takeOver(typed, before, after)).toMatchObject({ values: typed, mine: ["titleEn"] });
});

test("several values are the same in any order, words of a text are not", () => {
  const after = { ...before, parties: "MY", quote: "b" };
  const typed = { ...before, parties: "ASEAN,KR", quote: "two\none" };
  expect(takeOver(typed, before, after)).toMatchObject({ values: { parties: "MY" }, mine: ["quote"] });
});

test("a field that the form does not have stays out of it", () => {
  expect(takeOver({ version: "1" }, before, { ...before, kind: "fund" })).toEqual({
    values: { version: "1" },
    mine: [],
  });
});
