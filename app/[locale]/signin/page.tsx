import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signInAction } from "@/app/actions/sign-in";
import { formWords, hidden } from "@/app/form-words";
import { linkTo } from "@/app/links";
import { readPage } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "forms")("signIn") };
}

export default async function SignInPage({ params }: Props) {
  const { locale, viewer } = await readPage(params);
  if (viewer.role !== "visitor") redirect(linkTo.desk(locale));
  const t = wordsOf(locale, "forms");
  return (
    <div className="mx-auto max-w-md rounded-xl border border-line bg-card p-5 md:mt-8 md:p-8">
      <h1>{t("signIn")}</h1>
      <p className="mt-1 mb-5 text-ink-2">{t("signInIntro")}</p>
      <ActionForm
        action={signInAction}
        fields={[
          hidden("locale", locale),
          { name: "email", label: t("email"), type: "email", autoComplete: "username", maxLength: 254 },
          { name: "password", label: t("password"), type: "password", autoComplete: "current-password" },
        ]}
        submit={t("signIn")}
        {...formWords(locale)}
      />
    </div>
  );
}
