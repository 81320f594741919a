import type { ReactNode } from "react";
import { At, type Axis, MarkShape } from "@/components/timeline/Shape";
import type { Bar, ClusterMark } from "@/domain/timeline/scene/counts";
import type { SceneMark } from "@/domain/timeline/scene/items";
import type { SceneTag } from "@/domain/timeline/scene/tags";
import { windowOf } from "@/domain/timeline/scene/view";
import { textWidth } from "@/domain/timeline/text-width";
import type { TimeWindow } from "@/domain/timeline/types";
import type { WindowText } from "@/domain/timeline/window";

/** What every part of one variant of the picture needs. */
export interface MarkContext {
  axis: Axis;
  font: number;
  /** Right end of the axis in px of the layout. */
  right: number;
  prefix: string;
  text(id: number): WindowText | undefined;
  linkTo(slug: string): string;
  /** Address of the same page with another window. */
  linkToWindow(window: TimeWindow): string;
  /** Where links open: in the drawing they do not follow the page's `<base>`. */
  target?: "_blank";
}

function Link({
  text,
  href,
  target,
  className = "",
  children,
}: {
  text: string;
  href: string;
  target?: "_blank";
  className?: string;
  children: ReactNode;
}) {
  return (
    <a href={href} target={target} className={`tl-link ${className}`} aria-label={text}>
      {children}
    </a>
  );
}

/** The end of a mark that its label stands at: so it keeps its distance on an axis of any width. */
function anchorOf({ x, width, shape, ghostX, label }: SceneMark): number {
  if (label === null) return x;
  const end = Math.max(x + width, ghostX ?? x);
  if (label.inside) return shape === "by" ? x + width : x;
  return label.x >= x ? end : Math.min(x, ghostX ?? x);
}

function MarkLabel({ mark, context }: { mark: SceneMark; context: MarkContext }) {
  const { label } = mark;
  if (label === null) return null;
  const anchor = anchorOf(mark);
  const x = label.x - anchor;
  return (
    <At axis={context.axis} x={anchor}>
      <rect
        className="tl-hit"
        x={x - 4}
        y={-12}
        width={textWidth(label.text, context.font) + 8}
        height={24}
        rx={6}
      />
      <text
        x={x}
        y={context.font * 0.35}
        fontSize={context.font}
        className={label.inside ? "tl-label-plain" : "tl-label"}
      >
        <tspan className="tl-title">{label.text.slice(0, label.titleLength)}</tspan>
        <tspan className="tl-detail">{label.text.slice(label.titleLength)}</tspan>
      </text>
    </At>
  );
}

/** One milestone on the axis, as a link to its page. */
export function MarkView({ mark, y, context }: { mark: SceneMark; y: number; context: MarkContext }) {
  const text = context.text(mark.id);
  const shape = (
    <>
      <At axis={context.axis} x={mark.x + mark.width / 2}>
        <rect className="tl-hit" x={-12} y={-12} width={24} height={24} rx={6} />
      </At>
      <MarkShape mark={mark} axis={context.axis} y={0} prefix={context.prefix} />
      <MarkLabel mark={mark} context={context} />
    </>
  );
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of what is named as a whole
    <svg y={y} overflow="visible" className={`tl-${mark.tone}`}>
      {text ? (
        <Link text={`${text.title} · ${text.said}`} href={context.linkTo(text.slug)} target={context.target}>
          {shape}
        </Link>
      ) : (
        shape
      )}
    </svg>
  );
}

/** A milestone without a date, or several, at the right end of their lane. */
export function TagView({ tag, y, context }: { tag: SceneTag; y: number; context: MarkContext }) {
  const [only] = tag.ids;
  const text = tag.count === 1 && only !== undefined ? context.text(only) : undefined;
  const x = tag.x - context.right;
  const box = (
    <>
      <rect className="tl-hit" x={x - 1} y={-12} width={tag.width + 2} height={24} rx={6} />
      <rect className="tl-tag" x={x} y={-11} width={tag.width} height={22} rx={6} />
      <text className="tl-tag-text" x={x + 10} y={4.5} fontSize={context.font}>
        {tag.text}
      </text>
    </>
  );
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of what is named as a whole
    <svg x="100%" y={y} overflow="visible">
      {text ? (
        <Link text={`${text.title} · ${text.said}`} href={context.linkTo(text.slug)} target={context.target}>
          {box}
        </Link>
      ) : (
        box
      )}
    </svg>
  );
}

/** A number where there are too many to tell apart; it leads to the days that it stands for. */
export function ClusterView({
  cluster,
  y,
  context,
}: {
  cluster: ClusterMark;
  y: number;
  context: MarkContext;
}) {
  const { x, width, count, late, from, to } = cluster;
  const length = to - from;
  const window = windowOf({ from: from - length, to: to + length });
  return (
    <At axis={context.axis} x={x + width / 2} y={y}>
      <Link
        text={String(count)}
        href={context.linkToWindow(window)}
        target={context.target}
        className={late > 0 ? "tl-late" : ""}
      >
        <rect className="tl-count" x={-width / 2} y={-10} width={width} height={20} rx={10} />
        <text className="tl-count-text" y={4} fontSize={11} textAnchor="middle">
          {count < 1000 ? count : `${Math.floor(count / 1000)}k+`}
        </text>
      </Link>
    </At>
  );
}

export function BarView({ bar, top, axis }: { bar: Bar; top: number; axis: Axis }) {
  return (
    <rect
      className="tl-bar"
      x={axis.at(bar.x)}
      y={bar.y - top}
      width={axis.length(bar.width)}
      height={bar.height}
    />
  );
}
