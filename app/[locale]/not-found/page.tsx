import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { MissingText } from "@/app/missing-text";
import { readPage } from "@/app/request";
import { wordsOf } from "@/app/words";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readPage(params);
  return { title: wordsOf(locale, "notFound")("title"), robots: { index: false } };
}

/** Stands in for an address without a page, whole and in its language; `scripts/stand-in-pages.mjs` asks for it. */
export default async function MissingPage({ params }: Props) {
  if (!(await headers()).has("x-milepost-missing")) notFound();
  const { locale } = await readPage(params);
  return <MissingText locale={locale} />;
}
