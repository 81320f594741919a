import { seededRandom } from "@/bench/seeded-random";
import { dayNumberOf, emptyColumns, shapeCodes, type TimelineColumns } from "@/domain/timeline/columns";

/** One milestone as every side gets it. Days since 1970-01-01, the end included. */
export interface Row {
  id: number;
  lane: number;
  start: number;
  end: number;
  title: string;
}

export const laneCount = 12;
export const today = dayNumberOf("2026-11-24");
export const whole = { from: dayNumberOf("1990-01-01"), to: dayNumberOf("2045-12-31") + 1 };

const verbs = ["Sign", "Begin", "Conclude", "Review", "Launch", "Ratify", "Publish", "Train"];
const things = [
  "the agreement",
  "negotiations",
  "the action plan",
  "a joint centre",
  "specialists",
  "phase two",
];

/** The same milestones for the same number: 60 % days, 40 % periods, over twelve lanes, from 1990 to 2045. */
export function rowsOf(count: number): Row[] {
  const random = seededRandom(20_261_124 + count);
  const pick = (most: number) => Math.floor(random() * most);
  const rows = Array.from({ length: count }, (_, index): Row => {
    const start = whole.from + pick(whole.to - whole.from - 700);
    const length = random() < 0.6 ? 0 : 30 + pick(670);
    const title = `${verbs[pick(verbs.length)]} ${things[pick(things.length)]} ${index + 1}`;
    return { id: index + 1, lane: pick(laneCount), start, end: start + length, title };
  });
  return rows.sort((a, b) => a.lane - b.lane || a.start - b.start || a.end - b.end || a.id - b.id);
}

export function columnsOf(rows: Row[]): TimelineColumns {
  const columns = emptyColumns(rows.length);
  const shapes = { day: shapeCodes.indexOf("diamond"), period: shapeCodes.indexOf("during") };
  rows.forEach((row, at) => {
    columns.start[at] = row.start;
    columns.end[at] = row.end;
    columns.lane[at] = row.lane;
    columns.id[at] = row.id;
    columns.tone[at] = row.id % 7;
    columns.shape[at] = row.start === row.end ? shapes.day : shapes.period;
  });
  return columns;
}

/** The milestone that is clicked: a day of the first lanes, which every side has on the screen, nearest to the middle. */
export function targetOf(rows: Row[]): Row {
  const middle = (whole.from + whole.to) / 2;
  const days = rows.filter(({ start, end, lane }) => start === end && lane < 3);
  const nearest = days.reduce((best, row) =>
    Math.abs(row.start - middle) < Math.abs(best.start - middle) ? row : best,
  );
  return nearest;
}
