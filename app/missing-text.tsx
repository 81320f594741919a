import { linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import type { Locale } from "@/domain/vocabulary";

/** Says that there is no such page, and where to go instead. */
export function MissingText({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, "notFound");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-1 mb-3 text-ink-2">{t("text")}</p>
      <a href={linkTo.timeline(locale)} className="button button-plain">
        {t("home")}
      </a>
    </>
  );
}
