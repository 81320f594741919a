import { absolute } from "@/app/links";
import { wordsOf } from "@/app/words";
import type { EmbedCodeProps } from "@/components/timeline/EmbedCode";
import type { Locale } from "@/domain/vocabulary";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** What another site puts into its page to show the picture of an address; null while no site may. */
export function embedCodeOf(address: string, title: string, locale: Locale): EmbedCodeProps | null {
  const framers = process.env.MILEPOST_FRAMERS ?? "";
  if (framers === "") return null;
  const t = wordsOf(locale, "embed");
  const source = escaped(absolute(address));
  return {
    title: t("title"),
    intro: t("intro"),
    sites: t("sites", { list: framers.replaceAll(" ", ", ") }),
    code: `<iframe src="${source}" title="${escaped(title)}" width="100%" height="600" style="border:0"></iframe>`,
  };
}
