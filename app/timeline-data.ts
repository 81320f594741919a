import { sayIn } from "@/app/timeline-texts";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import type { PictureAddress } from "@/domain/timeline/address";
import { chooseWindow, wholeSpan } from "@/domain/timeline/choose-window";
import type { TimeWindow } from "@/domain/timeline/types";
import { decodeWindow, mostItems, type WindowAnswer } from "@/domain/timeline/window";
import type { Locale } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import { getWindowBytes } from "@/server/timeline/cached";
import { listYears } from "@/server/timeline/years";

/** The width that answers are asked for, whatever the screen: so that page and script share what is kept of them. */
export const answerWidth = 1_360;

export interface TimelineData {
  answer: WindowAnswer;
  /** What the reader sees first, what the answer holds, and all that there is. */
  window: TimeWindow;
  answered: TimeWindow;
  span: TimeWindow;
}

/** What the picture of a page shows first: of a small collection all, of a large one the window that is seen. */
export async function readTimeline(
  viewer: Viewer,
  query: MilestoneQuery,
  { window, group }: PictureAddress,
  count: number,
  locale: Locale,
): Promise<TimelineData> {
  const day = query.asof ?? today();
  const years = await listYears(viewer, query, day);
  const span = wholeSpan(years, day);
  const shown = window ?? chooseWindow(years, day);
  const answered = count <= mostItems ? span : shown;
  const asked = {
    query,
    grouping: group,
    window: answered,
    width: answerWidth,
    today: day,
    say: sayIn(locale),
  };
  const { raw } = await getWindowBytes(viewer, asked, locale);
  return { answer: decodeWindow(raw), window: shown, answered, span };
}
