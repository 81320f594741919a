import type { Metadata } from "next";
import { saveMilestoneAction } from "@/app/actions/milestones";
import { formWords } from "@/app/form-words";
import { linkTo } from "@/app/links";
import { carriedFields, milestoneFields, moveFields } from "@/app/milestone-fields";
import { orNotFound, readPage, readPrivatePage } from "@/app/request";
import { textIn, wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { getMilestonePage } from "@/server/milestones/read";

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "edit")("title") };
}

export default async function EditMilestonePage({ params }: Props) {
  const { locale, viewer, collection } = await readPrivatePage(params, "edit-milestone");
  const page = await orNotFound(getMilestonePage(viewer, (await params).slug));
  const t = wordsOf(locale, "edit");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mb-4">
        <a href={linkTo.milestone(locale, page.summary.slug)}>{textIn(locale, page.summary.title).text}</a>
      </p>
      <ActionForm
        action={saveMilestoneAction}
        fields={[
          ...carriedFields(locale, page.summary),
          ...milestoneFields(collection, page, locale),
          ...moveFields(locale),
        ]}
        submit={t("save")}
        {...formWords(locale)}
      />
    </>
  );
}
