import { daysBetween } from "@/domain/dates/day";
import type { Day } from "@/domain/vocabulary";

interface Props {
  label: string;
  /** In the order in which they were said. */
  points: { saidOn: Day; latest: Day; isCorrection: boolean }[];
  /** The end of the axis of days on which something was said. */
  until: Day;
  words: { saidOn: string; latest: string };
}

/** The days within which a plan could be due on the day on which it is said; null where what was said is all ahead or past. */
export function dueWithin(points: Props["points"], until: Day): { from: Day; to: Day } | null {
  const { first, low, high } = endsOf(points, until);
  const [, from = first, to = until] = [first, until, low, high].sort();
  return first < high && low < until ? { from, to } : null;
}

/** The first day on which something was said, and the whole years around all plans. */
function endsOf(points: Props["points"], until: Day) {
  const plans = [...points.map(({ latest }) => latest)].sort();
  return {
    first: points[0]?.saidOn ?? until,
    low: `${(plans[0] ?? until).slice(0, 4)}-01-01`,
    high: `${(plans.at(-1) ?? until).slice(0, 4)}-12-31`,
  };
}

const size = { width: 460, height: 250, left: 44, right: 12, top: 26, bottom: 40 };

/** Places days between two ends of a line; one day alone stands in the middle. */
function scaleOf(first: Day, last: Day, from: number, to: number) {
  const span = daysBetween(first, last);
  return (day: Day) => (span === 0 ? (from + to) / 2 : from + ((to - from) * daysBetween(first, day)) / span);
}

/** First days of years between two days, at most five of them. */
function yearsBetween(first: Day, last: Day): Day[] {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4)));
  const step = Math.ceil(((to ?? 0) - (from ?? 0)) / 5) || 1;
  const years: Day[] = [];
  for (let year = (from ?? 0) + 1; year <= (to ?? 0); year += step) years.push(`${year}-01-01`);
  return years;
}

/**
 * The planned latest day against the day on which it was said: level while a plan holds, a step up for each delay. On the
 * dotted line the plan is due on the day itself. The table beside it says the same.
 */
export function TrendChart({ label, points, until, words }: Props) {
  const { first, low, high } = endsOf(points, until);
  const x = scaleOf(first, until, size.left, size.width - size.right);
  const y = scaleOf(low, high, size.height - size.bottom, size.top);
  const path = points.map(({ saidOn, latest }, at) => {
    const before = points[at - 1];
    const start = before ? `L${x(saidOn)} ${y(before.latest)} L` : "M";
    return `${start}${x(saidOn)} ${y(latest)}`;
  });
  const last = points.at(-1);
  if (last) path.push(`L${x(until)} ${y(last.latest)}`);
  const due = dueWithin(points, until);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      className="w-full max-w-[520px]"
    >
      <Axes {...{ first, until, low, high, x, y, words }} />
      {due && (
        <line
          x1={x(due.from)}
          y1={y(due.from)}
          x2={x(due.to)}
          y2={y(due.to)}
          stroke="var(--ink-2)"
          strokeDasharray="2 4"
        />
      )}
      <path d={path.join(" ")} fill="none" stroke="var(--brand)" strokeWidth="2" />
      {points.map(({ saidOn, latest, isCorrection }) => (
        <circle
          key={saidOn + latest}
          cx={x(saidOn)}
          cy={y(latest)}
          r="4.5"
          fill={isCorrection ? "var(--card)" : "var(--brand)"}
          stroke="var(--brand)"
          strokeWidth="2"
        />
      ))}
    </svg>
  );
}

interface AxesProps {
  first: Day;
  until: Day;
  low: Day;
  high: Day;
  x: (day: Day) => number;
  y: (day: Day) => number;
  words: Props["words"];
}

/** Both axes in years. */
function Axes({ first, until, low, high, x, y, words }: AxesProps) {
  const bottom = size.height - size.bottom;
  return (
    <g fontSize="12" fill="var(--ink-2)" stroke="none">
      <text x={size.left} y={14}>
        {words.latest}
      </text>
      <text x={size.width - size.right} y={size.height - 4} textAnchor="end">
        {words.saidOn}
      </text>
      {[low, ...yearsBetween(low, high)].map((day) => (
        <g key={day}>
          <line x1={size.left} x2={size.width - size.right} y1={y(day)} y2={y(day)} stroke="var(--line)" />
          <text x={size.left - 6} y={y(day) + 4} textAnchor="end">
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
      {yearsBetween(first, until).map((day) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={bottom} y2={bottom + 5} stroke="var(--ink-2)" />
          <text x={x(day)} y={bottom + 19} textAnchor="middle">
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
    </g>
  );
}
