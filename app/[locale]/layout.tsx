import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import "../globals.css";
import { signOutAction } from "@/app/actions/sign-in";
import { asOfOf } from "@/app/asof";
import { formWords, hidden } from "@/app/form-words";
import { KeyList } from "@/app/key-list";
import { inLanguage, linkAt, linkTo } from "@/app/links";
import { readLocale } from "@/app/locale";
import { readAddress } from "@/app/request";
import { wordsOf } from "@/app/words";
import { Keys } from "@/components/Keys";
import { PageFrame } from "@/components/PageFrame";
import { may } from "@/domain/permission";
import type { Locale } from "@/domain/vocabulary";
import { currentViewer } from "@/server/auth";
import { getOwnAccount } from "@/server/people/account";

export const dynamic = "force-dynamic";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const metadata: Metadata = { title: { default: "Milepost", template: "%s · Milepost" } };
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1c2024" },
  ],
  width: "device-width",
  initialScale: 1,
};

export default async function Layout({ children, params }: Props) {
  const locale = readLocale((await params).locale);
  if (!locale) notFound();
  const t = wordsOf(locale, "site");
  const address = await readAddress(locale);
  if (address.split("?")[0] === linkTo.embed(locale)) return <Bare locale={locale}>{children}</Bare>;
  const asof = await asOfOf(address, locale);
  const links = [
    { href: linkTo.timeline(locale), label: t("timeline") },
    { href: linkTo.deadlines(locale), label: t("deadlines") },
    { href: linkTo.updates(locale), label: t("updates") },
    { href: linkTo.about(locale), label: t("about") },
  ].map(({ href, label }) => ({ href: linkAt(asof.day)(href), label }));
  const viewer = await currentViewer();
  const own = [
    ...(may(viewer.role, "read-desk") ? [{ href: linkTo.desk(locale), label: t("desk") }] : []),
    ...(may(viewer.role, "manage-people") ? [{ href: linkTo.people(locale), label: t("people") }] : []),
    ...(may(viewer.role, "manage-settings") ? [{ href: linkTo.settings(locale), label: t("settings") }] : []),
    ...(may(viewer.role, "read-audit") ? [{ href: linkTo.audit(locale), label: t("audit") }] : []),
    ...(may(viewer.role, "manage-own-account")
      ? [{ href: linkTo.account(locale), label: t("account") }]
      : []),
  ];
  const hasKeys = may(viewer.role, "manage-own-account") && (await getOwnAccount(viewer)).usesKeys;
  const path = address.split("?")[0];
  const isVisitor = viewer.role === "visitor";
  return (
    <html lang={locale}>
      <body className="font-sans">
        <PageFrame
          words={{
            skip: t("skip"),
            nav: t("nav"),
            language: t("language"),
            search: t("search"),
            footer: t("footer"),
          }}
          home={linkTo.timeline(locale)}
          asof={asof}
          languages={[
            { code: "en", label: "EN", href: inLanguage(address, "en"), current: locale === "en" },
            { code: "ko", label: "한국어", href: inLanguage(address, "ko"), current: locale === "ko" },
          ]}
          links={[...links, ...own].map((link) => ({ ...link, current: link.href.split("?")[0] === path }))}
          signIn={
            isVisitor
              ? {
                  href: linkTo.signIn(locale),
                  label: t("signIn"),
                  current: path === linkTo.signIn(locale),
                }
              : null
          }
          person={isVisitor ? null : t("signedInAs", { name: viewer.name })}
          signOut={
            isVisitor
              ? null
              : {
                  action: signOutAction,
                  fields: [hidden("locale", locale)],
                  submit: t("signOut"),
                  ...formWords(locale),
                }
          }
          keys={hasKeys && <Keys {...keysOf(locale)} />}
        >
          {children}
        </PageFrame>
      </body>
    </html>
  );
}

/** The picture alone, as other sites frame it: its links open beside the framing page, for no other page of ours may stand there. */
function Bare({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale}>
      <head>
        <base target="_blank" />
      </head>
      <body className="embed font-sans">{children}</body>
    </html>
  );
}

/** The single keys, their list in a dialog; without JavaScript it stands on the account's page. */
function keysOf(locale: Locale) {
  const t = wordsOf(locale, "keys");
  return {
    words: { title: t("title"), open: t("open"), close: t("close"), nothing: t("nothing") },
    href: `${linkTo.account(locale)}#keys`,
    children: <KeyList locale={locale} />,
  };
}
