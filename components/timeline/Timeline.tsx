import type { ReactNode } from "react";
import { Legend } from "@/components/timeline/Legend";
import type { TimelineLabels } from "@/components/timeline/labels";
import { Picture } from "@/components/timeline/Picture";
import { ViewMenu, type ViewMenuProps } from "@/components/timeline/ViewMenu";
import { dayNumberOf } from "@/domain/timeline/columns";
import { variants } from "@/domain/timeline/metrics";
import { findIn, type LaneName, pictureOf } from "@/domain/timeline/scene/from-window";
import { indexLanes } from "@/domain/timeline/scene/lane-index";
import { createLayout } from "@/domain/timeline/scene/scene";
import { viewOf } from "@/domain/timeline/scene/view";
import type { Metrics, TimeWindow } from "@/domain/timeline/types";
import type { WindowAnswer } from "@/domain/timeline/window";
import type { Locale } from "@/domain/vocabulary";

export interface StillProps {
  answer: WindowAnswer;
  names: LaneName[];
  collapsed: string[];
  /** The answer holds the beginning of the collection. */
  fromStart: boolean;
  window: TimeWindow;
  /** From the first date to the last. */
  span: TimeWindow;
  locale: Locale;
  labels: TimelineLabels;
  /** Address of a milestone's page. */
  linkTo(slug: string): string;
  linkToWindow(window: TimeWindow): string;
  /** Where the links of the drawing open. */
  target?: "_blank";
}

interface TimelineProps extends StillProps {
  /** Other ways to look at it. */
  views: ViewMenuProps[];
  /** Stands below the picture: how it comes into another site. */
  children?: ReactNode;
}

/** Beyond so many milestones paper shows the table alone: a picture of several pages is no picture. */
const mostOnPaper = 60;

/** Draws the variants of the picture, of which the place that it stands in shows one. */
export function drawVariants({ answer, window, locale, labels, linkTo, linkToWindow, ...props }: StillProps) {
  const { columns, lanes } = pictureOf(answer, props.names, props);
  const today = dayNumberOf(answer.today);
  const texts = new Map(answer.texts.map((text) => [text.id, text]));
  const index = indexLanes(columns, lanes, today);
  const draw = (name: string, metrics: Metrics) => {
    const tag = (ids: readonly number[], count: number) => labels.tag(texts.get(ids[0] ?? 0)?.title, count);
    const scene = createLayout({ index, lanes, metrics, locale, today, find: findIn(texts), tag })(
      viewOf(window),
    );
    const { left, right } = scene;
    const share = (part: number) => `${Number(((part / (right - left)) * 100).toFixed(2))}%`;
    const axis = { at: (x: number) => share(x - left), length: share };
    const context = {
      axis,
      font: metrics.font,
      right,
      prefix: `tl-${name}`,
      text: (id: number) => texts.get(id),
      linkTo,
      linkToWindow,
      target: props.target,
    };
    return (
      <div key={name} className={`tl-variant tl-${name}`}>
        <Picture
          scene={scene}
          metrics={metrics}
          name={labels.picture}
          todayBadge={labels.todayBadge(answer.today)}
          context={context}
        />
      </div>
    );
  };
  return variants.map(({ name, metrics }) => draw(name, metrics));
}

/**
 * The picture of time as the server draws it, with what it counts and what its shapes mean. `LiveTimeline` puts the one
 * that moves into `tl-live`.
 */
export function Timeline(props: TimelineProps) {
  const { labels, answer, views, window, span, linkToWindow } = props;
  const isPart = span.from < window.from || span.to > window.to;
  const sum = (part: "total" | "undated") => answer.lanes.reduce((all, lane) => all + lane[part], 0);
  const total = sum("total");
  return (
    <figure aria-label={labels.picture} className={`tl-figure ${total > mostOnPaper ? "print:hidden" : ""}`}>
      <figcaption className="tl-caption">
        <span className="min-w-0 flex-1 basis-64">
          {labels.count(total - sum("undated"), sum("undated"))}{" "}
          {isPart && <a href={linkToWindow(span)}>{labels.wholeSpan(span)}</a>}
        </span>
        <span className="no-print flex flex-wrap gap-2">
          {views.map((view) => (
            <ViewMenu key={view.name} {...view} />
          ))}
        </span>
      </figcaption>
      <div className="tl-place">
        <div className="tl-still">{drawVariants(props)}</div>
        <div className="tl-live" />
      </div>
      {props.children}
      <Legend labels={labels} />
    </figure>
  );
}
