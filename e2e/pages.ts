import { doors } from "../app/doors";

const examples: Record<string, string> = {
  "[...rest]": "no/such/page",
  "initiatives/[slug]": "initiatives/fta",
  "milestones/[slug]": "milestones/kadif-2025-2029",
  "milestones/[slug]/edit": "milestones/kadif-2025-2029/edit",
};

/** An address of a page of the table of doors; one that takes a name gets that of an example. */
export function pathOfPage(page: string, locale = "en"): string {
  const rest = page.replace(/^\[locale\]\/?/, "");
  return `/${locale}/${examples[rest] ?? rest}`.replace(/\/$/, "");
}

/** Addresses of the pages that only those who are signed in may open. */
export function privatePaths(locale: string): string[] {
  const open = ["read-published", "sign-in", "accept-invitation"];
  return Object.entries(doors.pages).flatMap(([page, permission]) =>
    open.includes(permission) ? [] : [pathOfPage(page, locale)],
  );
}
