import { Legend } from "@/components/timeline/Legend";
import type { TimelineLabels } from "@/components/timeline/labels";
import { Picture } from "@/components/timeline/Picture";
import type { InitiativeSummary, MilestoneSummary, ThemeSummary } from "@/domain/milestones/summary";
import { layoutTimeline, middleMetrics, narrowMetrics, wideMetrics } from "@/domain/timeline/layout";
import type { Metrics, TimeWindow } from "@/domain/timeline/types";
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

/** Beyond so many milestones paper shows the table alone: a picture of several pages is no picture. */
const mostOnPaper = 60;

/** The picture of time in three widths, of which the screen shows one, with its legend. */
export function Timeline({ labels, linkTo, ...data }: TimelineProps) {
  const draw = (metrics: Metrics) => layoutTimeline({ ...data, text: labels, metrics });
  const undated = data.milestones.filter(({ date }) => date === null).length;
  const dated = data.milestones.length - undated;
  return (
    <figure
      aria-label={labels.picture}
      className={`tl-figure ${data.milestones.length > mostOnPaper ? "print:hidden" : ""}`}
    >
      <figcaption className="tl-caption">{labels.count(dated, undated)}</figcaption>
      <div className="tl-frame tl-for-wide">
        <Picture layout={draw(wideMetrics)} labels={labels} linkTo={linkTo} prefix="tl-wide" />
      </div>
      <div className="tl-frame tl-for-middle">
        <Picture layout={draw(middleMetrics)} labels={labels} linkTo={linkTo} prefix="tl-middle" />
      </div>
      <div className="tl-frame tl-for-narrow">
        <Picture layout={draw(narrowMetrics)} labels={labels} linkTo={linkTo} prefix="tl-narrow" />
      </div>
      <Legend labels={labels} />
    </figure>
  );
}
