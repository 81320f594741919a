import { linkTo } from "@/app/links";
import { changesInWords, type FieldChange } from "@/app/record-words";
import { wordsOf } from "@/app/words";
import { MarkedText } from "@/components/MarkedText";
import { dayInWords } from "@/domain/dates/words";
import { diffWords } from "@/domain/text/word-diff";
import type { Locale } from "@/domain/vocabulary";
import type { MilestoneHistory } from "@/server/milestones/history";

interface Props {
  slug: string;
  history: MilestoneHistory;
  /** The versions that the address asks for. */
  asked: { from: string | undefined; to: string | undefined };
  /** The day that the page looks back to. */
  asof: string | null;
  mayReadNames: boolean;
  locale: Locale;
}

/** Any two versions of a milestone side by side, field by field and word by word; a plain form, so that it has an address. */
export function Comparison({ slug, history, asked, asof, mayReadNames, locale }: Props) {
  const { revisions, names } = history;
  if (revisions.length < 2) return null;
  const t = wordsOf(locale, "compare");
  const find = (version: string | undefined) => revisions.find((each) => String(each.version) === version);
  const [from, to] = [find(asked.from), find(asked.to)];
  const changes = from && to && changesInWords(from.after, to.after, names, locale, mayReadNames);
  const options = revisions.map(({ version, saidOn }) => ({
    value: version,
    label: `${wordsOf(locale, "milestone")("version", { version })} · ${dayInWords(saidOn, locale, "short")}`,
  }));
  const choice = (name: "from" | "to", chosen: number | undefined) => (
    <label className="text-[13px] text-ink-2">
      {t(name)}
      <select name={name} defaultValue={chosen} className="field">
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby="compare" className="mt-5">
      <h3 id="compare" className="font-semibold">
        {t("title")}
      </h3>
      <form
        action={`${linkTo.milestone(locale, slug)}#compare`}
        className="no-print mt-2 flex flex-wrap items-end gap-3"
      >
        {asof && <input type="hidden" name="asof" value={asof} />}
        {choice("from", from?.version ?? revisions[1]?.version)}
        {choice("to", to?.version ?? revisions[0]?.version)}
        <button type="submit" className="button button-plain">
          {t("compare")}
        </button>
      </form>
      {(asked.from ?? asked.to) !== undefined && !changes && <p className="mt-3">{t("unknown")}</p>}
      {changes && <Changes changes={changes} empty={t("same")} />}
    </section>
  );
}

function Changes({ changes, empty }: { changes: FieldChange[]; empty: string }) {
  if (changes.length === 0) return <p className="mt-3">{empty}</p>;
  return (
    <dl className="mt-3 max-w-[80ch] space-y-3">
      {changes.map(({ key, term, before, after }) => (
        <div key={key} className="border-line border-l-2 pl-3">
          <dt className="text-[13px] text-ink-2">{term}</dt>
          <dd className="whitespace-pre-line break-words">
            <MarkedText stretches={diffWords(before, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
