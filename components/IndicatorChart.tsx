import { daysBetween } from "@/domain/dates/day";
import type { Day, IndicatorSort } from "@/domain/vocabulary";

export interface ChartValue {
  id: string;
  sort: IndicatorSort;
  value: number;
  /** First and last day on which it may hold; null: open, or not said. */
  earliest: Day | null;
  latest: Day | null;
  /** "≈", "≥" and the like, for a number that is a limit or not exact. */
  sign: string;
}

interface Props {
  label: string;
  values: ChartValue[];
  until: Day;
  /** A number as the axis writes it. */
  amount: (value: number) => string;
}

const size = { width: 460, height: 220, left: 78, right: 16, top: 22, bottom: 30 };
const right = size.width - size.right;
const bottom = size.height - size.bottom;

/** First days of years from one day to another, about five of them. */
function yearsFrom(first: Day, last: Day): Day[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = Math.ceil((to - from + 1) / 5);
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, at) => `${String(from + at * step).padStart(4, "0")}-01-01`,
  );
}

/** Round numbers from one end of the axis to the other, three to six of them. */
export function ticksOf(low: number, high: number): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  return Array.from({ length: count + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/**
 * Values over time, from zero: what was measured as filled points, the target as a diamond, the baseline as a square. A value
 * that holds on some day of a year is drawn as long as that year, one with an open end up to the edge.
 */
export function IndicatorChart({ label, values, until, amount }: Props) {
  const days = values.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
  const all = [...days, until].sort();
  const [first, last] = [
    `${(all[0] ?? until).slice(0, 4)}-01-01`,
    `${(all.at(-1) ?? until).slice(0, 4)}-12-31`,
  ];
  const numbers = values.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const ticks = ticksOf(low, high === low ? low + 1 : high);
  const [from = 0, to = 1] = [ticks[0], ticks.at(-1)];
  const span = daysBetween(first, last);
  const x = (day: Day) => size.left + ((right - size.left) * daysBetween(first, day)) / span;
  const y = (value: number) => bottom - ((bottom - size.top) * (value - from)) / (to - from);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      className="w-full max-w-[520px]"
    >
      <g fontSize="12" fill="var(--ink-2)">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={size.left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={size.left - 6} y={y(tick) + 4} textAnchor="end">
              {amount(tick)}
            </text>
          </g>
        ))}
        {yearsFrom(first, last).map((day) => (
          <g key={day}>
            <line x1={x(day)} x2={x(day)} y1={bottom} y2={bottom + 5} stroke="var(--ink-2)" />
            <text x={x(day)} y={bottom + 19} textAnchor="middle">
              {Number(day.slice(0, 4))}
            </text>
          </g>
        ))}
      </g>
      <line
        x1={x(until)}
        x2={x(until)}
        y1={size.top}
        y2={bottom}
        stroke="var(--ink-3)"
        strokeDasharray="2 4"
      />
      {values.map(({ id, earliest, latest, ...value }) => (
        <Mark
          key={id}
          {...value}
          from={earliest ? x(earliest) : size.left}
          to={latest ? x(latest) : right}
          open={earliest === null ? "before" : latest === null ? "after" : null}
          y={y(value.value)}
        />
      ))}
    </svg>
  );
}

interface MarkProps {
  sort: IndicatorSort;
  sign: string;
  from: number;
  to: number;
  /** Which end is not known. */
  open: "before" | "after" | null;
  y: number;
}

const colours = { actual: "var(--brand)", target: "var(--ink)", baseline: "var(--ink-2)" };

function Mark({ sort, sign, from, to, open, y }: MarkProps) {
  const colour = colours[sort];
  const isSpan = to - from > 3;
  // The sign of an open span stands at the end that is known.
  const middle = open === null ? (from + to) / 2 : open === "before" ? to : from;
  const edges = isSpan && open === null ? [from, to] : [];
  return (
    <g stroke={colour} strokeWidth="2" fill={sort === "actual" ? colour : "var(--card)"}>
      {isSpan && <line x1={from} x2={to} y1={y} y2={y} strokeDasharray={open ? "5 4" : undefined} />}
      {edges.map((edge) => (
        <line key={edge} x1={edge} x2={edge} y1={y - 5} y2={y + 5} />
      ))}
      {sort === "actual" && <circle cx={middle} cy={y} r="4.5" />}
      {sort === "target" && <path d={`M${middle} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} />}
      {sort === "baseline" && <rect x={middle - 4.5} y={y - 4.5} width="9" height="9" />}
      {sign && (
        <text x={middle} y={y - 10} fontSize="12" textAnchor="middle" fill="var(--ink)" stroke="none">
          {sign}
        </text>
      )}
    </g>
  );
}
