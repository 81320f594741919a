import { acceptAction } from "@/app/actions/sign-in";
import { formWords, hidden } from "@/app/form-words";
import { readPage, type SearchParams } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import type { Field } from "@/components/FormField";
import { Notice } from "@/components/Notice";
import { findInvitation } from "@/server/people/invitations";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

/** Opens with a one-time link: to set up, to join, or to set a new password. */
export default async function SetupPage({ params, searchParams }: Props) {
  const { locale, viewer } = await readPage(params);
  const t = wordsOf(locale, "forms");
  const token = [(await searchParams).token].flat()[0];
  if (!token) return <Notice text={t("linkNeeded")} />;
  const link = await findInvitation(viewer, token);
  if (link.state !== "open") return <Notice text={t("linkBad")} />;
  const name: Field = { name: "name", label: t("name"), type: "text", autoComplete: "name", maxLength: 120 };
  const email: Field = {
    name: "email",
    label: t("email"),
    type: "email",
    autoComplete: "username",
    maxLength: 254,
  };
  const asked = { setup: [name, email], invite: [name], password: [] }[link.purpose];
  return (
    <div className="max-w-md">
      <h1>{t(`${link.purpose}Title`)}</h1>
      <p className="mb-4 text-ink-2">{t(`${link.purpose}Intro`, { email: link.email ?? "" })}</p>
      <ActionForm
        action={acceptAction}
        fields={[
          hidden("locale", locale),
          hidden("token", token),
          ...asked,
          {
            name: "password",
            label: t("password"),
            type: "password",
            autoComplete: "new-password",
            hint: t("passwordHint"),
          },
        ]}
        submit={t(link.purpose === "password" ? "setPassword" : "create")}
        {...formWords(locale)}
      />
    </div>
  );
}
