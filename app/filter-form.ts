import type { ComponentProps } from "react";
import { searchOf } from "@/app/links";
import { textIn, type Words, wordsOf } from "@/app/words";
import { type FilterForm, filterWords } from "@/components/FilterForm";
import { dayInWords } from "@/domain/dates/words";
import { type MilestoneQuery, withoutFilter } from "@/domain/milestones/query";
import { forecasts, type Locale, type LocalText, progresses, states } from "@/domain/vocabulary";
import type { CollectionSummary } from "@/server/collection/read";

type Props = ComponentProps<typeof FilterForm>;

/** Props of the filter form for an address. */
export function filterFormOf(
  action: string,
  query: MilestoneQuery,
  collection: CollectionSummary,
  locale: Locale,
): Props {
  const t = wordsOf(locale, "filters");
  const choices = choicesOf(collection, locale).map((each) => ({
    ...each,
    label: t(each.name),
    chosen: query[each.name],
  }));
  const words = Object.fromEntries(filterWords.map((name) => [name, t(name)]));
  const theme = (slug: string | null, label: string) => ({
    key: slug ?? "",
    label,
    href: action + searchOf({ ...query, theme: slug ? [slug] : [] }),
    current: slug ? query.theme.length === 1 && query.theme[0] === slug : query.theme.length === 0,
  });
  return {
    action,
    words: words as Props["words"],
    themes: [
      theme(null, t("allThemes")),
      ...collection.themes.map((each) => theme(each.slug, textIn(locale, each.name).text)),
    ],
    choices,
    values: {
      q: query.q,
      from: query.from ?? "",
      to: query.to ?? "",
      undatedOnly: query.dated === "no",
      asof: query.asof ?? "",
    },
    clear: action + searchOf(withoutFilter(query)),
    chips: chipsOf(action, query, choices, t, locale),
    active: JSON.stringify(query) !== JSON.stringify(withoutFilter(query)),
  };
}

function choicesOf(collection: CollectionSummary, locale: Locale) {
  const named = (value: string, name: LocalText) => ({ value, label: textIn(locale, name).text });
  const worded = (namespace: "state" | "progress" | "forecast", values: readonly string[]) =>
    values.map((value) => ({ value, label: wordsOf(locale, namespace)(value) }));
  return [
    { name: "theme" as const, options: collection.themes.map((each) => named(each.slug, each.name)) },
    {
      name: "initiative" as const,
      options: collection.initiatives.map((each) => named(each.slug, each.name)),
    },
    { name: "party" as const, options: collection.parties.map((each) => named(each.code, each.name)) },
    { name: "kind" as const, options: collection.kinds.map((each) => named(each.code, each.name)) },
    { name: "progress" as const, options: worded("progress", progresses) },
    { name: "forecast" as const, options: worded("forecast", forecasts) },
    { name: "state" as const, options: worded("state", states) },
  ];
}

type Choice = ReturnType<typeof choicesOf>[number] & { label: string };

/** Each value that is filtered now, with the address of the same page without it. */
function chipsOf(
  action: string,
  query: MilestoneQuery,
  choices: Choice[],
  t: Words,
  locale: Locale,
): Props["chips"] {
  const chip = (key: string, label: string, without: Partial<MilestoneQuery>) => ({
    key,
    label,
    remove: t("remove", { filter: label }),
    href: action + searchOf({ ...query, ...without }),
  });
  const listed = choices.flatMap(({ name, label, options }) =>
    query[name].map((value) => {
      const said = options.find((option) => option.value === value)?.label ?? value;
      const without = { [name]: query[name].filter((each) => each !== value) };
      return chip(`${name} ${value}`, t("chip", { name: label, value: said }), without);
    }),
  );
  const others = [];
  if (query.q) others.push(chip("q", `“${query.q}”`, { q: "" }));
  for (const end of ["from", "to"] as const) {
    const day = query[end];
    if (day)
      others.push(chip(end, t(`${end}Chip`, { day: dayInWords(day, locale, "short") }), { [end]: null }));
  }
  if (query.dated) others.push(chip("dated", t("undatedOnly"), { dated: null }));
  return [...listed, ...others];
}
