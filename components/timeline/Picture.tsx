import type { CSSProperties } from "react";
import { BarView, ClusterView, type MarkContext, MarkView, TagView } from "@/components/timeline/Marks";
import { At, Fades } from "@/components/timeline/Shape";
import type { Scene, SceneLane } from "@/domain/timeline/scene/scene";
import { textWidth } from "@/domain/timeline/text-width";
import type { Metrics } from "@/domain/timeline/types";

interface Props {
  scene: Scene;
  metrics: Metrics;
  todayBadge: string;
  /** Name of the picture for a screen reader. */
  name: string;
  context: MarkContext;
}

function LaneView({ lane, metrics, context }: { lane: SceneLane; metrics: Metrics; context: MarkContext }) {
  const { axis } = context;
  const nameTop = lane.nameY - lane.y - metrics.laneFont + 1;
  return (
    <div className="tl-lane" style={{ top: lane.y, height: lane.height }}>
      <p
        className="tl-lane-name"
        style={{ top: nameTop, fontSize: metrics.laneFont, lineHeight: `${metrics.laneFont + 4}px` }}
      >
        {lane.nameLines.map((line) => (
          <span key={line}>{line} </span>
        ))}
      </p>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: what it holds is links with names of their own */}
      <svg className="tl-axis" height={lane.height}>
        {lane.bars.map((bar) => (
          <BarView key={bar.from} bar={bar} top={lane.y} axis={axis} />
        ))}
        {lane.marks.map((mark) => (
          <MarkView key={mark.id} mark={mark} y={mark.y - lane.y} context={context} />
        ))}
        {lane.clusters.map((cluster) => (
          <ClusterView key={cluster.from} cluster={cluster} y={cluster.y - lane.y} context={context} />
        ))}
        {lane.tags.map((tag) => (
          <TagView
            key={tag.ids[0] ?? tag.x}
            tag={tag}
            y={lane.rowsY - lane.y + (tag.row + 0.5) * lane.rowHeight}
            context={context}
          />
        ))}
      </svg>
    </div>
  );
}

/** Units of time and the lines between them. */
function Units({ scene, metrics, context }: Omit<Props, "name" | "todayBadge">) {
  const { axis, height } = scene;
  const { at } = context.axis;
  const base = axis.contexts.length > 0 ? metrics.axisHeight - 7 : metrics.axisHeight / 2 + 5;
  const top = metrics.axisHeight;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden with what it stands in
    <svg className="tl-axis" height={height}>
      {axis.fine.map((x) => (
        <line key={x} className="tl-line-faint" x1={at(x)} x2={at(x)} y1={top} y2={height} />
      ))}
      {axis.lines.map((x) => (
        <line key={x} className="tl-line" x1={at(x)} x2={at(x)} y1={top} y2={height} />
      ))}
      {axis.labels.map(({ text, x }) => (
        <text key={x} className="tl-unit" x={at(x)} y={base} fontSize={metrics.laneFont} textAnchor="middle">
          {text}
        </text>
      ))}
      {axis.contexts.map(({ text, x }) => (
        <text
          key={x}
          className="tl-unit"
          x={at(x)}
          y={base - metrics.laneFont - 2}
          fontSize={metrics.laneFont - 2}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Behind everything: the axis, the bands that the headings stand on, today's line. */
function Ground(props: Omit<Props, "name" | "todayBadge">) {
  const { scene, metrics, context } = props;
  const { todayX, height } = scene;
  return (
    <div aria-hidden="true">
      <Units {...props} />
      <div className="tl-rule" style={{ top: metrics.axisHeight }} />
      {scene.themes.map((theme) => (
        <div key={theme.y} className="tl-band" style={{ top: theme.y, height: theme.height }} />
      ))}
      {todayX !== null && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: hidden with what it stands in
        <svg className="tl-axis" height={height}>
          <line
            className="tl-today"
            x1={context.axis.at(todayX)}
            x2={context.axis.at(todayX)}
            y1={metrics.axisHeight + 8}
            y2={height}
          />
        </svg>
      )}
    </div>
  );
}

function TodayBadge({ scene, metrics, todayBadge, context }: Omit<Props, "name">) {
  if (scene.todayX === null) return null;
  const width = textWidth(todayBadge, 12) + 14;
  // Kept on the axis at its narrowest.
  const middle = Math.min(Math.max(scene.todayX, scene.left + width / 2), scene.right - width / 2);
  return (
    <svg className="tl-axis" height={metrics.axisHeight + metrics.badgeHeight} aria-hidden="true">
      <At axis={context.axis} x={middle} y={metrics.axisHeight + 2}>
        <rect className="tl-today-badge" x={-width / 2} width={width} height={18} rx={4} />
        <text className="tl-today-text" y={13} fontSize={12} textAnchor="middle">
          {todayBadge}
        </text>
      </At>
    </svg>
  );
}

/**
 * One variant of the picture: the layout in px down, in shares of the axis across, so that it fills any width and its
 * words keep their size. A group of links, in the order of themes, lanes and dates.
 */
export function Picture({ scene, metrics, name, todayBadge, context }: Props) {
  const style = {
    height: scene.height,
    "--tl-left": `${scene.left}px`,
    "--tl-pad": `${metrics.padding}px`,
  } as CSSProperties;
  const shared = { scene, metrics, context };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture of links is no fieldset
    <div className="tl-picture" role="group" aria-label={name} style={style}>
      <svg className="tl-defs" aria-hidden="true">
        <Fades prefix={context.prefix} />
      </svg>
      <Ground {...shared} />
      {scene.lanes.map((lane) => {
        const theme = scene.themes.find(({ y, height }) => y + height === lane.y);
        return (
          <div key={lane.lane} className="contents">
            {theme && (
              <h3
                className="tl-theme"
                style={{ top: theme.y, height: theme.height, fontSize: metrics.laneFont }}
              >
                {theme.name}
              </h3>
            )}
            <LaneView lane={lane} metrics={metrics} context={context} />
          </div>
        );
      })}
      <TodayBadge {...shared} todayBadge={todayBadge} />
    </div>
  );
}
