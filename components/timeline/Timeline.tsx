import { Legend } from "@/components/timeline/Legend";
import type { TimelineLabels } from "@/components/timeline/labels";
import { Picture } from "@/components/timeline/Picture";
import type { InitiativeSummary, MilestoneSummary, ThemeSummary } from "@/domain/milestones/summary";
import { layoutTimeline, narrowMetrics, wideMetrics } from "@/domain/timeline/layout";
import type { TimeWindow } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

interface TimelineProps {
  themes: ThemeSummary[];
  initiatives: InitiativeSummary[];
  milestones: MilestoneSummary[];
  today: Day;
  labels: TimelineLabels;
  /** Address of a milestone's page. */
  linkTo: (slug: string) => string;
  window?: TimeWindow;
}

/** The picture of time: wide (scrolling sideways where it must), or narrow on phones; with its legend. */
export function Timeline({ labels, linkTo, ...data }: TimelineProps) {
  const wide = layoutTimeline({ ...data, text: labels, metrics: wideMetrics });
  const narrow = layoutTimeline({ ...data, text: labels, metrics: narrowMetrics });
  return (
    <figure
      aria-label={labels.picture}
      className="overflow-hidden rounded-xl"
      style={{ background: "var(--card)", border: "1px solid var(--line)" }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="hidden overflow-x-auto md:block" aria-label={labels.scroll} tabIndex={0}>
        <Picture layout={wide} labels={labels} linkTo={linkTo} prefix="tl-wide" />
      </section>
      <div className="overflow-x-auto md:hidden">
        <Picture layout={narrow} labels={labels} linkTo={linkTo} prefix="tl-narrow" />
      </div>
      <Legend labels={labels} />
    </figure>
  );
}
