import type { Metadata } from "next";
import { linkTo } from "@/app/links";
import { downloadsOf } from "@/app/list-parts";
import { readPage } from "@/app/request";
import { wordsOf } from "@/app/words";
import { Downloads } from "@/components/Downloads";
import { emptyQuery } from "@/domain/milestones/query";
import { collectionTimeZone } from "@/server/clock";

interface Props {
  params: Promise<{ locale: string }>;
}

const entries = ["date", "overdue", "checked", "moves", "three", "people", "days"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "about")("title") };
}

export default async function AboutPage({ params }: Props) {
  const { locale } = await readPage(params);
  const t = wordsOf(locale, "about");
  return (
    <div className="max-w-[70ch]">
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-8 text-[16px] leading-relaxed">{t("intro")}</p>
      <h2>{t("words")}</h2>
      <dl>
        {entries.map((entry) => (
          <div key={entry} className="my-4">
            <dt className="font-semibold">{t(entry)}</dt>
            <dd className="text-ink-2">{t(`${entry}Text`, { zone: collectionTimeZone() })}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-9">{t("data")}</h2>
      <p className="mt-2">
        {t("dataText")} <a href={linkTo.apiMilestones()}>{linkTo.apiMilestones()}</a>
      </p>
      <Downloads {...downloadsOf(emptyQuery(), locale)} label={t("dataFiles")} />
    </div>
  );
}
