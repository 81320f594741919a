import { expect, test } from "vitest";
import { changedFields, type MilestoneRecord, readRecord } from "@/domain/milestones/record";

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
  evidenceToLookForEn: null,
  evidenceToLookForKo: null,
  notKnownEn: [],
  notKnownKo: [],
  parties: [],
  retractedReason: null,
};

test("a first record names the fields that hold something", () => {
  const fields = ["slug", "initiativeId", "kindSlug", "titleEn", "progress", "forecast"];
  expect(changedFields(null, record)).toEqual(fields);
});

test("a record that was kept when two texts had English only is read with none in Korean", () => {
  const { evidenceToLookForEn, evidenceToLookForKo, notKnownEn, notKnownKo, ...rest } = record;
  const earlier = { ...rest, evidenceToLookFor: "A budget", notKnown: ["start"] };
  const now = { ...record, evidenceToLookForEn: "A budget", notKnownEn: ["start"] };
  expect(readRecord(earlier)).toEqual(now);
  expect(readRecord(now)).toEqual(now);
});

test("a later record names the fields that differ, lists by what they hold", () => {
  const parties = [{ code: "KR", namedInSource: true }];
  expect(changedFields(record, { ...record, notKnownEn: [], parties, dateEdtf: "2026" })).toEqual([
    "dateEdtf",
    "parties",
  ]);
});
