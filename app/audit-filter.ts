import type { ComponentProps } from "react";
import { actorInWords } from "@/app/audit-entries";
import { linkTo } from "@/app/links";
import type { SearchParams } from "@/app/request";
import { wordsOf } from "@/app/words";
import type { AuditFilter } from "@/components/AuditFilter";
import { type AuditQuery, auditParams, parseAuditQuery } from "@/domain/audit/query";
import { auditThings } from "@/domain/audit/vocabulary";
import type { Locale } from "@/domain/vocabulary";
import type { AuditActor } from "@/server/audit/list";

/** The query of the audit page's address, with a sentence about whatever in it was not understood. */
export async function readAuditQuery(searchParams: SearchParams, locale: Locale) {
  const entries = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const { query, ignored } = parseAuditQuery(new URLSearchParams(entries));
  const notice = wordsOf(locale, "filters")("ignored", { list: ignored.join(", ") });
  return { query, notice: ignored.length === 0 ? null : notice };
}

/** Props of the audit page's filter. */
export function auditFilterOf(
  query: AuditQuery,
  actors: readonly AuditActor[],
  locale: Locale,
): ComponentProps<typeof AuditFilter> {
  const t = wordsOf(locale, "audit");
  const f = wordsOf(locale, "filters");
  const { person, thing, id, from, to } = query;
  return {
    action: linkTo.audit(locale),
    words: {
      person: t("person"),
      thing: t("thing"),
      from: f("from"),
      to: f("to"),
      any: f("any"),
      apply: f("apply"),
      clear: f("clear"),
    },
    people: actors.map(({ value, name, hasAccount }) => ({
      value,
      label: hasAccount ? name : actorInWords(name, t),
    })),
    things: auditThings.map((each) => ({ value: each, label: t(`things.${each}`) })),
    values: { person: person ?? "", thing: thing ?? "", id: id ?? "", from: from ?? "", to: to ?? "" },
    active: Object.keys(auditParams({ ...query, before: null })).length > 0,
  };
}
