import { wordsOf } from "@/app/words";
import { timelineLabels } from "@/components/timeline/labels";
import type { MilestoneGist } from "@/domain/milestones/summary";
import { dayNumberOf } from "@/domain/timeline/columns";
import { fadeDaysOf } from "@/domain/timeline/shape";
import type { WindowText } from "@/domain/timeline/window";
import type { Locale } from "@/domain/vocabulary";

/** Puts milestones of the picture into the words of a language. */
export function sayIn(locale: Locale): (id: number, milestone: MilestoneGist) => WindowText {
  const labels = timelineLabels(wordsOf(locale, "timeline"), locale);
  return (id, milestone) => {
    const { date, moves, baseline, slug } = milestone;
    const first = moves > 0 ? (baseline?.latest ?? baseline?.earliest) : null;
    return {
      id,
      slug,
      title: labels.title(milestone),
      detail: labels.detail(milestone),
      said: labels.said(milestone),
      ghost: first ? dayNumberOf(first) + 1 : null,
      fadeIn: date ? fadeDaysOf(date, "first") : 0,
      fadeOut: date ? fadeDaysOf(date, "last") : 0,
    };
  };
}
