import { linkAt, linkTo } from "@/app/links";
import { textIn, wordsOf } from "@/app/words";
import { dayInWords } from "@/domain/dates/words";
import type { RetractedList } from "@/domain/milestones/lists";
import type { Day, Locale } from "@/domain/vocabulary";

interface Props {
  retracted: RetractedList;
  locale: Locale;
  asof: Day | null;
}

/** Says below a list and its counts what was taken out of them, why, and where it still stands. Nothing when nothing was. */
export function RetractedNote({ retracted: { count, milestones }, locale, asof }: Props) {
  if (count === 0) return null;
  const t = wordsOf(locale, "retracted");
  return (
    <details className="mt-6 text-[13.5px] text-ink-2">
      <summary className="flex min-h-11 w-fit cursor-pointer items-center">{t("title", { count })}</summary>
      <ul className="max-w-[80ch] space-y-2">
        {milestones.map(({ slug, title, on, reason }) => (
          <li key={slug} className="break-words">
            <a href={linkAt(asof)(linkTo.milestone(locale, slug))}>{textIn(locale, title).text}</a> ·{" "}
            {t("entry", { day: dayInWords(on, locale, "long"), reason })}
          </li>
        ))}
      </ul>
      {milestones.length < count && <p className="mt-2">{t("more", { shown: milestones.length })}</p>}
    </details>
  );
}
