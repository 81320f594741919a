import type { Metadata } from "next";
import { saveMilestoneAction } from "@/app/actions/milestones";
import { carriedFields, formWords } from "@/app/form-words";
import { linkTo } from "@/app/links";
import { milestoneFields, moveFields } from "@/app/milestone-fields";
import { orNotFound, readPage, readPrivatePage } from "@/app/request";
import { textIn, wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { today } from "@/server/clock";
import { readEditForm } from "@/server/milestones/form";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "edit")("title") };
}

export default async function EditMilestonePage({ params }: Props) {
  const { locale, viewer, collection } = await readPrivatePage(params, "edit-milestone");
  const { draft, choices } = await orNotFound(readEditForm(viewer, (await params).slug));
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
    </>
  );
}
