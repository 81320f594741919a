import type { Metadata } from "next";
import { filterFormOf } from "@/app/filter-form";
import { linkTo, searchOf } from "@/app/links";
import { downloadsOf, rowsOnPage } from "@/app/list-parts";
import { readFilter, readPage, type SearchParams } from "@/app/request";
import { RetractedNote } from "@/app/retracted-note";
import { rowsOf } from "@/app/rows";
import { tableHeads } from "@/app/table-heads";
import { wordsOf } from "@/app/words";
import { Downloads } from "@/components/Downloads";
import { FilterForm } from "@/components/FilterForm";
import { MilestoneTable } from "@/components/MilestoneTable";
import { Notice } from "@/components/Notice";
import { dayInWords } from "@/domain/dates/words";
import { uncheckedAfterDays } from "@/domain/deadlines/groups";
import { dueSoonDays } from "@/domain/deadlines/state";
import type { DeadlineSection } from "@/domain/milestones/lists";
import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Locale, State } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import { listDeadlines } from "@/server/milestones/deadlines";
import { listRetracted } from "@/server/milestones/retracted";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "deadlines")("title") };
}

export default async function DeadlinesPage({ params, searchParams }: Props) {
  const { locale, viewer, collection } = await readPage(params);
  const { query, notice } = await readFilter(searchParams, collection, locale);
  const t = wordsOf(locale, "deadlines");
  // With a filter an empty section tells nothing of the whole collection.
  const isFiltered = searchOf(query) !== "";
  const [sections, retracted] = await Promise.all([
    listDeadlines(viewer, query, rowsOnPage),
    listRetracted(viewer, query),
  ]);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-1 text-ink-2">
        {t("intro", { day: dayInWords(query.asof ?? today(), locale, "long") })}
      </p>
      {notice && <Notice text={notice} />}
      <FilterForm {...filterFormOf(linkTo.deadlines(locale), query, collection, locale)} />
      <nav aria-label={t("sections")} className="flex flex-wrap gap-x-5 gap-y-1 border-line border-b pb-2">
        {sections.map((section) => (
          <a
            key={section.key}
            href={`#${section.key}`}
            className="inline-flex min-h-9 items-center gap-1.5 no-underline hover:underline max-md:min-h-11"
          >
            {t(section.key)}
            <span className="text-ink-2">{section.count}</span>
          </a>
        ))}
      </nav>
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={section.key} className="mt-8">
          <div className="mb-3 flex items-baseline gap-2">
            <h2 id={section.key}>{t(section.key)}</h2>
            <span className="text-ink-2">{section.count}</span>
          </div>
          {section.count === 0 ? (
            <p className="text-ink-2">
              {isFiltered
                ? t("emptyFiltered")
                : t(`empty.${section.key}`, {
                    days: section.key === "due-soon" ? dueSoonDays : uncheckedAfterDays,
                  })}
            </p>
          ) : (
            <>
              <MilestoneTable
                caption={t(section.key)}
                heads={tableHeads(locale)}
                rows={rowsOf(section.milestones, collection.initiatives, locale, query.asof)}
              />
              <Rest {...{ locale, query, section }} />
            </>
          )}
        </section>
      ))}
      <Downloads {...downloadsOf(query, locale)} />
      <RetractedNote retracted={retracted} locale={locale} asof={query.asof} />
    </>
  );
}

/** States of the milestones of a section, where a filter by state shows all of it and little else. */
const statesOf: Partial<Record<DeadlineSection["key"], State[]>> = {
  overdue: ["overdue", "ended-unconfirmed"],
  "due-soon": ["due-soon"],
  "in-window": ["in-window"],
  "coming-up": ["upcoming", "running"],
  "no-date": ["undated"],
};

interface RestProps {
  locale: Locale;
  query: MilestoneQuery;
  section: DeadlineSection;
}

/** Below a section that is too long: how much of it is shown, and where the rest is. */
function Rest({ locale, query, section: { key, count, milestones } }: RestProps) {
  if (count <= milestones.length) return null;
  const t = wordsOf(locale, "table");
  const state = statesOf[key];
  return (
    <p className="mt-3 text-ink-2">
      {t("firstOf", { shown: milestones.length, count })}{" "}
      {state && query.state.length === 0 && (
        <a href={`${linkTo.timeline(locale)}${searchOf({ ...query, state })}#table`}>{t("all")}</a>
      )}
    </p>
  );
}
