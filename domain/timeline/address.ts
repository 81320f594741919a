import { isDay } from "@/domain/dates/day";
import type { TimeWindow } from "@/domain/timeline/types";

/** What the lanes of the picture stand for. */
export const groupings = ["initiative", "party", "kind", "progress", "state"] as const;
export type Grouping = (typeof groupings)[number];

/** The order of the lanes: the collection's own, by name, by what comes next, or the fullest first. */
export const sortings = ["own", "name", "next", "count"] as const;
export type Sorting = (typeof sortings)[number];

/** What an address says about the picture beside the filter: how one looks at it. */
export interface PictureAddress {
  window: TimeWindow | null;
  /** Slug of the milestone whose panel is open. */
  open: string | null;
  /** Slugs of the lanes that show counts only. */
  collapsed: string[];
  /** Slugs of several milestones that are chosen. */
  selected: string[];
  group: Grouping;
  sort: Sorting;
}

/** The names in an address that are about the picture. */
export const pictureNames = ["window", "open", "collapsed", "selected", "group", "sort"] as const;

const most = 200;
const isSlug = (text: string) => /^[a-z0-9-]{1,120}$/i.test(text);

/** "2024-01-01..2030-12-31". */
export function parseWindow(text: string | null): TimeWindow | null {
  const [from, to, ...rest] = (text ?? "").split("..");
  return rest.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

/** The grouping that a text names, by initiative when there is none; null for any other text. */
export function parseGrouping(text: string | null): Grouping | null {
  return groupings.find((each) => each === (text ?? "initiative")) ?? null;
}

/** Reads how one looks at the picture; what is not understood is as if it were not there. */
export function parsePicture(params: URLSearchParams): PictureAddress {
  const open = params.get("open") ?? "";
  const list = (name: string) =>
    [...new Set((params.get(name) ?? "").split(",").filter(isSlug))].slice(0, most);
  return {
    window: parseWindow(params.get("window")),
    open: isSlug(open) ? open : null,
    collapsed: list("collapsed"),
    selected: list("selected"),
    group: parseGrouping(params.get("group")) ?? "initiative",
    sort: sortings.find((each) => each === params.get("sort")) ?? "own",
  };
}

/** The query of an address with how one looks at the picture, whatever else it holds kept; "" or from "?" on. */
export function withPicture(search: string, change: Partial<PictureAddress>): string {
  const { window, open, collapsed, selected, group, sort } = change;
  const params = new URLSearchParams(search);
  const set = (name: string, value: string | null | undefined) => {
    if (value === undefined) return;
    if (value) params.set(name, value);
    else params.delete(name);
  };
  set("window", window && `${window.from}..${window.to}`);
  set("open", open);
  set("collapsed", collapsed?.join(","));
  set("selected", selected?.join(","));
  set("group", group === "initiative" ? null : group);
  set("sort", sort === "own" ? null : sort);
  // Commas are said as they are: an address is read by people too.
  const text = params.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}
