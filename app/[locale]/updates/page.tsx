import type { Metadata } from "next";
import { filterFormOf } from "@/app/filter-form";
import { linkTo } from "@/app/links";
import { readFilter, readPage, type SearchParams } from "@/app/request";
import { RetractedNote } from "@/app/retracted-note";
import { updateEntryOf } from "@/app/update-entries";
import { wordsOf } from "@/app/words";
import { FilterForm } from "@/components/FilterForm";
import { Notice } from "@/components/Notice";
import { UpdateEntry } from "@/components/UpdateEntry";
import { listUpdates } from "@/server/milestones/list-updates";
import { listRetracted } from "@/server/milestones/retracted";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

const most = 200;

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "updatesPage")("title") };
}

export default async function UpdatesPage({ params, searchParams }: Props) {
  const { locale, viewer, collection } = await readPage(params);
  const { query, notice } = await readFilter(searchParams, collection, locale);
  const filter = filterFormOf(linkTo.updates(locale), query, collection, locale);
  const updates = await listUpdates(viewer, query, most);
  const t = wordsOf(locale, "updatesPage");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-1 text-ink-2">{t("intro", { most })}</p>
      {notice && <Notice text={notice} />}
      <FilterForm {...filter} />
      {updates.length === 0 && <Notice text={t(filter.active ? "none" : "empty")} />}
      <ol className="space-y-6">
        {updates.map(({ update, milestone }) => (
          <UpdateEntry key={update.id} {...updateEntryOf(update, locale, milestone, query.asof)} />
        ))}
      </ol>
      <RetractedNote retracted={await listRetracted(viewer, query)} locale={locale} asof={query.asof} />
    </>
  );
}
