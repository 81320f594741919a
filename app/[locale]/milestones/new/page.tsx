import type { Metadata } from "next";
import { addMilestoneAction } from "@/app/actions/milestones";
import { carriedFields, formWords } from "@/app/form-words";
import { milestoneFields } from "@/app/milestone-fields";
import { readPage, readPrivatePage } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { today } from "@/server/clock";
import { readNewMilestoneForm } from "@/server/milestones/form";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "edit")("newTitle") };
}

export default async function NewMilestonePage({ params }: Props) {
  const { locale, viewer, collection } = await readPrivatePage(params, "create-milestone");
  const choices = await readNewMilestoneForm(viewer);
  const t = wordsOf(locale, "edit");
  return (
    <>
      <h1 className="mb-5">{t("newTitle")}</h1>
      <ActionForm
        action={addMilestoneAction}
        fields={[
          ...carriedFields(locale, null),
          ...milestoneFields({ collection, choices, draft: null, locale, today: today() }),
        ]}
        submit={t("add")}
        {...formWords(locale)}
      />
    </>
  );
}
