import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readDay } from "@/app/asof";
import { citeOf } from "@/app/cite";
import { linkAt, linkTo } from "@/app/links";
import { downloadsOf, listPartsOf, readListPart } from "@/app/list-parts";
import { readPage, type SearchParams } from "@/app/request";
import { RetractedNote } from "@/app/retracted-note";
import { rowsOf } from "@/app/rows";
import { groupedBy, orderMenuOf, tableHeads } from "@/app/table-heads";
import { textIn, wordsOf } from "@/app/words";
import { Cite } from "@/components/Cite";
import { Downloads } from "@/components/Downloads";
import { ListParts } from "@/components/ListParts";
import { MilestoneTable } from "@/components/MilestoneTable";
import { ViewMenu } from "@/components/timeline/ViewMenu";
import { emptyQuery } from "@/domain/milestones/query";
import { today } from "@/server/clock";
import { listRetracted } from "@/server/milestones/retracted";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: SearchParams;
}

async function readInitiative(params: Props["params"]) {
  const { slug } = await params;
  const page = await readPage(params);
  const initiative = page.collection.initiatives.find((each) => each.slug === slug);
  if (!initiative) notFound();
  return { ...page, initiative, name: textIn(page.locale, initiative.name).text };
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: (await readInitiative(params)).name };
}

export default async function InitiativePage({ params, searchParams }: Props) {
  const { locale, viewer, collection, initiative, name } = await readInitiative(params);
  const asof = await readDay(searchParams);
  const query = { ...emptyQuery(), initiative: [initiative.slug], asof };
  const part = await readListPart(viewer, query, searchParams, locale);
  const path = linkTo.initiative(locale, initiative.slug);
  const address = linkAt(asof)(path);
  const theme = collection.themes.find((each) => each.slug === initiative.theme);
  return (
    <>
      <p className="mb-1 text-[13.5px] text-ink-2">{theme && textIn(locale, theme.name).text}</p>
      <h1 className="mb-5">{name}</h1>
      {part.list.items.length === 0 ? (
        <p>{wordsOf(locale, "initiative")("empty")}</p>
      ) : (
        <div id="table">
          <div className="no-print mb-3 flex justify-end md:hidden">
            <ViewMenu {...orderMenuOf(address, part.order, locale)} />
          </div>
          <MilestoneTable
            caption={name}
            heads={tableHeads(locale, { address, order: part.order })}
            grouped={groupedBy(part)}
            rows={rowsOf(part.list.items, collection.initiatives, locale, asof)}
          />
          <ListParts {...listPartsOf(address, part, locale)} />
          <Downloads {...downloadsOf(query, locale)} />
        </div>
      )}
      <RetractedNote retracted={await listRetracted(viewer, query)} locale={locale} asof={asof} />
      <Cite
        {...citeOf(
          { title: initiative.name, collection: collection.name, path, day: asof ?? today() },
          locale,
        )}
      />
    </>
  );
}
