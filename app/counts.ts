import { linkTo, searchOf } from "@/app/links";
import { wordsOf } from "@/app/words";
import type { Count } from "@/components/Counts";
import { isUncheckedLately } from "@/domain/deadlines/groups";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import type { Locale } from "@/domain/vocabulary";

type Test = (milestone: MilestoneSummary) => boolean;

/** What the header counts, each with the address that shows it; the undated and the unchecked are counted aloud. */
export function countsOf(
  milestones: readonly MilestoneSummary[],
  query: MilestoneQuery,
  locale: Locale,
): Count[] {
  const t = wordsOf(locale, "counts");
  const row = (key: string, test: Test, href: string, className: string): Count => {
    return { key, label: t(key), value: milestones.filter(test).length, href, className };
  };
  const within = (narrower: Partial<MilestoneQuery>) =>
    linkTo.timeline(locale) + searchOf({ ...query, ...narrower });
  const unchecked: Test = (each) => isUncheckedLately(each.lastCheckedOn, each.progress, each.stateOn);
  return [
    row("milestones", () => true, within({}), "text-ink"),
    row(
      "delivered",
      (each) => each.progress === "delivered",
      within({ progress: ["delivered"] }),
      "text-delivered",
    ),
    row(
      "under-way",
      (each) => each.progress === "under-way",
      within({ progress: ["under-way"] }),
      "text-under-way",
    ),
    row(
      "due-soon",
      (each) => each.state === "due-soon",
      within({ state: ["due-soon"] }),
      "text-warning-text",
    ),
    row("overdue", (each) => each.state === "overdue", within({ state: ["overdue"] }), "text-late"),
    row("undated", (each) => each.date === null, within({ dated: "no" }), "text-ink-2"),
    row("unchecked", unchecked, `${linkTo.deadlines(locale)}${searchOf(query)}#unchecked`, "text-ink-2"),
  ];
}
