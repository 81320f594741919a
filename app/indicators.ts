import { textIn, wordsOf } from "@/app/words";
import { dateInWords } from "@/domain/dates/words";
import type { Locale } from "@/domain/vocabulary";
import type { MilestonePage } from "@/server/milestones/page";

type Indicator = MilestonePage["row"]["indicators"][number];

/** ISO 4217, which is how the data writes units of money. */
const currency = /^[A-Z]{3}$/;

/** Units and qualifiers that have words in both languages; data may bring others. */
export const units = ["people", "projects", "countries", "events"] as const;
export const qualifiers = ["about", "almost", "at least", "at most", "more than", "less than"] as const;

/** "target: USD 2 trillion, by 2030": each value of an indicator in the reader's number format. */
export function valuesInWords(indicator: Indicator, locale: Locale): string[] {
  return indicator.values.map((each) => {
    const amount = amountInWords(each.value.toNumber(), indicator.unit, locale);
    const when = each.edtf ? ` (${whenInWords(each.edtf, locale)})` : "";
    // The source's "by 2030" is told once, in the reader's language, where its date is known.
    const said = when && each.qualifier?.startsWith("by ") ? null : each.qualifier;
    const qualified = qualifiedInWords(amount, said, locale);
    return `${wordsOf(locale, "indicatorSort")(each.sort)}: ${qualified}${when}`;
  });
}

/** A number with its unit: money with the sign of its currency, anything else with the unit behind it. */
export function amountInWords(value: number, unit: string, locale: Locale): string {
  const tag = locale === "ko" ? "ko-KR" : "en-GB";
  const large = Math.abs(value) >= 1_000_000;
  const form: Intl.NumberFormatOptions = {
    minimumFractionDigits: 0,
    maximumFractionDigits: large ? 2 : 6,
    ...(large && { notation: "compact", compactDisplay: "long" }),
  };
  if (currency.test(unit))
    return new Intl.NumberFormat(tag, { ...form, style: "currency", currency: unit }).format(value);
  const number = new Intl.NumberFormat(tag, form).format(value);
  if (units.some((known) => known === unit)) return wordsOf(locale, "units")(unit, { amount: number });
  return unit === "%" ? `${number}%` : `${number} ${unit}`;
}

/** The source's own limits on a number: "about 450"; one that has no words of ours follows as it stands. */
function qualifiedInWords(amount: string, qualifier: string | null, locale: Locale): string {
  if (qualifier === null) return amount;
  const known = qualifiers.some((each) => each === qualifier);
  return known ? wordsOf(locale, "qualifiers")(qualifier, { amount }) : `${amount} (${qualifier})`;
}

function whenInWords(edtf: string, locale: Locale): string {
  return dateInWords({ edtf, role: edtf.startsWith("[..") ? "by" : "on" }, locale, "short");
}

/** The name of an indicator in the reader's language. */
export function indicatorName(indicator: Indicator, locale: Locale): string {
  return textIn(locale, { en: indicator.nameEn, ko: indicator.nameKo }).text;
}
