import { expect, test } from "vitest";
import { type DateEntry, type DateFields, settleDate } from "@/domain/milestones/date-entry";

const nothing: DateEntry = { typed: "", expression: "", role: null, writtenOn: "2025-11-15" };
const talks: DateFields = {
  dateExpression: "set to begin next year",
  dateEdtf: "2026",
  dateRole: "starts",
};

function settled(entry: Partial<DateEntry>, stored: DateFields | null = null) {
  return settleDate({ ...nothing, ...entry }, stored);
}

test("words give the date, its role and the expression", () => {
  const fields = { dateExpression: "by 2030", dateEdtf: "[..2030]", dateRole: "by" };
  expect(settled({ typed: "by 2030" })).toEqual({ ok: true, fields });
});

test("relative words are read from the day they were written on", () => {
  expect(settled({ typed: "set to begin next year", writtenOn: "2024-05-01" })).toMatchObject({
    fields: { dateEdtf: "2025", dateRole: "starts", dateExpression: "set to begin next year" },
  });
});

test("EDTF is taken as it is; words that gave another date do not stay beside it", () => {
  const sent = { typed: "2027", expression: talks.dateExpression };
  const fields = { dateExpression: "", dateEdtf: "2027", dateRole: "starts" };
  expect(settled(sent, talks)).toEqual({ ok: true, fields });
});

test.each(["2027-Q1", "Q1/2027", "2027Q1", "2027.1~3", "2027-33"])(
  "%s is never taken for the source's words",
  (typed) => {
    expect(settled({ typed })).toMatchObject({ fields: { dateExpression: "" } });
    expect(settled({ typed, expression: talks.dateExpression }, talks)).toMatchObject({
      fields: { dateExpression: "" },
    });
    expect(settled({ typed, expression: "early next year" }, talks)).toMatchObject({
      fields: { dateExpression: "early next year" },
    });
  },
);

test("notation leaves the source's words when the date means the same, when they give it, and in a correction", () => {
  const { dateExpression: expression } = talks;
  const kept = { fields: { dateExpression: expression } };
  expect(settled({ typed: "2026-01/2026-12", expression }, talks)).toMatchObject(kept);
  expect(settled({ typed: "2027", expression, writtenOn: "2026-02-01" }, talks)).toMatchObject(kept);
  expect(settled({ typed: "2026-Q1", expression, corrects: true }, talks)).toMatchObject(kept);
  expect(settled({ typed: "2026-Q1", expression }, talks)).toMatchObject({ fields: { dateExpression: "" } });
});

test("new words take the place of the old ones, but not of a source's words typed beside them", () => {
  const kept = { typed: "by mid-2027", expression: talks.dateExpression };
  expect(settled(kept, talks)).toMatchObject({ fields: { dateExpression: "by mid-2027", dateRole: "by" } });
  const beside = { typed: "by mid-2027", expression: "before summer" };
  expect(settled(beside, talks)).toMatchObject({ fields: { dateExpression: "before summer" } });
});

test("a date that was left as it stands keeps its role and may get other words", () => {
  const sent = { typed: "2026", expression: "next year" };
  expect(settled(sent, talks)).toMatchObject({ fields: { ...talks, dateExpression: "next year" } });
});

test("a role that was chosen wins over the words", () => {
  expect(settled({ typed: "2030", role: "marks" })).toMatchObject({ fields: { dateRole: "marks" } });
  expect(settled({ typed: "2026", role: "by" }, talks)).toMatchObject({ fields: { dateRole: "by" } });
});

test("no date and 'TBD' are no date, and the words are kept", () => {
  expect(settled({ expression: "soon" }, talks)).toMatchObject({
    fields: { dateEdtf: null, dateRole: null, dateExpression: "soon" },
  });
  expect(settled({ typed: "TBD", role: "on" })).toMatchObject({
    fields: { dateEdtf: null, dateRole: null, dateExpression: "TBD" },
  });
});

test("what can be read in two ways asks which is meant, and what is no date says why", () => {
  expect(settled({ typed: "03/04/2026" })).toEqual({ ok: false, problem: { code: "date-choose" } });
  expect(settled({ typed: "31 April 2026" })).toMatchObject({
    ok: false,
    problem: { code: "date-no-such-day" },
  });
});
