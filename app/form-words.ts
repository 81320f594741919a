import { wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import type { Locale } from "@/domain/vocabulary";

/** What every form says while and after it is sent. */
export function formWords(locale: Locale) {
  return {
    pendingLabel: wordsOf(locale, "forms")("sending"),
    unreachable: wordsOf(locale, "errors")("unreachable"),
    outdated: wordsOf(locale, "errors")("outdated"),
  };
}

export function hidden(name: string, value: string): Field {
  return { name, label: "", type: "hidden", value };
}

/** What every form of a milestone carries: language, a key against sending twice, and the version it began from. */
export function carriedFields(locale: Locale, milestone: { slug: string; version: number } | null): Field[] {
  const carried = [hidden("locale", locale), hidden("key", crypto.randomUUID())];
  if (!milestone) return carried;
  return [...carried, hidden("slug", milestone.slug), hidden("version", String(milestone.version))];
}

/** The words of a fixed list as the options of a field. */
export function optionsOf(
  locale: Locale,
  namespace: "progress" | "forecast" | "stance" | "role" | "moveReason",
  values: readonly string[],
) {
  const t = wordsOf(locale, namespace);
  return values.map((value) => ({ value, label: t(value) }));
}
