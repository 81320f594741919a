import { linkTo } from "@/app/links";
import { wordsOf } from "@/app/words";
import { locales } from "@/domain/vocabulary";

/** Not-found pages do not learn which language the address named, so this one speaks both. */
export default function NotFound() {
  return locales.map((locale) => {
    const t = wordsOf(locale, "notFound");
    return (
      <section key={locale} lang={locale} className="mb-9">
        <h1>{t("title")}</h1>
        <p className="mt-1 mb-3 text-ink-2">{t("text")}</p>
        <a href={linkTo.timeline(locale)} className="button button-plain">
          {t("home")}
        </a>
      </section>
    );
  });
}
