import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuditQuery } from "@/domain/audit/query";
import { may, viewerRoles } from "@/domain/permission";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { auditPageSize, listAuditActors, listAuditEvents } from "@/server/audit/list";
import { recordAudit } from "@/server/change";
import { database } from "@/server/database";
import { addMilestone, checkNoChange } from "@/server/milestones/submit";
import { systemViewer, viewerOf } from "@/server/session";

const system = systemViewer("Founding data");
const anything: AuditQuery = { person: null, thing: null, id: null, from: null, to: null, before: null };
let opened: TestDatabase;
let analystId: string;
let slug: string;

beforeAll(async () => {
  process.env.MILEPOST_TIME_ZONE = "Asia/Seoul";
  opened = await openTestDatabase();
  const theme = await database().theme.create({ data: { slug: "growth", position: 1, nameEn: "Growth" } });
  const initiative = { slug: "fta", themeId: theme.id, position: 1, nameEn: "FTA" };
  await database().initiative.create({ data: initiative });
  await database().kind.create({ data: { slug: "negotiation", position: 1 } });
  const person = { email: "a@example.org", name: "Lee", role: "analyst", passwordHash: "x" };
  const user = await database().user.create({ data: person });
  analystId = user.id;
  const analyst = viewerOf(user, null);
  const form = { initiative: "fta", kind: "negotiation", titleEn: "Upgrade talks", parties: [] };
  const answer = await addMilestone(analyst, null, form);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  slug = answer.slug;
  await checkNoChange(analyst, null, { slug, version: 1 });
  const theirs = { action: "add-theme", thing: "theme", thingId: "growth" } as const;
  await database().$transaction((tx) => recordAudit(tx, system, theirs));
});

afterAll(async () => {
  await database().$disconnect();
  await opened.close();
});

const list = async (query: Partial<AuditQuery>) => {
  const { entries } = await listAuditEvents(system, { ...anything, ...query });
  return entries.map(({ action }) => action);
};

test("events come newest first, each with what it was done to", async () => {
  const { entries, before } = await listAuditEvents(system, anything);
  const name = { en: "Upgrade talks", ko: null };
  expect(before).toBeNull();
  expect(entries).toMatchObject([
    { number: 3, action: "add-theme", actorId: null, subject: { name: { en: "Growth" }, slug: null } },
    { number: 2, action: "check-milestone", actorId: analystId, thing: "update", subject: { name, slug } },
    { number: 1, action: "create-milestone", actorId: analystId, subject: { name, slug } },
  ]);
});

test("a person, a sort of thing and one thing each leave their own events", async () => {
  expect(await list({ person: analystId })).toEqual(["check-milestone", "create-milestone"]);
  expect(await list({ person: "Founding data" })).toEqual(["add-theme"]);
  expect(await list({ person: "Lee" })).toEqual([]);
  expect(await list({ thing: "update" })).toEqual(["check-milestone"]);
  expect(await list({ thing: "milestone", id: slug })).toEqual(["check-milestone", "create-milestone"]);
  expect(await list({ thing: "milestone", id: "' OR 1=1" })).toEqual([]);
  expect(await list({ thing: "theme", id: "growth" })).toEqual(["add-theme"]);
  expect(await list({ thing: "theme", id: "peace" })).toEqual([]);
});

test("a day is that of the collection's zone, its last second included", async () => {
  await database().$executeRaw`INSERT INTO audit_event (at, actor_name, action, thing, thing_id) VALUES
    ('2020-03-04T14:59:59Z', 'Test', 'add-kind', 'kind', 'late'), ('2020-03-04T15:00:00Z', 'Test', 'add-party', 'party', 'next')`;
  expect(await list({ from: "2020-03-04", to: "2020-03-04" })).toEqual(["add-kind"]);
  expect(await list({ from: "2020-03-05", to: "2020-03-05" })).toEqual(["add-party"]);
  expect(await list({ to: "2020-03-03" })).toEqual([]);
  expect(await list({ from: "2020-03-05", to: "2020-03-04" })).toEqual([]);
});

test("pages follow each other without gap or overlap", async () => {
  await database().$executeRaw`INSERT INTO audit_event (actor_name, action, thing, thing_id)
    SELECT 'Many', 'add-kind', 'kind', n::text FROM generate_series(1, ${2 * auditPageSize}) n`;
  const numbers: number[] = [];
  let before: number | null = null;
  let pages = 0;
  do {
    const page = await listAuditEvents(system, { ...anything, person: "Many", before });
    numbers.push(...page.entries.map(({ number }) => number));
    before = page.before;
    pages += 1;
  } while (before !== null);
  expect(pages).toBe(2);
  expect(numbers).toEqual(Array.from({ length: 100 }, (_, at) => 105 - at));
});

test("whoever acted can be chosen, by the present name of the account", async () => {
  expect(await listAuditActors(system)).toEqual([
    { value: "Founding data", name: "Founding data", hasAccount: false },
    { value: analystId, name: "Lee", hasAccount: true },
    { value: "Many", name: "Many", hasAccount: false },
    { value: "Test", name: "Test", hasAccount: false },
  ]);
});

test("only those who may read the audit log do", async () => {
  for (const role of viewerRoles.filter((each) => !may(each, "read-audit"))) {
    const viewer = { ...system, role };
    await expect(listAuditEvents(viewer, anything)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(listAuditActors(viewer)).rejects.toMatchObject({ code: "not-allowed" });
  }
});
