import { linkAt, searchOf } from "@/app/links";
import type { TimelineData } from "@/app/timeline-data";
import { answerWidth } from "@/app/timeline-data";
import { wordsOf } from "@/app/words";
import { timelineLabels } from "@/components/timeline/labels";
import type { LiveConfig } from "@/components/timeline/live/config";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { PictureAddress } from "@/domain/timeline/address";
import type { LaneName } from "@/domain/timeline/scene/from-window";
import type { Locale } from "@/domain/vocabulary";

/** Values of a sentence that are put in later, in the browser. */
const open = (names: string[]) => Object.fromEntries(names.map((name) => [name, `{${name}}`]));

/** What the moving picture is told: addresses and words, no milestones. */
export function liveConfigOf(
  { answer, window, answered, span }: TimelineData,
  names: LaneName[],
  query: MilestoneQuery,
  { collapsed, group }: PictureAddress,
  locale: Locale,
): LiveConfig {
  const t = wordsOf(locale, "live");
  const timeline = wordsOf(locale, "timeline");
  return {
    locale,
    today: answer.today,
    asof: query.asof,
    data: `/api/v1/timeline${searchOf(query) || "?"}&lang=${locale}&group=${group}`,
    texts: linkAt(query.asof)(`/api/v1/timeline/texts?lang=${locale}`),
    width: answerWidth,
    names,
    collapsed,
    window,
    answered,
    span,
    words: {
      picture: timeline("picture"),
      help: t("help"),
      controls: t("controls"),
      zoomIn: t("zoomIn"),
      zoomOut: t("zoomOut"),
      showAll: t("showAll"),
      goToToday: t("goToToday"),
      copyPicture: t("copyPicture"),
      savePicture: t("savePicture"),
      copied: t("copied"),
      saved: t("saved"),
      todayBadge: timelineLabels(timeline, locale).todayBadge(answer.today),
      many: t("many", open(["count", "from", "to"])),
      noDateTag: timeline("noDateTag", open(["title"])),
      noDateMany: timeline("noDateMany", open(["count"])),
      position: t("position", open(["nth", "of", "lane"])),
      counted: t("counted", open(["count", "lane"])),
    },
  };
}

/** The words of the panel beside it. */
export function liveWordsOf(locale: Locale) {
  const t = wordsOf(locale, "live");
  return {
    name: t("panel"),
    close: t("closePanel"),
    failed: t("panelFailed"),
    selected: t("selected", open(["count"])),
    span: t("span", open(["from", "to"])),
    more: t("more", open(["count"])),
    clear: t("clear"),
  };
}
