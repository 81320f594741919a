import type { Metadata } from "next";
import { changePasswordAction, saveAccountAction } from "@/app/actions/people";
import { formWords, hidden } from "@/app/form-words";
import { KeyList } from "@/app/key-list";
import { OwnSessions } from "@/app/own-sessions";
import { readPage, readPrivatePage } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { getOwnAccount } from "@/server/people/account";
import { listOwnSessions } from "@/server/people/sessions";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "account")("title") };
}

export default async function AccountPage({ params }: Props) {
  const { locale, viewer } = await readPrivatePage(params, "manage-own-account");
  const account = await getOwnAccount(viewer);
  const sessions = await listOwnSessions(viewer);
  const t = wordsOf(locale, "account");
  const f = wordsOf(locale, "forms");
  const languages = [
    { value: "en", label: "English" },
    { value: "ko", label: "한국어" },
  ];
  return (
    <div className="max-w-xl space-y-9">
      <div>
        <h1>{t("title")}</h1>
        <p className="mt-1 mb-5 text-ink-2">{account.email}</p>
        <ActionForm
          action={saveAccountAction}
          fields={[
            hidden("locale", locale),
            { name: "name", label: f("name"), type: "text", value: account.name, maxLength: 120 },
            {
              name: "language",
              label: t("language"),
              type: "select",
              value: account.language,
              options: languages,
            },
            {
              name: "isNamePublic",
              label: t("isNamePublic"),
              type: "checkbox",
              value: account.isNamePublic ? "on" : "",
            },
            {
              name: "usesKeys",
              label: t("usesKeys"),
              type: "checkbox",
              value: account.usesKeys ? "on" : "",
            },
          ]}
          submit={t("save")}
          {...formWords(locale)}
        />
      </div>
      <section>
        <h2 className="mb-3">{t("passwordTitle")}</h2>
        <ActionForm
          action={changePasswordAction}
          fields={[
            hidden("locale", locale),
            {
              name: "current",
              label: f("currentPassword"),
              type: "password",
              autoComplete: "current-password",
            },
            {
              name: "next",
              label: f("newPassword"),
              type: "password",
              autoComplete: "new-password",
              hint: f("passwordHint"),
            },
          ]}
          submit={t("changePassword")}
          {...formWords(locale)}
        />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys" className="mb-3">
          {wordsOf(locale, "keys")("title")}
        </h2>
        <KeyList locale={locale} />
      </section>
      <OwnSessions sessions={sessions} locale={locale} />
    </div>
  );
}
