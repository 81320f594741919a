import { z } from "zod";

/** The words of the product. Spelt here as they are in JSON, in the database and in addresses. */

export const roles = ["on", "starts", "by", "during", "since", "marks"] as const;
export const progresses = [
  "not-assessed",
  "not-started",
  "under-way",
  "delivered",
  "changed",
  "dropped",
] as const;
export const forecasts = ["not-rated", "on-track", "at-risk", "off-track"] as const;
export const states = [
  "undated",
  "upcoming",
  "in-window",
  "due-soon",
  "overdue",
  "delivered",
  "delivered-late",
  "running",
  "ended-unconfirmed",
  "past",
  "dropped",
] as const;
export const moveReasons = [
  "new-information",
  "agreed-postponement",
  "brought-forward",
  "correction-of-our-error",
  "more-precise",
  "less-precise",
  "not-stated",
] as const;
export const stances = ["supports", "contradicts", "context"] as const;
export const indicatorSorts = ["baseline", "target", "actual"] as const;
/** The limits on a number that have words in both languages; data may bring others. */
export const qualifiers = ["about", "almost", "at least", "at most", "more than", "less than"] as const;
export const userRoles = ["analyst", "reviewer", "admin"] as const;
export const locales = ["en", "ko"] as const;

export const roleSchema = z.enum(roles);
export const progressSchema = z.enum(progresses);
export const forecastSchema = z.enum(forecasts);

export const moveReasonSchema = z.enum(moveReasons);
export const stanceSchema = z.enum(stances);
export const userRoleSchema = z.enum(userRoles);
export const localeSchema = z.enum(locales);

/** What a milestone's date says: happens on, starts, is due by, runs during, holds since, or marks it. */
export type DateRole = (typeof roles)[number];
export type Progress = (typeof progresses)[number];
export type Forecast = (typeof forecasts)[number];
/** Computed from date, role, progress and today; never stored. */
export type State = (typeof states)[number];
export type MoveReason = (typeof moveReasons)[number];
/** Reasons that say by themselves that the date moved, also when it is given more or less exactly. */
export const movingReasons: readonly MoveReason[] = ["agreed-postponement", "brought-forward"];
export type Stance = (typeof stances)[number];
export type IndicatorSort = (typeof indicatorSorts)[number];
export type UserRole = (typeof userRoles)[number];
export type Locale = (typeof locales)[number];

/** A civil day without a zone, `YYYY-MM-DD`. */
export type Day = string;

/** A text in both languages; a missing translation is null and falls back to the other with a notice. */
export interface LocalText {
  en: string | null;
  ko: string | null;
}
