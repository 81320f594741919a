import type { Sign } from "@/domain/timeline/types";

interface Place {
  x: number;
  y: number;
  sign: Sign;
  size: number;
}

const thin = { fill: "none", strokeLinecap: "round", strokeLinejoin: "round" } as const;

function Inner({ x, y, sign, size }: Place) {
  const u = size / 7;
  if (sign === "done")
    return (
      <path
        {...thin}
        d={`M${x - 2.2 * u} ${y + 0.1 * u}l${1.6 * u} ${1.7 * u}l${2.9 * u} ${-3.3 * u}`}
        stroke="var(--card)"
        strokeWidth={1.6}
      />
    );
  if (sign === "alert")
    return (
      <path
        {...thin}
        d={`M${x} ${y - 3 * u}v${3.2 * u}M${x} ${y + 2.8 * u}v0.01`}
        stroke="var(--card)"
        strokeWidth={1.8}
      />
    );
  if (sign === "cross")
    return (
      <path
        {...thin}
        d={`M${x - 2 * u} ${y - 2 * u}l${4 * u} ${4 * u}m0 ${-4 * u}l${-4 * u} ${4 * u}`}
        stroke="currentColor"
        strokeWidth={1.5}
      />
    );
  return null;
}

const isSolid = (sign: Sign) => sign === "done" || sign === "alert";

/** A diamond on a known day, with the progress as its filling: tick, half, empty, "!" or cross. */
export function DiamondSign({ x, y, sign, size }: Place) {
  const outline = `M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`;
  return (
    <>
      <path
        d={outline}
        fill={isSolid(sign) ? "currentColor" : "var(--card)"}
        stroke="currentColor"
        strokeWidth={1.6}
        strokeLinejoin="round"
      />
      {sign === "half" && <path d={`M${x} ${y - size}v${2 * size}l${-size} ${-size}z`} fill="currentColor" />}
      <Inner x={x} y={y} sign={sign} size={size * 0.9} />
    </>
  );
}

/** The same fillings in a circle, for periods: a diamond would claim a day. */
export function CircleSign({ x, y, sign, size }: Place) {
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={size}
        fill={isSolid(sign) ? "currentColor" : "var(--card)"}
        stroke="currentColor"
        strokeWidth={1.5}
      />
      {sign === "half" && (
        <path d={`M${x} ${y - size}a${size} ${size} 0 0 0 0 ${2 * size}z`} fill="currentColor" />
      )}
      <Inner x={x} y={y} sign={sign} size={size} />
    </>
  );
}
