import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readPage } from "@/app/request";
import { rowsOf } from "@/app/rows";
import { tableHeads } from "@/app/table-heads";
import { textIn, wordsOf } from "@/app/words";
import { MilestoneTable } from "@/components/MilestoneTable";
import { emptyQuery } from "@/domain/milestones/query";
import { listMilestones } from "@/server/milestones/read";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

async function readInitiative(params: Props["params"]) {
  const { slug } = await params;
  const page = await readPage(params);
  const initiative = page.collection.initiatives.find((each) => each.slug === slug);
  if (!initiative) notFound();
  return { ...page, initiative, name: textIn(page.locale, initiative.name).text };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readInitiative(params)).name };
}

export default async function InitiativePage({ params }: Props) {
  const { locale, viewer, collection, initiative, name } = await readInitiative(params);
  const milestones = await listMilestones(viewer, { ...emptyQuery(), initiative: [initiative.slug] });
  const theme = collection.themes.find((each) => each.slug === initiative.theme);
  return (
    <>
      <p className="mb-1 text-[13.5px] text-ink-2">{theme && textIn(locale, theme.name).text}</p>
      <h1 className="mb-5">{name}</h1>
      {milestones.length === 0 ? (
        <p>{wordsOf(locale, "initiative")("empty")}</p>
      ) : (
        <MilestoneTable
          caption={name}
          heads={tableHeads(locale)}
          rows={rowsOf(milestones, collection.initiatives, locale)}
        />
      )}
    </>
  );
}
