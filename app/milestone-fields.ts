import { textIn, wordsOf } from "@/app/words";
import type { Field } from "@/components/FormField";
import {
  type DateRole,
  forecasts,
  type Locale,
  moveReasons,
  progresses,
  roles,
  stances,
} from "@/domain/vocabulary";
import type { CollectionSummary } from "@/server/collection/read";
import type { MilestonePage } from "@/server/milestones/read";

const hidden = (name: string, value: string): Field => ({ name, label: "", type: "hidden", value });

/** What every form of a milestone carries: language, a key against sending twice, and the version it began from. */
export function carriedFields(locale: Locale, milestone: { slug: string; version: number } | null): Field[] {
  const carried = [hidden("locale", locale), hidden("key", crypto.randomUUID())];
  if (!milestone) return carried;
  return [...carried, hidden("slug", milestone.slug), hidden("version", String(milestone.version))];
}

/** The form "Log update". */
export function updateFields({ summary }: MilestonePage, today: string, locale: Locale): Field[] {
  const t = wordsOf(locale, "log");
  const options = (namespace: "progress" | "forecast" | "stance", values: readonly string[]) =>
    values.map((value) => ({ value, label: wordsOf(locale, namespace)(value) }));
  const own = locale === "ko" ? "textKo" : "textEn";
  return [
    ...carriedFields(locale, summary),
    { name: own, label: t("text"), type: "textarea", maxLength: 10_000 },
    { name: "asOfOn", label: t("asOfOn"), type: "date", value: today },
    {
      name: "progress",
      label: t("progress"),
      type: "select",
      value: summary.progress,
      options: options("progress", progresses),
    },
    {
      name: "deliveredEdtf",
      label: t("delivered"),
      type: "text",
      value: summary.deliveredOn ?? "",
      hint: t("deliveredHint"),
      maxLength: 100,
    },
    {
      name: "forecast",
      label: t("forecast"),
      type: "select",
      value: summary.forecast,
      options: options("forecast", forecasts),
    },
    { name: "evidence.0.url", label: t("evidence"), type: "url", hint: t("evidenceHint"), maxLength: 2048 },
    { name: "evidence.0.title", label: t("evidenceTitle"), type: "text", maxLength: 500 },
    { name: "evidence.0.publisher", label: t("evidencePublisher"), type: "text", maxLength: 500 },
    { name: "evidence.0.publishedEdtf", label: t("evidencePublished"), type: "text", maxLength: 100 },
    { name: "evidence.0.quote", label: t("evidenceQuote"), type: "textarea", maxLength: 10_000 },
    {
      name: "evidence.0.stance",
      label: t("stance"),
      type: "select",
      value: "supports",
      options: options("stance", stances),
    },
    { name: "evidence.1.url", label: t("more"), type: "url", maxLength: 2048 },
    { name: "noEvidence", label: t("noEvidence"), type: "checkbox" },
  ];
}

/** Fields that a new and an edited milestone share. */
export function milestoneFields(
  collection: CollectionSummary,
  page: MilestonePage | null,
  locale: Locale,
): Field[] {
  const t = wordsOf(locale, "edit");
  const row = page?.row;
  const named = (list: { value: string; name: { en: string | null; ko: string | null } }[]) =>
    list.map(({ value, name }) => ({ value, label: textIn(locale, name).text }));
  const initiatives = named(collection.initiatives.map((each) => ({ value: each.slug, name: each.name })));
  const kinds = named(collection.kinds.map((each) => ({ value: each.code, name: each.name })));
  const roleOptions = roles.map((role: DateRole) => ({ value: role, label: wordsOf(locale, "role")(role) }));
  return [
    { name: "titleEn", label: t("titleEn"), type: "text", value: row?.titleEn ?? "", maxLength: 500 },
    { name: "titleKo", label: t("titleKo"), type: "text", value: row?.titleKo ?? "", maxLength: 500 },
    {
      name: "initiative",
      label: t("initiative"),
      type: "select",
      value: page?.summary.initiative ?? "",
      options: initiatives,
    },
    { name: "kind", label: t("kind"), type: "select", value: page?.summary.kind ?? "", options: kinds },
    { name: "quote", label: t("quote"), type: "textarea", value: row?.quote ?? "", maxLength: 10_000 },
    {
      name: "quoteLocator",
      label: t("quoteLocator"),
      type: "text",
      value: row?.quoteLocator ?? "",
      maxLength: 500,
    },
    { name: "sourceUrl", label: t("sourceUrl"), type: "url", value: row?.source?.url ?? "", maxLength: 2048 },
    {
      name: "sourceTitle",
      label: t("sourceTitle"),
      type: "text",
      value: row?.source?.title ?? "",
      maxLength: 500,
    },
    {
      name: "dateExpression",
      label: t("expression"),
      type: "text",
      value: row?.dateExpression ?? "",
      maxLength: 500,
    },
    {
      name: "dateEdtf",
      label: t("date"),
      type: "text",
      value: row?.dateEdtf ?? "",
      hint: t("dateHint"),
      maxLength: 100,
    },
    {
      name: "dateRole",
      label: t("role"),
      type: "select",
      value: row?.dateRole ?? "",
      options: [{ value: "", label: t("noRole") }, ...roleOptions],
    },
  ];
}

/** What an edit asks in addition: why the date changed and who says so. */
export function moveFields(locale: Locale): Field[] {
  const t = wordsOf(locale, "edit");
  const reasons = moveReasons.map((reason) => ({
    value: reason,
    label: wordsOf(locale, "moveReason")(reason),
  }));
  return [
    {
      name: "moveReason",
      label: t("moveReason"),
      type: "select",
      value: "",
      hint: t("moveReasonHint"),
      options: [{ value: "", label: t("noMove") }, ...reasons],
    },
    { name: "moveSourceUrl", label: t("moveSource"), type: "url", maxLength: 2048 },
  ];
}
