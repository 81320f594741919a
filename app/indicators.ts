import { textIn, wordsOf } from "@/app/words";
import { dateInWords } from "@/domain/dates/words";
import { type Locale, qualifiers } from "@/domain/vocabulary";
import type { IndicatorValueView, IndicatorView } from "@/server/indicators/present";

/** ISO 4217, which is how the data writes units of money. */
const currency = /^[A-Z]{3}$/;

/** Units that have words in both languages; data may bring others. */
export const units = ["people", "projects", "countries", "events"] as const;

/** "target: USD 2 trillion (by 2030)": the values that stand, of those that were measured the last one. */
export function valuesInWords({ values, unit }: IndicatorView, locale: Locale): string[] {
  const standing = values.filter(({ isCorrected }) => !isCorrected);
  const newest = standing.filter(({ sort }) => sort === "actual").at(-1);
  return standing
    .filter((each) => each.sort !== "actual" || each === newest)
    .map((each) => {
      const when = each.edtf ? ` (${heldInWords(each.edtf, locale)})` : "";
      return `${wordsOf(locale, "indicatorSort")(each.sort)}: ${valueInWords(each, unit, locale)}${when}`;
    });
}

/** One value with its unit and its limit: "about 450 projects". */
export function valueInWords(
  { value, qualifier, edtf }: Pick<IndicatorValueView, "value" | "qualifier" | "edtf">,
  unit: string,
  locale: Locale,
): string {
  // The source's "by 2030" is told once, in the reader's language, where its date is known.
  const said = edtf && qualifier?.startsWith("by ") ? null : qualifier;
  return qualifiedInWords(amountInWords(value, unit, locale), said, locale);
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

/** A number of an axis: short, and without the unit where that is a word. */
export function axisInWords(value: number, unit: string, locale: Locale): string {
  if (currency.test(unit)) return amountInWords(value, unit, locale);
  const form = { notation: "compact", maximumFractionDigits: 6 } as const;
  const number = new Intl.NumberFormat(locale === "ko" ? "ko-KR" : "en-GB", form).format(value);
  return unit === "%" ? `${number}%` : number;
}

/** The source's own limits on a number: "about 450"; one that has no words of ours follows as it stands. */
function qualifiedInWords(amount: string, qualifier: string | null, locale: Locale): string {
  if (qualifier === null) return amount;
  const known = qualifiers.some((each) => each === qualifier);
  return known ? wordsOf(locale, "qualifiers")(qualifier, { amount }) : `${amount} (${qualifier})`;
}

const signs: Record<string, string> = {
  about: "≈",
  almost: "≈",
  "at least": "≥",
  "at most": "≤",
  "more than": ">",
  "less than": "<",
};

/** The limit on a number as the chart draws it; empty where there is none. */
export function signOf(qualifier: string | null): string {
  return signs[qualifier ?? ""] ?? "";
}

/** When a value holds. */
export function heldInWords(edtf: string, locale: Locale): string {
  return dateInWords({ edtf, role: edtf.startsWith("[..") ? "by" : "on" }, locale, "short");
}

/** The name of an indicator in the reader's language. */
export function indicatorName({ name }: IndicatorView, locale: Locale): string {
  return textIn(locale, name).text;
}
