import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { timelineLabels } from "@/components/timeline/labels";
import { Timeline } from "@/components/timeline/Timeline";
import type { MilestoneSummary } from "@/domain/milestones/summary";

const today = "2026-11-24";
const signature: MilestoneSummary = {
  slug: "signature",
  version: 1,
  title: { en: "Signature", ko: "서명" },
  initiative: "defa",
  theme: "growth",
  kind: "agreement",
  date: {
    edtf: "2026-09-30",
    expression: "",
    role: "on",
    earliest: "2026-09-30",
    latest: "2026-09-30",
    precision: "day",
  },
  dateExpression: "30 September 2026",
  baseline: { edtf: "2025-12-31", earliest: "2025-12-31", latest: "2025-12-31" },
  moves: 1,
  slipDays: 273,
  progress: "under-way",
  deliveredOn: null,
  forecast: "not-rated",
  state: "overdue",
  daysLeft: -55,
  stateOn: today,
  parties: [],
  assignee: null,
  parent: null,
  lastCheckedOn: null,
  updates: 0,
  quote: null,
  source: null,
};
const undated: MilestoneSummary = {
  ...signature,
  slug: "support",
  title: { en: null, ko: "이행 지원" },
  date: null,
  dateExpression: "",
  baseline: null,
  moves: 0,
  slipDays: 0,
  state: "undated",
  daysLeft: null,
};

/** Gives keys and values back, so that tests see what was asked for and not its wording. */
const echo = (key: string, values?: Record<string, string | number>) =>
  [key, ...Object.values(values ?? {})].join(" ");

const html = renderToStaticMarkup(
  <Timeline
    themes={[{ slug: "growth", name: { en: "Growth", ko: "성장" }, position: 0 }]}
    initiatives={[{ slug: "defa", name: { en: "DEFA", ko: null }, theme: "growth", position: 0 }]}
    milestones={[signature, undated]}
    today={today}
    labels={timelineLabels(echo, "en")}
    linkTo={(slug) => `/en/milestones/${slug}`}
  />,
);

describe("the timeline", () => {
  it("links each milestone once in each variant", () => {
    expect(html.match(/href="\/en\/milestones\/signature"/g)).toHaveLength(3);
    expect(html.match(/href="\/en\/milestones\/support"/g)).toHaveLength(3);
  });

  it("says title, date, state, progress and moves of a mark in words", () => {
    const words = "Signature · 30 Sep 2026 · state.overdue · progress.under-way · movedBy 1 +9 months";
    expect(html).toContain(`aria-label="${words}"`);
  });

  it("shows a title in the other language rather than none", () => {
    expect(html).toContain("noDateTag 이행 지원");
  });

  it("never uses an id twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows the day on today's line", () => {
    expect(html).toContain("24 Nov");
  });
});
