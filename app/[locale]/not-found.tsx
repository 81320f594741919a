import { MissingText } from "@/app/missing-text";
import { locales } from "@/domain/vocabulary";

/**
 * What scripts put in place when a page turns out to be missing. It does not learn which language the address named,
 * so it speaks both; a whole page load gets `not-found/page.tsx` instead.
 */
export default function NotFound() {
  return locales.map((locale) => (
    <section key={locale} lang={locale} className="mb-9">
      <MissingText locale={locale} />
    </section>
  ));
}
