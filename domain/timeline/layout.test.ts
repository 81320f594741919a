import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InitiativeSummary, MilestoneSummary, ThemeSummary } from "@/domain/milestones/summary";
import { extentOf } from "@/domain/timeline/label";
import { markExtent } from "@/domain/timeline/lane";
import { layoutTimeline, middleMetrics, narrowMetrics, wideMetrics } from "@/domain/timeline/layout";
import { chooseWindow } from "@/domain/timeline/scale";
import type { TimelineLayout, TimelineText } from "@/domain/timeline/types";
import { type DateRole, progresses, roles, states } from "@/domain/vocabulary";

const today = "2026-11-24";

const text: TimelineText = {
  name: ({ en, ko }) => en ?? ko ?? "",
  title: ({ title }) => title.en ?? "",
  detail: ({ moves, state }) =>
    [state === "overdue" ? "overdue" : "", moves > 0 ? "moved once" : ""].filter(Boolean).join(" · "),
  tag: ({ title }) => `no date · ${title.en}`,
  todayBadge: () => "24 Nov",
};

const themes: ThemeSummary[] = [{ slug: "growth", name: { en: "Growth", ko: null }, position: 0 }];
const initiatives: InitiativeSummary[] = ["fta", "defa"].map((slug, position) => ({
  slug,
  name: { en: slug.toUpperCase(), ko: null },
  theme: "growth",
  position,
}));

type Range = [string | null, string | null];

function milestone(
  slug: string,
  range: Range | null,
  role: DateRole = "on",
  more: Partial<MilestoneSummary> = {},
): MilestoneSummary {
  const [earliest, latest] = range ?? [null, null];
  const edtf = `${earliest ?? ".."}/${latest ?? ".."}`;
  return {
    slug,
    version: 1,
    title: { en: `Milestone ${slug}`, ko: null },
    initiative: "fta",
    theme: "growth",
    kind: "commitment",
    date: range ? { edtf, expression: edtf, role, earliest, latest, precision: "day" } : null,
    dateExpression: edtf,
    baseline: null,
    moves: 0,
    slipDays: 0,
    progress: "not-started",
    deliveredOn: null,
    forecast: "not-rated",
    state: range ? "upcoming" : "undated",
    daysLeft: null,
    stateOn: today,
    parties: [],
    assignee: null,
    parent: null,
    lastCheckedOn: null,
    updates: 0,
    quote: null,
    source: null,
    ...more,
  };
}

const draw = (milestones: MilestoneSummary[], metrics = wideMetrics): TimelineLayout =>
  layoutTimeline({ themes, initiatives, milestones, today, metrics, text });
const lanesOf = (layout: TimelineLayout) => layout.themes.flatMap((theme) => theme.lanes);
const marksOf = (layout: TimelineLayout) => lanesOf(layout).flatMap((lane) => lane.marks);

function onlyMark(...given: Parameters<typeof milestone>) {
  const [mark] = marksOf(draw([milestone(...given)]));
  if (!mark) throw new Error("nothing was drawn");
  return mark;
}

const day = fc
  .date({ min: new Date("1985-01-01"), max: new Date("2050-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const range: fc.Arbitrary<Range | null> = fc.oneof(
  fc.constant(null),
  fc.tuple(day, day).map(([one, other]): Range => (one < other ? [one, other] : [other, one])),
  day.map((only): Range => [only, only]),
  day.map((latest): Range => [null, latest]),
  day.map((earliest): Range => [earliest, null]),
);
const anyMilestone = fc.record({
  range,
  role: fc.constantFrom(...roles),
  progress: fc.constantFrom(...progresses),
  state: fc.constantFrom(...states),
  title: fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.constantFrom("한·아세안 디지털 혁신 플래그십", "Signature"),
  ),
  initiative: fc.constantFrom("fta", "defa", "a-lane-nobody-listed"),
  moved: fc.option(day),
});
const anyMilestones = fc.array(anyMilestone, { maxLength: 14 }).map((items) =>
  items.map(({ range: bounds, role, title, moved, ...more }, index) =>
    milestone(`m${index}`, bounds, role, {
      ...more,
      title: { en: title, ko: null },
      moves: moved ? 1 : 0,
      baseline: moved ? { edtf: moved, earliest: moved, latest: moved } : null,
    }),
  ),
);
const anyMetrics = fc.constantFrom(wideMetrics, middleMetrics, narrowMetrics);

describe("the picture of any set of milestones", () => {
  it("draws every milestone exactly once, as a mark or as a tag", () => {
    fc.assert(
      fc.property(anyMilestones, anyMetrics, (milestones, metrics) => {
        const drawn = lanesOf(draw(milestones, metrics)).flatMap(({ marks, tags }) => [...marks, ...tags]);
        expect(drawn.map((each) => each.milestone.slug).sort()).toEqual(
          milestones.map(({ slug }) => slug).sort(),
        );
      }),
    );
  });

  it("lets nothing in a row touch anything else, labels included, nor leave the axis", () => {
    fc.assert(
      fc.property(anyMilestones, anyMetrics, (milestones, metrics) => {
        const layout = draw(milestones, metrics);
        for (const { marks, tags } of lanesOf(layout)) {
          const boxes = [
            ...marks.map((mark) => ({ row: mark.row, ...markExtent(mark) })),
            ...tags.map((tag) => ({ row: tag.row, left: tag.x, right: tag.x + tag.width })),
          ];
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(layout.left - 0.01);
            expect(box.right).toBeLessThanOrEqual(layout.right + 0.01);
            for (const other of boxes) {
              const apart = box.row !== other.row || box.right < other.left || other.right < box.left;
              expect(box === other || apart).toBe(true);
            }
          }
        }
      }),
    );
  });

  it("keeps lanes and themes under one another", () => {
    fc.assert(
      fc.property(anyMilestones, anyMetrics, (milestones, metrics) => {
        const layout = draw(milestones, metrics);
        let y = metrics.axisHeight + metrics.badgeHeight;
        for (const theme of layout.themes) {
          expect(theme.y).toBe(y);
          y += theme.height;
          for (const lane of theme.lanes) {
            expect(lane.y).toBe(y);
            y += lane.height;
            for (const tag of lane.tags) expect(tag.y + tag.height).toBeLessThanOrEqual(y);
            for (const mark of lane.marks) expect(mark.labelY).toBeLessThanOrEqual(y);
          }
        }
        expect(y).toBeLessThan(layout.height);
      }),
    );
  });

  it("is the same for the same milestones in any order", () => {
    fc.assert(
      fc.property(anyMilestones, anyMetrics, (milestones, metrics) => {
        expect(draw([...milestones].reverse(), metrics)).toEqual(draw(milestones, metrics));
      }),
    );
  });
});

