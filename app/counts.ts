import { wordsOf } from "@/app/words";
import type { Count } from "@/components/Counts";
import { isUncheckedLately } from "@/domain/deadlines/groups";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Locale } from "@/domain/vocabulary";

/** What the header counts; the undated and the unchecked are counted aloud. */
export function countsOf(milestones: readonly MilestoneSummary[], locale: Locale): Count[] {
  const t = wordsOf(locale, "counts");
  const count = (test: (milestone: MilestoneSummary) => boolean) => milestones.filter(test).length;
  const row = (key: string, value: number, className: string): Count => ({
    key,
    label: t(key),
    value,
    className,
  });
  return [
    row("milestones", milestones.length, "text-ink"),
    row(
      "delivered",
      count((each) => each.progress === "delivered"),
      "text-delivered",
    ),
    row(
      "under-way",
      count((each) => each.progress === "under-way"),
      "text-under-way",
    ),
    row(
      "due-soon",
      count((each) => each.state === "due-soon"),
      "text-warning-text",
    ),
    row(
      "overdue",
      count((each) => each.state === "overdue"),
      "text-late",
    ),
    row(
      "undated",
      count((each) => each.date === null),
      "text-ink-2",
    ),
    row(
      "unchecked",
      count((each) => isUncheckedLately(each.lastCheckedOn, each.progress, each.stateOn)),
      "text-ink-2",
    ),
  ];
}
