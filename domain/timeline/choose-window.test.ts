import { describe, expect, it } from "vitest";
import { chooseWindow, wholeSpan } from "@/domain/timeline/choose-window";

const today = "2026-11-24";

describe("the window of a first visit", () => {
  it("is whole years that hold what is near today", () => {
    expect(chooseWindow([1990, 2024, 2030, 2045], today)).toEqual({ from: "2024-01-01", to: "2030-12-31" });
  });

  it("is the years round today when there are no dates", () => {
    expect(chooseWindow([], today)).toEqual({ from: "2025-01-01", to: "2027-12-31" });
  });
});

describe("the whole span", () => {
  it("holds every date and today, within the years that days are read in", () => {
    expect(wholeSpan([1990, 2045], today)).toEqual({ from: "1990-01-01", to: "2045-12-31" });
    expect(wholeSpan([3, 2020], today)).toEqual({ from: "1000-01-01", to: "2026-12-31" });
    expect(wholeSpan([], today)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });
});
