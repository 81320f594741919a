import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import "../globals.css";
import { linkTo } from "@/app/links";
import { readLocale } from "@/app/locale";
import { wordsOf } from "@/app/words";
import { PageFrame } from "@/components/PageFrame";

export const dynamic = "force-dynamic";

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const metadata: Metadata = { title: { default: "Milepost", template: "%s · Milepost" } };
export const viewport: Viewport = { themeColor: "#fbfaf7", width: "device-width", initialScale: 1 };

export default async function Layout({ children, params }: Props) {
  const locale = readLocale((await params).locale);
  if (!locale) notFound();
  const t = wordsOf(locale, "site");
  const links = [
    { href: linkTo.timeline(locale), label: t("timeline") },
    { href: linkTo.deadlines(locale), label: t("deadlines") },
    { href: linkTo.updates(locale), label: t("updates") },
    { href: linkTo.about(locale), label: t("about") },
  ];
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
          locale={locale}
          links={links}
        >
          {children}
        </PageFrame>
      </body>
    </html>
  );
}
