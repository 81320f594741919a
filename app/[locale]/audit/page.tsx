import type { Metadata } from "next";
import { auditLineOf } from "@/app/audit-entries";
import { auditFilterOf, readAuditQuery } from "@/app/audit-filter";
import { linkTo } from "@/app/links";
import { readPage, readPrivatePage, type SearchParams } from "@/app/request";
import { wordsOf } from "@/app/words";
import { AuditFilter } from "@/components/AuditFilter";
import { AuditList } from "@/components/AuditList";
import { Notice } from "@/components/Notice";
import { formatHead } from "@/domain/audit/chain";
import { auditParams } from "@/domain/audit/query";
import { getAuditHead } from "@/server/audit/chain";
import { listAuditActors, listAuditEvents } from "@/server/audit/list";
import { collectionTimeZone } from "@/server/clock";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "audit")("title") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, viewer } = await readPrivatePage(params, "read-audit");
  const t = wordsOf(locale, "audit");
  const { query, notice } = await readAuditQuery(searchParams, locale);
  const [{ entries, before }, actors, head] = await Promise.all([
    listAuditEvents(viewer, query),
    listAuditActors(viewer),
    getAuditHead(viewer),
  ]);
  const zone = collectionTimeZone();
  const filter = auditFilterOf(query, actors, locale);
  const pageLink = (number: number | null) => linkTo.audit(locale, auditParams({ ...query, before: number }));
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="max-w-[80ch] text-ink-2">{t("intro", { zone })}</p>
      {notice && <Notice text={notice} />}
      <AuditFilter {...filter} />
      {query.id && <p className="my-3">{t("onlyOne")}</p>}
      {entries.length === 0 ? (
        <Notice text={t(filter.active ? "none" : "empty")} />
      ) : (
        <AuditList label={t("title")} lines={entries.map((entry) => auditLineOf(entry, locale, zone))} />
      )}
      <p className="my-3 flex gap-6">
        {query.before !== null && <a href={pageLink(null)}>{t("newest")}</a>}
        {before !== null && <a href={pageLink(before)}>{t("older")}</a>}
      </p>
      <section aria-labelledby="head" className="mt-8 max-w-[80ch]">
        <h2 id="head">{t("headTitle")}</h2>
        <p>{t("headText", { count: head.number })}</p>
        <p className="my-2 break-all rounded-lg border border-line bg-card px-3 py-2">
          <code>{formatHead(head)}</code>
        </p>
        <p>{t("verifyText")}</p>
        <p className="my-2 break-all rounded-lg border border-line bg-card px-3 py-2">
          <code>npm run admin -- audit verify --head {formatHead(head)}</code>
        </p>
      </section>
    </>
  );
}
