import type { Metadata } from "next";
import { retractMilestoneAction, saveMilestoneAction } from "@/app/actions/milestones";
import { carriedFields, formWords } from "@/app/form-words";
import { linkTo } from "@/app/links";
import { milestoneFields, moveFields } from "@/app/milestone-fields";
import { orNotFound, readPage, readPrivatePage } from "@/app/request";
import { textIn, wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { Notice } from "@/components/Notice";
import { DomainError } from "@/domain/error";
import { may } from "@/domain/permission";
import type { Locale } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import { type MilestoneDraft, readEditForm } from "@/server/milestones/form";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "edit")("title") };
}

export default async function EditMilestonePage({ params }: Props) {
  const { locale, viewer, collection } = await readPrivatePage(params, "edit-milestone");
  const { slug } = await params;
  const form = await orNotFound(orGone(readEditForm(viewer, slug)));
  if (form === "gone") return <Gone locale={locale} slug={slug} />;
  const { draft, choices } = form;
  const title = textIn(locale, { en: draft.record.titleEn, ko: draft.record.titleKo }).text;
  const t = wordsOf(locale, "edit");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mb-4">
        <a href={linkTo.milestone(locale, draft.slug)}>{title}</a>
      </p>
      <ActionForm
        action={saveMilestoneAction}
        fields={[
          ...carriedFields(locale, draft),
          ...milestoneFields({ collection, choices, draft, locale, today: today() }),
          moveFields(locale),
        ]}
        submit={t("save")}
        {...formWords(locale)}
      />
      {may(viewer.role, "retract-milestone") && <Retract draft={draft} locale={locale} />}
    </>
  );
}

/** Last, below the form, since it ends the milestone. */
function Retract({ draft, locale }: { draft: MilestoneDraft; locale: Locale }) {
  const t = wordsOf(locale, "edit");
  return (
    <section
      aria-labelledby="retract"
      className="mt-12 max-w-[49rem] rounded-xl border border-line px-4 pt-3 pb-4"
    >
      <h2 id="retract">{t("retract")}</h2>
      <p className="mt-1 mb-3 text-ink-2">{t("retractIntro")}</p>
      <ActionForm
        action={retractMilestoneAction}
        fields={[
          ...carriedFields(locale, draft),
          { name: "reason", label: t("retractReason"), type: "textarea", rows: 2, maxLength: 10_000 },
        ]}
        submit={t("retractButton")}
        look="plain"
        {...formWords(locale)}
      />
    </section>
  );
}

async function orGone<T>(answer: Promise<T>): Promise<T | "gone"> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === "gone") return "gone";
    throw error;
  }
}

/** Instead of the form of a milestone that was retracted. */
function Gone({ locale, slug }: { locale: Locale; slug: string }) {
  const t = wordsOf(locale, "edit");
  return (
    <>
      <h1>{t("title")}</h1>
      <Notice text={t("gone")} />
      <p>
        <a href={linkTo.milestone(locale, slug)}>{t("toMilestone")}</a>
      </p>
    </>
  );
}
