import type { MilestoneDate } from "@/domain/milestones/summary";
import type { Shape } from "@/domain/timeline/types";
import type { Day } from "@/domain/vocabulary";

const inOneMonth = (first: Day, last: Day) => first.slice(0, 7) === last.slice(0, 7);

/** What a date is drawn as. */
export function shapeOf(date: MilestoneDate, today: Day): Shape {
  const { role, earliest, latest } = date;
  if (role === "marks") return "anniversary";
  if (role === "by" || (earliest === null && role !== "during")) return "by";
  if (role === "during") return "during";
  if (role === "since") return earliest !== null && earliest <= today ? "since" : "starts";
  if (role === "starts") return "starts";
  if (latest === null || earliest === null) return "since";
  return inOneMonth(earliest, latest) ? "diamond" : "capsule";
}

const year = 365;

/** The days between which one end of a period lies: 0 when it is known to the day. */
export function fadeDaysOf(
  { edtf, role }: Pick<MilestoneDate, "edtf" | "role">,
  end: "first" | "last",
): number {
  const ends = edtf.split("/");
  const part = (end === "first" ? ends[0] : ends[1]) ?? "";
  if (role !== "during" || ends.length < 2 || part === "" || part === "..") return 0;
  if (/[~?%]/.test(part)) return year;
  if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return 0;
  return /^\d{4}-(0\d|1[0-2])$/.test(part) ? 30 : year;
}
