import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { linkTo } from "@/app/links";
import { readLocale } from "@/app/locale";
import { wordsOf } from "@/app/words";
import { DomainError } from "@/domain/error";
import { type MilestoneQuery, parseQuery } from "@/domain/milestones/query";
import { type Action, may } from "@/domain/permission";
import { type PictureAddress, parsePicture, pictureNames } from "@/domain/timeline/address";
import type { Locale } from "@/domain/vocabulary";
import { currentViewer } from "@/server/auth";
import { today } from "@/server/clock";
import { type CollectionSummary, getCollection, knownValuesOf } from "@/server/collection/read";
import { visitor } from "@/server/session";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The path and query that were asked for, as `proxy.ts` passes them on. */
export async function readAddress(locale: Locale): Promise<string> {
  return (await headers()).get("x-milepost-address") ?? linkTo.timeline(locale);
}

/** The language of the page and who is asking; unknown languages have no pages. */
export async function readPage(params: Promise<{ locale: string }>) {
  const locale = readLocale((await params).locale);
  if (!locale) notFound();
  const viewer = await currentViewer();
  return { locale, viewer, collection: await collectionOf() };
}

/** A page for those signed in; others are sent to sign in, and those who may not see it are told that it is not there. */
export async function readPrivatePage(params: Promise<{ locale: string }>, action: Action) {
  const page = await readPage(params);
  if (page.viewer.role === "visitor") redirect(linkTo.signIn(page.locale));
  if (!may(page.viewer.role, action)) notFound();
  return page;
}

const collectionOf = cache(() => getCollection(visitor()));

/** The filter of the address and how one looks at the picture, with a sentence about what was not understood. */
export async function readFilter(
  searchParams: SearchParams,
  collection: CollectionSummary,
  locale: Locale,
): Promise<{ query: MilestoneQuery; picture: PictureAddress; notice: string | null }> {
  const entries = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const params = new URLSearchParams(entries);
  const known = knownValuesOf(collection);
  const { query, problems } = parseQuery(params, known, today(), ["cursor", "order", ...pictureNames]);
  const picture = parsePicture(params);
  // Of the day that the page looks back to the banner tells, above every page.
  const others = problems.filter((each) => each.name !== "asof");
  if (others.length === 0) return { query, picture, notice: null };
  const list = others.map((each) => (each.value ? `${each.name}=${each.value}` : each.name)).join(", ");
  return { query, picture, notice: wordsOf(locale, "filters")("ignored", { list }) };
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
