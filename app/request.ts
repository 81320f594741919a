import { notFound } from "next/navigation";
import { cache } from "react";
import { readLocale } from "@/app/locale";
import { wordsOf } from "@/app/words";
import { DomainError } from "@/domain/error";
import { type MilestoneQuery, parseQuery } from "@/domain/milestones/query";
import type { Locale } from "@/domain/vocabulary";
import { type CollectionSummary, getCollection, knownValuesOf } from "@/server/collection/read";
import { visitor } from "@/server/session";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The language of the page and who is asking; unknown languages have no pages. */
export async function readPage(params: Promise<{ locale: string }>) {
  const locale = readLocale((await params).locale);
  if (!locale) notFound();
  const viewer = visitor();
  return { locale, viewer, collection: await collectionOf() };
}

const collectionOf = cache(() => getCollection(visitor()));

/** The filter of the address, with a sentence about whatever in it was not understood. */
export async function readFilter(
  searchParams: SearchParams,
  collection: CollectionSummary,
  locale: Locale,
): Promise<{ query: MilestoneQuery; notice: string | null }> {
  const entries = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const { query, problems } = parseQuery(new URLSearchParams(entries), knownValuesOf(collection));
  if (problems.length === 0) return { query, notice: null };
  const list = problems.map((each) => (each.value ? `${each.name}=${each.value}` : each.name)).join(", ");
  return { query, notice: wordsOf(locale, "filters")("ignored", { list }) };
}

/** Turns "there is no such thing" into the page that says so. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") notFound();
    throw error;
  }
}
