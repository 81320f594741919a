import type { MilestoneQuery } from "@/domain/milestones/query";
import type { Locale } from "@/domain/vocabulary";

/** Every address of the product is made here. */
export const linkTo = {
  timeline: (locale: Locale) => `/${locale}`,
  embed: (locale: Locale) => `/${locale}/embed`,
  deadlines: (locale: Locale) => `/${locale}/deadlines`,
  updates: (locale: Locale) => `/${locale}/updates`,
  about: (locale: Locale) => `/${locale}/about`,
  milestone: (locale: Locale, slug: string) => `/${locale}/milestones/${slug}`,
  comparison: (locale: Locale, slug: string, { from, to }: { from: number; to: number }) =>
    `/${locale}/milestones/${slug}?from=${from}&to=${to}#compare`,
  initiative: (locale: Locale, slug: string) => `/${locale}/initiatives/${slug}`,
  signIn: (locale: Locale) => `/${locale}/signin`,
  desk: (locale: Locale) => `/${locale}/desk`,
  account: (locale: Locale) => `/${locale}/account`,
  settings: (locale: Locale) => `/${locale}/settings`,
  people: (locale: Locale) => `/${locale}/people`,
  audit: (locale: Locale, query: Record<string, string> = {}) => {
    const text = new URLSearchParams(query).toString();
    return `/${locale}/audit${text && `?${text}`}`;
  },
  newMilestone: (locale: Locale) => `/${locale}/milestones/new`,
  editMilestone: (locale: Locale, slug: string) => `/${locale}/milestones/${slug}/edit`,
  export: (form: "csv" | "json", locale: Locale, query: MilestoneQuery) => {
    const search = searchOf(query);
    return `/export.${form}${search === "" ? "?" : `${search}&`}lang=${locale}`;
  },
  apiMilestones: () => "/api/v1/milestones",
} as const;

/** A filter as the query of an address, "?" and all; empty when nothing is filtered. */
export function searchOf(query: MilestoneQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value ?? []].flat()) if (each !== "") params.append(name, each);
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** The same address at the end of a day. */
export function atDay(address: string, day: string): string {
  const [before = "", hash] = address.split("#");
  const separator = before.includes("?") ? "&" : "?";
  return `${before}${separator}asof=${day}${hash === undefined ? "" : `#${hash}`}`;
}

/** An address of the product at the day that the reader looks back to. */
export function linkAt(day: string | null): (href: string) => string {
  return (href) => (day === null ? href : atDay(href, day));
}

/** The same address, with its query, in the other language. */
export function inLanguage(address: string, locale: Locale): string {
  return address.replace(/^\/[^/?#]*/, `/${locale}`);
}

/** Absolute form of an address, under `APP_URL`. */
export function absolute(path: string): string {
  return new URL(path, process.env.APP_URL ?? "http://localhost:3000").href;
}
