import type { ReactNode } from "react";
import { CircleSign, DiamondSign } from "@/components/timeline/Sign";
import type { SceneMark } from "@/domain/timeline/scene/items";
import type { Tone } from "@/domain/timeline/types";

const bandHeight = 18;
const capsuleHeight = 20;
const tones: Tone[] = ["delivered", "under-way", "warning", "late", "unknown"];

/** The fades of one picture; `prefix` keeps the ids of two pictures on a page apart. */
export function Fades({ prefix }: { prefix: string }) {
  return (
    <defs>
      {tones.map((tone) => (
        <g key={tone} className={`tl-${tone}`}>
          <linearGradient id={`${prefix}-in-${tone}`}>
            <stop offset="0" stopColor="currentColor" stopOpacity="0" />
            <stop offset="1" stopColor="currentColor" stopOpacity="0.3" />
          </linearGradient>
          <linearGradient id={`${prefix}-out-${tone}`}>
            <stop offset="0" stopColor="currentColor" stopOpacity="0.3" />
            <stop offset="1" stopColor="currentColor" stopOpacity="0" />
          </linearGradient>
        </g>
      ))}
    </defs>
  );
}

/** Where px of the layout stand on an axis of any width: in shares of it. */
export interface Axis {
  at(x: number): string;
  length(width: number): string;
}

/** Drawn in px from a point of the axis, whatever its width. */
export function At({ axis, x, y = 0, children }: { axis: Axis; x: number; y?: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of what is named as a whole
    <svg x={axis.at(x)} y={y} overflow="visible">
      {children}
    </svg>
  );
}

interface Props {
  mark: SceneMark;
  axis: Axis;
  /** Middle of the shape. */
  y: number;
}

function Arrow({ x, side }: { x: number; side: "left" | "right" }) {
  const turn = side === "left" ? -1 : 1;
  return (
    <path
      d={`M${x - 3 * turn} -5l${5 * turn} 5l${-5 * turn} 5`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

function Band({ mark, axis, y, prefix }: Props & { prefix: string }) {
  const end = mark.x + mark.width;
  const solidFrom = mark.x + mark.fadeIn;
  const solidTo = Math.max(solidFrom, end - mark.fadeOut);
  const arrowSpace = mark.arrowLeft ? 16 : 0;
  const part = (from: number, to: number, fill: string, fillOpacity?: number) =>
    to - from < 0.5 ? null : (
      <rect
        x={axis.at(from)}
        y={y - bandHeight / 2}
        width={axis.length(to - from)}
        height={bandHeight}
        fill={fill}
        fillOpacity={fillOpacity}
      />
    );
  return (
    <>
      {part(mark.x, solidFrom, `url(#${prefix}-in-${mark.tone})`)}
      {part(solidFrom, solidTo, "currentColor", 0.3)}
      {part(solidTo, end, `url(#${prefix}-out-${mark.tone})`)}
      <At axis={axis} x={end} y={y}>
        {mark.shape === "by" && !mark.arrowRight && (
          <>
            <rect x={-4} y={-12} width={4} height={24} rx={1} fill="currentColor" />
            <CircleSign x={-14} y={0} sign={mark.sign} size={5} />
          </>
        )}
        {mark.arrowRight && <Arrow x={-7} side="right" />}
      </At>
      <At axis={axis} x={mark.x} y={y}>
        {mark.arrowLeft && <Arrow x={6} side="left" />}
        {mark.shape !== "by" && mark.width > arrowSpace + 20 && (
          <CircleSign x={arrowSpace + 10} y={0} sign={mark.sign} size={5} />
        )}
      </At>
    </>
  );
}

function Capsule({ mark, axis, y }: Props) {
  const plain = mark.shape === "anniversary";
  return (
    <>
      <rect
        x={axis.at(mark.x)}
        y={y - capsuleHeight / 2}
        width={axis.length(mark.width)}
        height={capsuleHeight}
        rx={capsuleHeight / 2}
        fill={plain ? "none" : "currentColor"}
        fillOpacity={0.14}
        stroke="currentColor"
        strokeWidth={1.4}
        strokeDasharray={plain ? undefined : "2.5 2.5"}
      />
      <At axis={axis} x={mark.x} y={y}>
        {mark.shape === "starts" && (
          <path
            d="M8 -5l5 5l-5 5m6 -10l5 5l-5 5"
            fill="none"
            stroke="currentColor"
            strokeWidth={1.8}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )}
        {mark.shape === "capsule" && <CircleSign x={12} y={0} sign={mark.sign} size={5} />}
        {plain && <circle cx={12} cy={0} r={2.5} fill="currentColor" />}
      </At>
    </>
  );
}

function Diamond({ mark, axis, y }: Props) {
  const middle = mark.x + mark.width / 2;
  return (
    <>
      {mark.band > 0 && (
        <rect
          x={axis.at(middle - mark.band / 2)}
          y={y - 10}
          width={axis.length(mark.band)}
          height={20}
          fill="currentColor"
          fillOpacity={0.25}
        />
      )}
      <At axis={axis} x={middle} y={y}>
        <DiamondSign x={0} y={0} sign={mark.sign} size={7} />
      </At>
    </>
  );
}

function Ghost({ mark, axis, y }: Props) {
  if (mark.ghostX === null) return null;
  return (
    <>
      <line
        x1={axis.at(mark.ghostX)}
        x2={axis.at(mark.ghostTo)}
        y1={y}
        y2={y}
        stroke="currentColor"
        strokeWidth={1.6}
        strokeDasharray="2 3"
      />
      <At axis={axis} x={mark.ghostX} y={y}>
        <path d="M0 -6l6 6l-6 6l-6 -6z" fill="var(--card)" stroke="currentColor" strokeWidth={1.5} />
      </At>
    </>
  );
}

/** What a milestone's date looks like. */
export function MarkShape({ prefix, ...props }: Props & { prefix: string }) {
  const { shape } = props.mark;
  const isBand = shape === "by" || shape === "during" || shape === "since";
  return (
    <>
      {isBand && <Band {...props} prefix={prefix} />}
      {!isBand && shape !== "diamond" && <Capsule {...props} />}
      <Ghost {...props} />
      {shape === "diamond" && <Diamond {...props} />}
    </>
  );
}
