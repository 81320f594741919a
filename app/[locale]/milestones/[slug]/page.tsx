import type { Metadata } from "next";
import { linkTo } from "@/app/links";
import { factsOf, historyOf, movesListOf } from "@/app/milestone-facts";
import { MilestoneTools } from "@/app/milestone-tools";
import { orNotFound, readPage, type SearchParams } from "@/app/request";
import { hostOf, updateEntryOf } from "@/app/update-entries";
import { textIn, wordsOf } from "@/app/words";
import { Facts } from "@/components/Facts";
import { MilestoneHeading, MilestoneSection, SourceQuote } from "@/components/MilestoneParts";
import { UpdateEntry } from "@/components/UpdateEntry";
import { may } from "@/domain/permission";
import { getMilestonePage } from "@/server/milestones/read";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: SearchParams;
}

async function readMilestone(params: Props["params"]) {
  const page = await readPage(params);
  const milestone = await orNotFound(getMilestonePage(page.viewer, (await params).slug));
  return { ...page, ...milestone, title: textIn(page.locale, milestone.summary.title) };
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: (await readMilestone(params)).title.text };
}

export default async function MilestonePage({ params, searchParams }: Props) {
  const { locale, viewer, collection, title, ...page } = await readMilestone(params);
  const { summary, updates, row } = page;
  const logging = (await searchParams).log === "update";
  const t = wordsOf(locale, "milestone");
  const initiative = collection.initiatives.find((each) => each.slug === summary.initiative);
  const moves = movesListOf(row, locale);
  const states = wordsOf(locale, "state");
  const progresses = wordsOf(locale, "progress");
  return (
    <article className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <div>
        <MilestoneHeading
          over={{
            href: linkTo.initiative(locale, summary.initiative),
            text: initiative ? textIn(locale, initiative.name).text : summary.initiative,
          }}
          title={title.text}
          notice={title.fallback ? t(locale === "ko" ? "otherLanguage" : "otherLanguageKo") : null}
          retracted={row.retractedAt ? t("retracted", { reason: row.retractedReason ?? "" }) : null}
          state={{ value: summary.state, label: states(summary.state) }}
          progress={{ value: summary.progress, label: progresses(summary.progress) }}
        />
        {summary.quote && (
          <SourceQuote
            label={t("quote")}
            quote={summary.quote}
            source={summary.source && { ...summary.source, host: hostOf(summary.source.url) }}
          />
        )}
        {may(viewer.role, "log-update") && !row.retractedAt && (
          <MilestoneTools page={page} locale={locale} logging={logging} />
        )}
        <MilestoneSection
          id="updates"
          title={t("updates")}
          empty={updates.length === 0 ? t("noUpdates") : null}
        >
          {updates.map((update) => (
            <UpdateEntry key={update.id} {...updateEntryOf(update, locale)} />
          ))}
        </MilestoneSection>
        <MilestoneSection id="moves" title={t("moves")} empty={moves.length === 0 ? t("noMoves") : null}>
          {moves}
        </MilestoneSection>
        <MilestoneSection id="history" title={t("history")} empty={null}>
          {historyOf(row, locale)}
        </MilestoneSection>
      </div>
      <aside className="self-start rounded-xl border border-line bg-card p-5">
        <Facts facts={factsOf(summary, row, locale)} />
      </aside>
    </article>
  );
}
