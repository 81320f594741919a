import type { Metadata } from "next";
import { linkTo } from "@/app/links";
import { NextLooks } from "@/app/next-looks";
import { readPage, readPrivatePage } from "@/app/request";
import { rowsOf } from "@/app/rows";
import { tableHeads } from "@/app/table-heads";
import { updateEntryOf } from "@/app/update-entries";
import { UpdateTools } from "@/app/update-tools";
import { wordsOf } from "@/app/words";
import { MilestoneTable } from "@/components/MilestoneTable";
import { UpdateEntry } from "@/components/UpdateEntry";
import { emptyQuery } from "@/domain/milestones/query";
import type { Locale } from "@/domain/vocabulary";
import { readDesk } from "@/server/milestones/desk";
import { countMilestones } from "@/server/milestones/list";
import { listSentBack, listWaitingForReview, type WaitingUpdate } from "@/server/updates/desk";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "desk")("title") };
}

export default async function DeskPage({ params }: Props) {
  const { locale, viewer, collection } = await readPrivatePage(params, "read-desk");
  const [{ touched, next, nextCount }, { unchecked }, waiting, sentBack] = await Promise.all([
    readDesk(viewer),
    countMilestones(viewer, emptyQuery()),
    listWaitingForReview(viewer),
    listSentBack(viewer),
  ]);
  const t = wordsOf(locale, "desk");
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
      <WaitingUpdates name="sentBack" updates={sentBack} locale={locale} />
      <WaitingUpdates name="waiting" updates={waiting} locale={locale} />
      <NextLooks milestones={next} count={nextCount} unchecked={unchecked} locale={locale} />
      <section aria-labelledby="touched" className="mt-8">
        <h2 id="touched" className="mb-3">
          {t("touched")}
        </h2>
        {touched.length === 0 ? (
          <p className="text-ink-2">{t("nothingTouched")}</p>
        ) : (
          <MilestoneTable
            caption={t("touched")}
            heads={tableHeads(locale)}
            rows={rowsOf(touched, collection.initiatives, locale)}
          />
        )}
      </section>
    </>
  );
}

/** Updates that wait for the person, each with how long and with what they can do about it. */
function WaitingUpdates(props: { name: "sentBack" | "waiting"; updates: WaitingUpdate[]; locale: Locale }) {
  const { name, updates, locale } = props;
  if (updates.length === 0) return null;
  const t = wordsOf(locale, "desk");
  return (
    <section aria-labelledby={name} className="mt-8">
      <div className="mb-3 flex items-baseline gap-2">
        <h2 id={name}>{t(name)}</h2>
        <span className="text-ink-2">{updates.length}</span>
      </div>
      <ol className="space-y-4">
        {updates.map(({ update, milestone, days }) => {
          const entry = updateEntryOf(update, locale, milestone);
          return (
            <UpdateEntry key={update.id} {...entry} facts={[t("waits", { count: days }), ...entry.facts]}>
              <UpdateTools slug={milestone.slug} update={update} locale={locale} />
            </UpdateEntry>
          );
        })}
      </ol>
    </section>
  );
}