describe("the shape of a date", () => {
  it.each<[string, Range, DateRole, string]>([
    ["a day", ["2027-03-05", "2027-03-05"], "on", "diamond"],
    ["a month", ["2027-03-01", "2027-03-31"], "on", "diamond"],
    ["a year", ["2027-01-01", "2027-12-31"], "on", "capsule"],
    ["a quarter", ["2027-01-01", "2027-03-31"], "on", "capsule"],
    ["the start in a year", ["2027-01-01", "2027-12-31"], "starts", "starts"],
    ["a last day", [null, "2030-12-31"], "by", "by"],
    ["a run", ["2025-01-01", "2029-12-31"], "during", "during"],
    ["an open run", ["1990-01-01", null], "since", "since"],
    ["an anniversary", ["2025-01-01", "2025-12-31"], "marks", "anniversary"],
    ["a time long gone", ["1999-01-01", "1999-12-31"], "on", "beyond"],
  ])("of %s is its own", (_name, bounds, role, shape) => {
    expect(onlyMark("a", bounds, role).shape).toBe(shape);
  });

  it("is an arrow to the left for what began before the window, up to today", () => {
    const layout = draw([milestone("fund", ["1990-01-01", null], "since")]);
    const [mark] = marksOf(layout);
    expect(mark?.arrowLeft).toBe(true);
    const end = (mark?.x ?? 0) + (mark?.width ?? 0);
    expect(Math.abs(end - (layout.today?.x ?? 0))).toBeLessThan(1);
  });

  it("ends square where the day is known and fades where only the year is", () => {
    const known = { edtf: "2025-01-01/2029-12-31", earliest: "2025-01-01", latest: "2029-12-31" };
    const date = { ...known, expression: "", role: "during" as const, precision: "range" };
    expect(onlyMark("a", null, "during", { date }).fadeOut).toBe(0);
    expect(onlyMark("a", null, "during", { date: { ...date, edtf: "2025/2029" } }).fadeOut).toBeGreaterThan(
      50,
    );
  });

  it("leaves a ghost where a moved milestone was first due", () => {
    const first = { edtf: "2025-12-31", earliest: "2025-12-31", latest: "2025-12-31" };
    const mark = onlyMark("a", ["2026-09-30", "2026-09-30"], "on", {
      moves: 1,
      slipDays: 273,
      baseline: first,
    });
    expect(mark.ghostX).toBeLessThan(mark.x);
    expect(extentOf(mark).left).toBeLessThan(mark.ghostX ?? 0);
  });
});

describe("the window", () => {
  it("is whole years that hold what is near today", () => {
    const dated = [
      milestone("a", ["1990-01-01", null]),
      milestone("b", ["2024-01-01", "2030-12-31"]),
      milestone("c", [null, "2045-12-31"]),
    ];
    expect(chooseWindow(dated, today)).toEqual({ from: "2024-01-01", to: "2030-12-31" });
  });

  it("is the years round today when there are no dates", () => {
    expect(chooseWindow([], today)).toEqual({ from: "2025-01-01", to: "2027-12-31" });
  });
});
