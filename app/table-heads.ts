import { wordsOf } from "@/app/words";
import type { Locale } from "@/domain/vocabulary";

/** Column heads of every table of milestones. */
export function tableHeads(locale: Locale) {
  const t = wordsOf(locale, "table");
  return {
    milestone: t("milestone"),
    initiative: t("initiative"),
    when: t("when"),
    state: t("state"),
    progress: t("progress"),
    checked: t("checked"),
  };
}
