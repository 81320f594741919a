import { CircleSign, DiamondSign } from "@/components/timeline/Sign";
import type { Mark, Tone } from "@/domain/timeline/types";

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

function Arrow({ x, y, side }: { x: number; y: number; side: "left" | "right" }) {
  const turn = side === "left" ? -1 : 1;
  return (
    <path
      d={`M${x - 3 * turn} ${y - 5}l${5 * turn} 5l${-5 * turn} 5`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

function Band({ mark, prefix }: { mark: Mark; prefix: string }) {
  const top = mark.y - bandHeight / 2;
  const first = Math.round(mark.x);
  const last = Math.round(mark.x + mark.width);
  const solidFrom = Math.round(mark.x + mark.fadeIn);
  const solidTo = Math.max(solidFrom, Math.round(mark.x + mark.width - mark.fadeOut));
  const arrowSpace = mark.arrowLeft ? 16 : 0;
  return (
    <>
      <rect
        x={first}
        y={top}
        width={solidFrom - first}
        height={bandHeight}
        fill={`url(#${prefix}-in-${mark.tone})`}
      />
      <rect
        x={solidFrom}
        y={top}
        width={solidTo - solidFrom}
        height={bandHeight}
        fill="currentColor"
        fillOpacity={0.3}
      />
      <rect
        x={solidTo}
        y={top}
        width={last - solidTo}
        height={bandHeight}
        fill={`url(#${prefix}-out-${mark.tone})`}
      />
      {mark.shape === "by" && !mark.arrowRight && (
        <>
          <rect x={last - 4} y={mark.y - 12} width={4} height={24} rx={1} fill="currentColor" />
          <CircleSign x={last - 14} y={mark.y} sign={mark.sign} size={5} />
        </>
      )}
      {mark.arrowLeft && <Arrow x={first + 6} y={mark.y} side="left" />}
      {mark.arrowRight && <Arrow x={last - 7} y={mark.y} side="right" />}
      {mark.shape !== "by" && mark.width > arrowSpace + 20 && (
        <CircleSign x={first + arrowSpace + 10} y={mark.y} sign={mark.sign} size={5} />
      )}
    </>
  );
}

function Capsule({ mark }: { mark: Mark }) {
  const top = mark.y - capsuleHeight / 2;
  const plain = mark.shape === "anniversary";
  const x = mark.x + 12;
  return (
    <>
      <rect
        x={mark.x + 1}
        y={top}
        width={mark.width - 2}
        height={capsuleHeight}
        rx={capsuleHeight / 2}
        fill={plain ? "none" : "currentColor"}
        fillOpacity={0.14}
        stroke="currentColor"
        strokeWidth={1.4}
        strokeDasharray={plain ? undefined : "2.5 2.5"}
      />
      {mark.shape === "starts" && (
        <path
          d={`M${x - 4} ${mark.y - 5}l5 5l-5 5m6 -10l5 5l-5 5`}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.8}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {mark.shape === "capsule" && <CircleSign x={x} y={mark.y} sign={mark.sign} size={5} />}
      {plain && <circle cx={x} cy={mark.y} r={2.5} fill="currentColor" />}
    </>
  );
}

function Diamond({ mark }: { mark: Mark }) {
  const x = mark.x + mark.width / 2;
  return (
    <>
      {mark.band > 0 && (
        <rect
          x={x - mark.band / 2}
          y={mark.y - 10}
          width={mark.band}
          height={20}
          rx={3}
          fill="currentColor"
          fillOpacity={0.25}
        />
      )}
      <DiamondSign x={x} y={mark.y} sign={mark.sign} size={7} />
    </>
  );
}

function Ghost({ mark }: { mark: Mark }) {
  if (mark.ghostX === null) return null;
  const turn = mark.ghostTo > mark.ghostX ? 1 : -1;
  return (
    <>
      <line
        x1={mark.ghostX + 7 * turn}
        x2={mark.ghostTo}
        y1={mark.y}
        y2={mark.y}
        stroke="currentColor"
        strokeWidth={1.6}
        strokeDasharray="2 3"
      />
      <path
        d={`M${mark.ghostX} ${mark.y - 6}l6 6l-6 6l-6 -6z`}
        fill="var(--card)"
        stroke="currentColor"
        strokeWidth={1.5}
      />
    </>
  );
}

/** What a milestone's date looks like. */
export function MarkShape({ mark, prefix }: { mark: Mark; prefix: string }) {
  const { shape } = mark;
  const isBand = shape === "by" || shape === "during" || shape === "since";
  return (
    <>
      {isBand && <Band mark={mark} prefix={prefix} />}
      {(shape === "capsule" || shape === "starts" || shape === "anniversary") && <Capsule mark={mark} />}
      <Ghost mark={mark} />
      {shape === "diamond" && <Diamond mark={mark} />}
      {shape === "beyond" && <Arrow x={mark.x + 8} y={mark.y} side={mark.arrowLeft ? "left" : "right"} />}
    </>
  );
}
