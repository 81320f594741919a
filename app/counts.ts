import { linkTo, searchOf } from "@/app/links";
import { wordsOf } from "@/app/words";
import type { Count } from "@/components/Counts";
import type { MilestoneCounts } from "@/domain/milestones/lists";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Locale } from "@/domain/vocabulary";

/** What the header counts, each with the address that shows it; the undated and the unchecked are counted aloud. */
export function countsOf(counts: MilestoneCounts, query: MilestoneQuery, locale: Locale): Count[] {
  const t = wordsOf(locale, "counts");
  const row = (key: string, value: number, href: string, className: string): Count => {
    return { key, label: t(key), value, href, className };
  };
  const within = (narrower: Partial<MilestoneQuery>) =>
    linkTo.timeline(locale) + searchOf({ ...query, ...narrower });
  return [
    row("milestones", counts.milestones, within({}), "text-ink"),
    row("delivered", counts.delivered, within({ progress: ["delivered"] }), "text-delivered"),
    row("under-way", counts.underWay, within({ progress: ["under-way"] }), "text-under-way"),
    row("due-soon", counts.dueSoon, within({ state: ["due-soon"] }), "text-warning-text"),
    row("overdue", counts.overdue, within({ state: ["overdue"] }), "text-late"),
    row("undated", counts.undated, within({ dated: "no" }), "text-ink-2"),
    row(
      "unchecked",
      counts.unchecked,
      `${linkTo.deadlines(locale)}${searchOf(query)}#unchecked`,
      "text-ink-2",
    ),
  ];
}
