import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { timelineLabels } from "@/components/timeline/labels";
import { Timeline } from "@/components/timeline/Timeline";
import { dayNumberOf, emptyColumns, shapeCodes, toneCodes } from "@/domain/timeline/columns";
import { variants } from "@/domain/timeline/metrics";
import type { WindowAnswer, WindowText } from "@/domain/timeline/window";

const text = (id: number, slug: string, title: string, said: string): WindowText => ({
  id,
  slug,
  title,
  detail: "",
  said,
  ghost: null,
  fadeIn: 0,
  fadeOut: 0,
});

function answerOf(): WindowAnswer {
  const items = emptyColumns(1);
  items.start[0] = dayNumberOf("2026-09-30");
  items.end[0] = dayNumberOf("2026-09-30");
  items.id[0] = 7;
  items.tone[0] = toneCodes.findIndex(({ tone }) => tone === "late");
  items.shape[0] = shapeCodes.indexOf("diamond");
  const bins = Uint32Array.of(0, 40, 2);
  return {
    version: 1,
    today: "2026-11-24",
    edges: Int32Array.of(20_000, 20_400, 20_800, 21_200),
    lanes: [
      { slug: "defa", total: 2, undated: 1, undatedIds: [9], touching: 1, bins: null },
      { slug: "empty", total: 0, undated: 0, undatedIds: [], touching: 0, bins: null },
      { slug: "full", total: 242, undated: 200, undatedIds: [], touching: 42, bins },
    ],
    items,
    texts: [
      { ...text(7, "signature", "Signature", "30 Sep 2026 · overdue"), ghost: dayNumberOf("2026-01-01") },
      text(9, "support", "Support", "no date"),
    ],
  };
}

/** Gives keys and values back, so that tests see what was asked for and not its wording. */
const echo = (key: string, values?: Record<string, string | number>) =>
  [key, ...Object.values(values ?? {})].join(" ");

const html = renderToStaticMarkup(
  <Timeline
    answer={answerOf()}
    names={["defa", "empty", "full"].map((slug) => ({ slug, name: slug.toUpperCase(), theme: "Growth" }))}
    collapsed={[]}
    fromStart={true}
    window={{ from: "2024-01-01", to: "2028-12-31" }}
    span={{ from: "1990-01-01", to: "2045-12-31" }}
    locale="en"
    labels={timelineLabels(echo, "en")}
    linkTo={(slug) => `/en/milestones/${slug}`}
    views={[]}
    linkToWindow={({ from, to }) => `/en?window=${from}..${to}`}
  />,
);

describe("the timeline", () => {
  it("links each milestone once in each variant", () => {
    expect(html.match(/href="\/en\/milestones\/signature"/g)).toHaveLength(variants.length);
    expect(html.match(/href="\/en\/milestones\/support"/g)).toHaveLength(variants.length);
  });

  it("leads to the whole span when it shows a part of it", () => {
    expect(html).toContain('<a href="/en?window=1990-01-01..2045-12-31">wholeSpan 1990 2045</a>');
  });

  it("says title, date and state of a mark in words", () => {
    expect(html).toContain('aria-label="Signature · 30 Sep 2026 · overdue"');
  });

  it("counts what has a date and what has none, in the caption and in a tag of too many", () => {
    expect(html).toContain("count 43 201");
    expect(html).toContain("noDateMany 200");
  });

  it("leaves out lanes without a milestone, and draws what was only counted as bars", () => {
    expect(html).not.toContain("EMPTY");
    expect(html.match(/class="tl-bar"/g)?.length).toBeGreaterThanOrEqual(variants.length * 2);
  });

  it("never uses an id twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows the day on today's line", () => {
    expect(html).toContain("24 Nov");
  });

  it("keeps lanes where they are at any width of a variant, so that nothing moves when it comes alive", () => {
    expect(html.match(/class="tl-lane"/g)).toHaveLength(variants.length * 2);
  });
});
