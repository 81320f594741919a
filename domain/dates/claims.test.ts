import { expect, it } from "vitest";
import { type ClaimedDate, claimBeside, type SourceDates } from "@/domain/dates/claims";
import { readDateExpression } from "@/domain/dates/reading/read";

function datesOf(text: string): SourceDates {
  const answer = readDateExpression(text, { language: null, reference: "2026-05-30" });
  if (answer.kind === "refused") return [];
  return answer.kind === "read" ? [answer.reading] : answer.readings;
}

it.each([
  // The same claim, in other words or for a wider date.
  ["2027", "2027", null],
  ["[..2030]", "by 2030", null],
  ["2027~", "around 2027", null],
  ["2027-37~", "early 2027", null],
  ["around 2027", "2027년경", null],
  ["2026/2028", "about 2027", null],
  ["TBD", "in due course", null],
  ["[2026-03-04,2026-04-03]", "03/04/2026", null],
  // The words allow more days.
  ["2026-04-03", "2026", "more"],
  ["2030", "by 2030", "more"],
  ["2027-Q1", "early 2027", "more"],
  ["2026", "2025", "more"],
  ["2026", "since 2026", "more"],
  // The words hold back.
  ["2027", "around 2027", "surer"],
  ["2027", "possibly 2027", "surer"],
  ["2027", "c. 2027", "surer"],
  ["2027", "2027년경", "surer"],
  ["2027-37", "early 2027", "surer"],
  ["2027~", "possibly 2027", "surer"],
  // Nothing, or several things, or nothing that can be read.
  ["2030", "in due course", "invented"],
  ["2030", "미정", "invented"],
  ["2026-04-03", "03/04/2026", "chosen"],
  ["2026-04-03", "when the parties are ready", "unread"],
  // The date says less than the words.
  ["[..2027]", "2027", "less"],
  ["2027", "June 2027", "less"],
  ["TBD", "by 2030", "less"],
])("%s beside the words %s: %s", (date, words, claim) => {
  expect(claimBeside(datesOf(date)[0] as ClaimedDate, datesOf(words))).toBe(claim);
});
