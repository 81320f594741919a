import "server-only";
import type { Day } from "@/domain/vocabulary";

/** Postgres DATE as Prisma hands it over (midnight UTC) to a day, and back. */
export function dayOf(date: Date): Day;
export function dayOf(date: Date | null): Day | null;
export function dayOf(date: Date | null): Day | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

export function dateOf(day: Day): Date;
export function dateOf(day: Day | null): Date | null;
export function dateOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
