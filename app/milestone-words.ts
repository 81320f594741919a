import { hostOf } from "@/app/update-entries";
import { textIn, wordsOf } from "@/app/words";
import { dateInWords, dayInWords } from "@/domain/dates/words";
import type { MilestoneSummary, SourceSummary } from "@/domain/milestones/summary";
import type { Locale } from "@/domain/vocabulary";
import type { MilestonePage } from "@/server/milestones/page";

/** The parties by name; those that the source does not name are marked. */
export function partiesOf(row: MilestonePage["row"], locale: Locale): string {
  return row.parties
    .map(({ party, namedInSource }) => {
      const name = textIn(locale, { en: party.nameEn, ko: party.nameKo }).text || party.code;
      return namedInSource ? name : `${name} (${wordsOf(locale, "milestone")("notNamed")})`;
    })
    .join(" · ");
}

/** When it was last checked, and what was found: "not checked" is not "nothing happened". */
export function checkedOf(
  { lastCheckedOn, lastFinding }: Pick<MilestoneSummary, "lastCheckedOn" | "lastFinding">,
  locale: Locale,
  length: "short" | "long",
): string | null {
  if (!lastCheckedOn || !lastFinding) return null;
  return `${dayInWords(lastCheckedOn, locale, length)} · ${wordsOf(locale, "finding")(lastFinding)}`;
}

/** A source with its host and when it was published. */
export function sourceOf(source: SourceSummary | null, locale: Locale) {
  if (!source) return null;
  const { published, ...rest } = source;
  const when = published && dateInWords({ edtf: published, role: "on" }, locale, "short");
  return { ...rest, host: hostOf(source.url), published: when };
}
