import { expect, test } from "vitest";
import { changedFields, type MilestoneRecord } from "@/domain/milestones/record";

const record: MilestoneRecord = {
  slug: "x",
  initiativeId: "i",
  parentId: null,
  assigneeId: null,
  kindSlug: "event",
  titleEn: "X",
  titleKo: null,
  quote: null,
  quoteLocator: null,
  sourceId: null,
  dateExpression: "",
  dateEdtf: null,
  dateRole: null,
  baselineEdtf: null,
  moves: 0,
  countsFromEdtf: null,
  countsFromEn: null,
  countsFromKo: null,
  progress: "not-assessed",
  forecast: "not-rated",
  deliveredEdtf: null,
  startedOn: null,
  evidenceToLookFor: null,
  notKnown: [],
  parties: [],
  retractedReason: null,
};

test("a first record names the fields that hold something", () => {
  const fields = ["slug", "initiativeId", "kindSlug", "titleEn", "progress", "forecast"];
  expect(changedFields(null, record)).toEqual(fields);
});

test("a later record names the fields that differ, lists by what they hold", () => {
  const parties = [{ code: "KR", namedInSource: true }];
  expect(changedFields(record, { ...record, notKnown: [], parties, dateEdtf: "2026" })).toEqual([
    "dateEdtf",
    "parties",
  ]);
});
