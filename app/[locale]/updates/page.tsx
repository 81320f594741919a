import type { Metadata } from "next";
import { readPage } from "@/app/request";
import { updateEntryOf } from "@/app/update-entries";
import { wordsOf } from "@/app/words";
import { UpdateEntry } from "@/components/UpdateEntry";
import { listUpdates } from "@/server/milestones/updates";

interface Props {
  params: Promise<{ locale: string }>;
}

const most = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "updatesPage")("title") };
}

export default async function UpdatesPage({ params }: Props) {
  const { locale, viewer } = await readPage(params);
  const updates = await listUpdates(viewer, most);
  const t = wordsOf(locale, "updatesPage");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mb-4 text-ink-2">{updates.length === 0 ? t("empty") : t("intro")}</p>
      <ol className="max-w-[80ch] space-y-5">
        {updates.map(({ update, milestone }) => (
          <UpdateEntry key={update.id} {...updateEntryOf(update, locale, milestone)} />
        ))}
      </ol>
    </>
  );
}
