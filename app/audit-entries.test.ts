import { expect, test } from "vitest";
import { auditLineOf } from "@/app/audit-entries";
import { auditActions, auditThings } from "@/domain/audit/vocabulary";
import { locales } from "@/domain/vocabulary";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import type { AuditEntryView } from "@/server/audit/list";

const details = {
  role: "analyst",
  from: "analyst",
  to: "reviewer",
  sort: "update",
  progress: "under-way",
  version: 3,
  value: 12.5,
  unit: "USD",
  events: 7,
};

const entry = (over: Partial<AuditEntryView>): AuditEntryView => ({
  number: 12,
  at: new Date("2026-11-24T15:30:00Z"),
  actorId: "0b9d4c4e-6f0e-4a52-9d5c-3c8f6f3f0a11",
  actorName: "Lee Analyst",
  action: "move-date",
  thing: "milestone",
  thingId: "1",
  details,
  subject: { name: { en: "KADIF", ko: "디지털 포럼" }, slug: "kadif-2025-2029" },
  ...over,
});

const sentence = (over: Partial<AuditEntryView>, locale: "en" | "ko") => {
  const { before, thing, after } = auditLineOf(entry(over), locale, "Asia/Seoul");
  return before + (thing?.name ?? "") + after;
};

test("each action and each sort of thing has its own words in both languages", () => {
  for (const words of [en, ko]) {
    expect(Object.keys(words.audit.actions).sort()).toEqual([...auditActions].sort());
    expect(Object.keys(words.audit.things).sort()).toEqual([...auditThings].sort());
  }
  for (const locale of locales) {
    const sentences = auditActions.map((action) => sentence({ action }, locale));
    expect(new Set(sentences).size).toBe(auditActions.length);
    for (const text of sentences)
      expect(text).not.toMatch(/[{}\u2063]|audit\.|under-way|analyst-|-milestone/);
  }
});

test("an event without its details still makes a sentence", () => {
  for (const locale of locales)
    for (const action of auditActions)
      expect(sentence({ action, details: {} }, locale)).not.toMatch(/[{}]|audit\.|undefined/);
});

test("the thing is a link within the sentence, the time that of the zone, and the words the reader's", () => {
  expect(auditLineOf(entry({}), "en", "Asia/Seoul")).toMatchObject({
    at: "25 Nov 2026, 00:30",
    who: "Lee Analyst",
    before: "Moved the date of ",
    thing: { name: "KADIF", href: "/en/milestones/kadif-2025-2029" },
    after: "; it is now version 3",
    all: { href: "/en/audit?thing=milestone&id=kadif-2025-2029" },
  });
  expect(auditLineOf(entry({}), "ko", "Asia/Seoul")).toMatchObject({
    at: "2026년 11월 25일 00:30",
    before: "‘",
    thing: { name: "디지털 포럼", href: "/ko/milestones/kadif-2025-2029" },
  });
});

test("what acts without an account is named in the reader's language, but nobody with an account is renamed", () => {
  const founding = { actorName: "Founding data" };
  expect(auditLineOf(entry({ ...founding, actorId: null }), "ko", "Asia/Seoul").who).toBe("기초 자료");
  expect(auditLineOf(entry(founding), "ko", "Asia/Seoul").who).toBe("Founding data");
});

test("an action of a later version, or a thing that is gone, is told plainly", () => {
  const later = { action: "merge-parties", thing: "party", thingId: "KR", subject: null };
  expect(sentence(later, "en")).toBe(
    "Did something to KR that this version has no words for (merge-parties)",
  );
});
