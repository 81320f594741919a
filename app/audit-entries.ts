import { linkTo } from "@/app/links";
import { textIn, type Words, wordsOf } from "@/app/words";
import type { AuditLine } from "@/components/AuditList";
import { auditParams } from "@/domain/audit/query";
import { type AuditAction, auditActions } from "@/domain/audit/vocabulary";
import { momentInWords } from "@/domain/dates/moment";
import { type Locale, progresses, userRoles } from "@/domain/vocabulary";
import type { AuditEntryView } from "@/server/audit/list";

/** Stands for the thing while a sentence is put together: it may be a link, and its place differs by language. */
const place = "\u2063";

/** An event of the audit log in a sentence, with links to its thing and to all that was done to it. */
export function auditLineOf(entry: AuditEntryView, locale: Locale, timeZone: string): AuditLine {
  const t = wordsOf(locale, "audit");
  const [before = "", after] = sentenceOf(entry, locale).split(place);
  const name = entry.subject ? textIn(locale, entry.subject.name).text : entry.thingId;
  return {
    number: entry.number,
    at: momentInWords(entry.at, timeZone, locale),
    machineTime: entry.at.toISOString(),
    who: entry.actorId === null ? actorInWords(entry.actorName, t) : entry.actorName,
    before,
    thing: after === undefined ? null : { name, href: hrefOf(entry, locale) },
    after: after ?? "",
    all: {
      href: linkTo.audit(locale, auditParams(aboutIt(entry))),
      text: t("all"),
      label: t("allOf", { name }),
    },
  };
}

/** Milepost itself acts under a few names of its own, which have words in both languages. */
export function actorInWords(name: string, t: Words): string {
  const known = { "Founding data": "founding", "Administrator's command": "command", Upgrade: "upgrade" };
  const key = Object.entries(known).find(([each]) => each === name)?.[1];
  return key ? t(`actors.${key}`) : name;
}

function sentenceOf({ action, details }: AuditEntryView, locale: Locale): string {
  const t = wordsOf(locale, "audit");
  const detail = (name: string) => {
    const value = details[name];
    if (typeof value === "number") return value.toLocaleString(locale);
    return typeof value === "string" ? value : "–";
  };
  const worded = (namespace: "people" | "progress", known: readonly string[], name: string) =>
    known.includes(String(detail(name))) ? wordsOf(locale, namespace)(String(detail(name))) : detail(name);
  if (!isKnown(action)) return t("unknownAction", { thing: place, action });
  return t(`actions.${action}`, {
    thing: place,
    role: worded("people", userRoles, "role"),
    from: worded("people", userRoles, "from"),
    to: worded("people", userRoles, "to"),
    progress: worded("progress", progresses, "progress"),
    isFirst: detail("sort") === "first-entry" ? "yes" : "no",
    version: detail("version"),
    value: detail("value"),
    unit: detail("unit"),
    events: detail("events"),
  });
}

function isKnown(action: string): action is AuditAction {
  return auditActions.some((each) => each === action);
}

function hrefOf({ thing, subject }: AuditEntryView, locale: Locale): string | null {
  if (thing === "person") return linkTo.people(locale);
  if (thing === "collection") return linkTo.timeline(locale);
  if (!subject?.slug) return null;
  return thing === "initiative"
    ? linkTo.initiative(locale, subject.slug)
    : linkTo.milestone(locale, subject.slug);
}

function aboutIt({ thing, thingId, subject }: AuditEntryView) {
  const isOfMilestone = thing === "milestone" || thing === "update" || thing === "indicator";
  if (isOfMilestone && subject?.slug) return { thing: "milestone" as const, id: subject.slug };
  return { thing: thing as never, id: thingId };
}
