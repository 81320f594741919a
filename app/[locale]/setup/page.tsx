import type { Metadata } from "next";
import { acceptAction } from "@/app/actions/sign-in";
import { formWords, hidden } from "@/app/form-words";
import { readPage, type SearchParams } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import type { Field } from "@/components/FormField";
import { Notice } from "@/components/Notice";
import type { Locale } from "@/domain/vocabulary";
import { findInvitation } from "@/server/people/invitations";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

async function readLink({ params, searchParams }: Props) {
  const page = await readPage(params);
  const token = [(await searchParams).token].flat()[0];
  return { ...page, token, link: token ? await findInvitation(page.viewer, token) : null };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, link } = await readLink(props);
  const t = wordsOf(locale, "forms");
  if (!link) return { title: t("setupTitle") };
  return { title: t(link.state === "open" ? `${link.purpose}Title` : "linkBadTitle") };
}

function NoLink({ locale, text }: { locale: Locale; text: "linkNeeded" | "linkBad" }) {
  const t = wordsOf(locale, "forms");
  return (
    <>
      <h1>{t(text === "linkBad" ? "linkBadTitle" : "setupTitle")}</h1>
      <Notice text={t(text)} />
    </>
  );
}

/** Opens with a one-time link: to set up, to join, or to set a new password. */
export default async function SetupPage(props: Props) {
  const { locale, token, link } = await readLink(props);
  const t = wordsOf(locale, "forms");
  if (!token || !link) return <NoLink locale={locale} text="linkNeeded" />;
  if (link.state !== "open") return <NoLink locale={locale} text="linkBad" />;
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
    <div className="mx-auto max-w-md rounded-xl border border-line bg-card p-5 md:mt-8 md:p-8">
      <h1>{t(`${link.purpose}Title`)}</h1>
      <p className="mt-1 mb-5 text-ink-2">{t(`${link.purpose}Intro`, { email: link.email ?? "" })}</p>
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
