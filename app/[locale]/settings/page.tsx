import type { Metadata } from "next";
import { saveSettingsAction } from "@/app/actions/settings";
import { carriedFields, formWords } from "@/app/form-words";
import { readPage, readPrivatePage } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { getSettings } from "@/server/collection/settings";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "settings")("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { locale, viewer } = await readPrivatePage(params, "manage-settings");
  const { reviewBeforePublication } = await getSettings(viewer);
  const t = wordsOf(locale, "settings");
  return (
    <div className="max-w-xl">
      <h1 className="mb-5">{t("title")}</h1>
      <ActionForm
        action={saveSettingsAction}
        fields={[
          ...carriedFields(locale, null),
          {
            name: "reviewBeforePublication",
            label: t("reviewBeforePublication"),
            type: "checkbox",
            value: reviewBeforePublication ? "on" : "",
            hint: t("reviewHint"),
          },
        ]}
        submit={t("save")}
        {...formWords(locale)}
      />
    </div>
  );
}
