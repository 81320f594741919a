import type { ReactNode } from "react";
import type { TimelineLabels } from "@/components/timeline/labels";
import { Fades, MarkShape } from "@/components/timeline/Shape";
import { markExtent } from "@/domain/timeline/lane";
import type { Lane, Mark, Tag, TimelineLayout } from "@/domain/timeline/types";

interface Context {
  labels: TimelineLabels;
  linkTo: (slug: string) => string;
  prefix: string;
}

interface LinkProps extends Context {
  milestone: Mark["milestone"];
  children: ReactNode;
  box: { x: number; y: number; width: number; height: number };
  className?: string;
}

function MilestoneLink({ milestone, labels, linkTo, box, className = "", children }: LinkProps) {
  const description = labels.description(milestone);
  return (
    <a href={linkTo(milestone.slug)} className={`tl-link ${className}`} aria-label={description}>
      <title>{description}</title>
      <rect className="tl-hit" {...box} rx={6} />
      {children}
    </a>
  );
}

function MarkView({ mark, layout, ...context }: Context & { mark: Mark; layout: TimelineLayout }) {
  const { label } = mark;
  const extent = markExtent(mark);
  const below = label.placement === "below" ? 16 : 0;
  const box = {
    x: extent.left - 4,
    y: mark.y - 13,
    width: extent.right - extent.left + 8,
    height: 26 + below,
  };
  const halo = label.placement === "inside" ? "tl-label-plain" : "tl-label";
  return (
    <MilestoneLink milestone={mark.milestone} box={box} className={`tl-${mark.tone}`} {...context}>
      <MarkShape mark={mark} prefix={context.prefix} />
      <text x={label.x} y={mark.labelY} fontSize={layout.metrics.font} className={halo}>
        <tspan className="tl-title">{label.title}</tspan>
        {label.detail !== "" && (
          <tspan className="tl-detail">{label.title === "" ? label.detail : ` · ${label.detail}`}</tspan>
        )}
      </text>
    </MilestoneLink>
  );
}

function TagView({ tag, layout, ...context }: Context & { tag: Tag; layout: TimelineLayout }) {
  const { x, y, width, height } = tag;
  const box = { x: x - 1, y: y - 1, width: width + 2, height: Math.max(24, height + 2) };
  return (
    <MilestoneLink milestone={tag.milestone} box={box} {...context}>
      <rect className="tl-tag" x={x} y={y} width={width} height={height} rx={6} />
      {tag.lines.map((line, index) => (
        <text
          key={line}
          className="tl-tag-text"
          textAnchor="middle"
          x={x + width / 2}
          y={y + 15.5 + index * 14}
          fontSize={layout.metrics.font}
        >
          {line}
        </text>
      ))}
    </MilestoneLink>
  );
}

function LaneView({ lane, layout, ...context }: Context & { lane: Lane; layout: TimelineLayout }) {
  const { metrics, width } = layout;
  return (
    <g>
      <line className="tl-line" x1={0} x2={width} y1={lane.y + lane.height} y2={lane.y + lane.height} />
      <text className="tl-lane-name" fontSize={metrics.laneFont} fontWeight={500}>
        {lane.nameLines.map((line, index) => (
          <tspan key={line} x={metrics.padding} y={lane.nameY + index * (metrics.laneFont + 4)}>
            {line}
          </tspan>
        ))}
      </text>
      {lane.marks.map((mark) => (
        <MarkView key={mark.milestone.slug} mark={mark} layout={layout} {...context} />
      ))}
      {lane.tags.map((tag) => (
        <TagView key={tag.milestone.slug} tag={tag} layout={layout} {...context} />
      ))}
    </g>
  );
}

/** Years, quarters and the ground that the themes' headings stand on. */
function Ground({ layout }: { layout: TimelineLayout }) {
  const { metrics, years, quarters, height, themes, width } = layout;
  return (
    <g>
      {quarters.map((x) => (
        <line key={x} className="tl-line-faint" x1={x} x2={x} y1={metrics.axisHeight} y2={height} />
      ))}
      {years.map(({ year, x, middle }) => (
        <g key={year}>
          <line className="tl-line" x1={x} x2={x} y1={metrics.axisHeight} y2={height} />
          <text
            className="tl-year"
            x={middle}
            y={metrics.axisHeight / 2 + 5}
            fontSize={metrics.laneFont}
            textAnchor="middle"
          >
            {year}
          </text>
        </g>
      ))}
      <line className="tl-line" x1={0} x2={width} y1={metrics.axisHeight} y2={metrics.axisHeight} />
      {themes.map((theme) => (
        <rect key={theme.slug} className="tl-theme" x={0} width={width} y={theme.y} height={theme.height} />
      ))}
    </g>
  );
}

function TodayLine({ layout }: { layout: TimelineLayout }) {
  const { today, metrics, height } = layout;
  if (today === null) return null;
  return <line className="tl-today" x1={today.x} x2={today.x} y1={metrics.axisHeight + 8} y2={height} />;
}

function TodayBadge({ layout }: { layout: TimelineLayout }) {
  const { today, metrics } = layout;
  if (today === null) return null;
  const y = metrics.axisHeight + 2;
  return (
    <g>
      <rect className="tl-today-badge" x={today.badgeX} y={y} width={today.badgeWidth} height={18} rx={4} />
      <text
        className="tl-today-text"
        x={today.badgeX + today.badgeWidth / 2}
        y={y + 13}
        fontSize={12}
        textAnchor="middle"
      >
        {today.label}
      </text>
    </g>
  );
}

/** One variant of the picture as SVG: a group of links, in the order of themes, lanes and dates. */
export function Picture({ layout, ...context }: Context & { layout: TimelineLayout }) {
  const { width, height, metrics } = layout;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG can't be a fieldset
    <svg
      className={`tl-svg ${context.prefix}`}
      role="group"
      aria-label={context.labels.picture}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <Fades prefix={context.prefix} />
      <rect className="tl-card" width={width} height={height} />
      <Ground layout={layout} />
      <TodayLine layout={layout} />
      {layout.themes.map((theme) => (
        <g key={theme.slug}>
          <text
            className="tl-theme-name"
            x={metrics.padding}
            y={theme.y + theme.height / 2 + 5}
            fontSize={metrics.laneFont}
          >
            {theme.name}
          </text>
          {theme.lanes.map((lane) => (
            <LaneView key={lane.slug} lane={lane} layout={layout} {...context} />
          ))}
        </g>
      ))}
      <TodayBadge layout={layout} />
    </svg>
  );
}
