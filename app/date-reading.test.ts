import { expect, it } from "vitest";
import { readingsOf } from "@/app/date-reading";

const today = "2025-11-15";

it("a form's date is worded in the role chosen by hand, and says which role its words give", () => {
  const readings = (dateRole: string) => readingsOf({ dateEdtf: "by 2030", dateRole }, today, "en");
  expect(readings("")).toEqual({
    dateEdtf: "We read this as: by the end of 2030 (no later than 31 Dec 2030).",
    dateRole: "as the words say: no later than",
  });
  expect(readings("starts")).toEqual({
    dateEdtf: "We read this as: starts by the end of 2030 (no later than 31 Dec 2030).",
    dateRole: "as the words say: no later than",
  });
  expect(readings("nonsense")).toEqual(readings(""));
});

it("other dates of the form have no role", () => {
  expect(readingsOf({ deliveredEdtf: "2026", dateRole: "starts" }, today, "en")).toEqual({
    deliveredEdtf: "We read this as: 2026 (1 Jan to 31 Dec 2026).",
  });
});
