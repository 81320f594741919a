import type { Metadata } from "next";
import { addMilestoneAction } from "@/app/actions/milestones";
import { formWords } from "@/app/form-words";
import { carriedFields, milestoneFields } from "@/app/milestone-fields";
import { readPage, readPrivatePage } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "edit")("newTitle") };
}

export default async function NewMilestonePage({ params }: Props) {
  const { locale, collection } = await readPrivatePage(params, "create-milestone");
  const t = wordsOf(locale, "edit");
  return (
    <>
      <h1 className="mb-4">{t("newTitle")}</h1>
      <ActionForm
        action={addMilestoneAction}
        fields={[...carriedFields(locale, null), ...milestoneFields(collection, null, locale)]}
        submit={t("add")}
        {...formWords(locale)}
      />
    </>
  );
}
