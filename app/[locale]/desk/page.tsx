import type { Metadata } from "next";
import { linkTo } from "@/app/links";
import { readPage, readPrivatePage } from "@/app/request";
import { rowsOf } from "@/app/rows";
import { tableHeads } from "@/app/table-heads";
import { wordsOf } from "@/app/words";
import { MilestoneTable } from "@/components/MilestoneTable";
import { readDesk } from "@/server/milestones/desk";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "desk")("title") };
}

export default async function DeskPage({ params }: Props) {
  const { locale, viewer, collection } = await readPrivatePage(params, "read-desk");
  const { touched, unchecked } = await readDesk(viewer);
  const t = wordsOf(locale, "desk");
  const sections = [
    { key: "touched", milestones: touched, empty: t("nothingTouched") },
    { key: "unchecked", milestones: unchecked, empty: t("allChecked") },
  ];
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="mt-1 text-ink-2">{t("hello", { name: viewer.name })}</p>
        </div>
        <a href={linkTo.newMilestone(locale)} className="button button-main">
          {t("new")}
        </a>
      </div>
      {sections.map(({ key, milestones, empty }) => (
        <section key={key} aria-labelledby={key} className="mt-8">
          <h2 id={key} className="mb-3">
            {t(key)}
          </h2>
          {milestones.length === 0 ? (
            <p className="text-ink-2">{empty}</p>
          ) : (
            <MilestoneTable
              caption={t(key)}
              heads={tableHeads(locale)}
              rows={rowsOf(milestones, collection.initiatives, locale)}
            />
          )}
        </section>
      ))}
    </>
  );
}
