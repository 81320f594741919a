import type { ComponentProps } from "react";
import { textIn, wordsOf } from "@/app/words";
import type { FilterForm } from "@/components/FilterForm";
import { emptyQuery, type MilestoneQuery } from "@/domain/milestones/query";
import { type Locale, type LocalText, progresses, states } from "@/domain/vocabulary";
import type { CollectionSummary } from "@/server/collection/read";

/** Props of the filter form for an address. */
export function filterFormOf(
  action: string,
  query: MilestoneQuery,
  collection: CollectionSummary,
  locale: Locale,
): ComponentProps<typeof FilterForm> {
  const t = wordsOf(locale, "filters");
  const named = (value: string, name: LocalText) => ({ value, label: textIn(locale, name).text });
  const worded = (namespace: "state" | "progress", values: readonly string[]) =>
    values.map((value) => ({ value, label: wordsOf(locale, namespace)(value) }));
  const choices = [
    { name: "theme" as const, options: collection.themes.map((each) => named(each.slug, each.name)) },
    {
      name: "initiative" as const,
      options: collection.initiatives.map((each) => named(each.slug, each.name)),
    },
    { name: "party" as const, options: collection.parties.map((each) => named(each.code, each.name)) },
    { name: "kind" as const, options: collection.kinds.map((each) => named(each.code, each.name)) },
    { name: "progress" as const, options: worded("progress", progresses) },
    { name: "state" as const, options: worded("state", states) },
  ];
  const names = ["title", "q", "from", "to", "undatedOnly", "any", "apply", "clear"] as const;
  const words = Object.fromEntries(names.map((name) => [name, t(name)]));
  return {
    action,
    words: words as ComponentProps<typeof FilterForm>["words"],
    choices: choices.map((each) => ({ ...each, label: t(each.name), chosen: query[each.name] })),
    values: { q: query.q, from: query.from ?? "", to: query.to ?? "", undatedOnly: query.dated === "no" },
    active: JSON.stringify(query) !== JSON.stringify(emptyQuery()),
  };
}
