import type { Metadata } from "next";
import { filterFormOf } from "@/app/filter-form";
import { linkTo } from "@/app/links";
import { readFilter, readPage, type SearchParams } from "@/app/request";
import { rowsOf } from "@/app/rows";
import { tableHeads } from "@/app/table-heads";
import { wordsOf } from "@/app/words";
import { FilterForm } from "@/components/FilterForm";
import { MilestoneTable } from "@/components/MilestoneTable";
import { Notice } from "@/components/Notice";
import { dayInWords } from "@/domain/dates/words";
import {
  compareDeadlines,
  deadlineGroupOf,
  deadlineGroups,
  isUncheckedLately,
  uncheckedAfterDays,
} from "@/domain/deadlines/groups";
import { dueSoonDays } from "@/domain/deadlines/state";
import { today } from "@/server/clock";
import { listMilestones } from "@/server/milestones/read";

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
  const milestones = (await listMilestones(viewer, query)).sort(compareDeadlines);
  const t = wordsOf(locale, "deadlines");
  const sections = [
    ...deadlineGroups.map((group) => ({
      key: group as string,
      milestones: milestones.filter((each) => deadlineGroupOf(each) === group),
    })),
    {
      key: "unchecked",
      milestones: milestones.filter((each) =>
        isUncheckedLately(each.lastCheckedOn, each.progress, each.stateOn),
      ),
    },
  ];
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-1 text-ink-2">{t("intro", { day: dayInWords(today(), locale, "long") })}</p>
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
            <span className="text-ink-2">{section.milestones.length}</span>
          </a>
        ))}
      </nav>
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={section.key} className="mt-8">
          <div className="mb-3 flex items-baseline gap-2">
            <h2 id={section.key}>{t(section.key)}</h2>
            <span className="text-ink-2">{section.milestones.length}</span>
          </div>
          {section.milestones.length === 0 ? (
            <p className="text-ink-2">
              {t(`empty.${section.key}`, {
                days: section.key === "due-soon" ? dueSoonDays : uncheckedAfterDays,
              })}
            </p>
          ) : (
            <MilestoneTable
              caption={t(section.key)}
              heads={tableHeads(locale)}
              rows={rowsOf(section.milestones, collection.initiatives, locale)}
            />
          )}
        </section>
      ))}
    </>
  );
}
