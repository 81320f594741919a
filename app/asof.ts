import type { ComponentProps } from "react";
import { linkTo } from "@/app/links";
import type { SearchParams } from "@/app/request";
import { wordsOf } from "@/app/words";
import type { AsOfBanner } from "@/components/AsOfBanner";
import { isLive } from "@/domain/asof/moment";
import { dayInWords } from "@/domain/dates/words";
import { readAsOf } from "@/domain/milestones/query";
import type { Day, Locale } from "@/domain/vocabulary";
import { getMoment } from "@/server/asof/moment";
import { today } from "@/server/clock";
import { visitor } from "@/server/session";

/** The day that the address looks back to; null for today, also when it names none that has begun. */
export async function readDay(searchParams: SearchParams): Promise<Day | null> {
  const { asof } = await searchParams;
  const value = [asof].flat()[0];
  return value === undefined ? null : readAsOf(value, today());
}

/** Pages that can look back; the others belong to those signed in, or to nobody's day. */
function looksBack(path: string, locale: Locale): boolean {
  const lists = [linkTo.timeline, linkTo.embed, linkTo.deadlines, linkTo.updates, linkTo.about].map((link) =>
    link(locale),
  );
  return lists.includes(path) || /^\/\w+\/(milestones\/(?!new$)[^/]+|initiatives\/[^/]+)$/.test(path);
}

/** What stands above the page of an address that looks back: the banner, or that the day was not understood. */
export async function asOfOf(
  address: string,
  locale: Locale,
): Promise<{
  day: Day | null;
  banner: ComponentProps<typeof AsOfBanner> | null;
}> {
  const [path = "", search = ""] = address.split("?");
  const params = new URLSearchParams(search);
  const asked = params.get("asof");
  if (asked === null || !looksBack(path, locale)) return { day: null, banner: null };
  params.delete("asof");
  const t = wordsOf(locale, "asof");
  const rest = params.toString();
  const now = { href: rest === "" ? path : `${path}?${rest}`, label: t("today") };
  const day = readAsOf(asked, today());
  if (day === null) return { day, banner: { text: t("ignored", { value: asked.slice(0, 40) }), today: now } };
  const moment = await getMoment(visitor(), day);
  const words = { day: dayInWords(day, locale, "long") };
  const text = isLive(moment)
    ? t("live", words)
    : t("reconstructed", { ...words, first: dayInWords(moment.firstLiveOn ?? day, locale, "long") });
  return { day, banner: { text, today: now } };
}
