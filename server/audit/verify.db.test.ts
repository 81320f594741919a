import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { AuditFault } from "@/domain/audit/chain";
import type { Viewer } from "@/domain/permission";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { getAuditHead } from "@/server/audit/chain";
import { verifyAudit } from "@/server/audit/verify";
import { change, recordAudit } from "@/server/change";
import { database } from "@/server/database";
import { systemViewer, visitor } from "@/server/session";

const admin = systemViewer("Test");
let opened: TestDatabase;

/** One event about a kind, as a change would write it. */
function happen(name: string, viewer: Viewer = admin): Promise<string> {
  return change(viewer, "load-data", null, async (tx) => {
    const details = { name, words: '한국 "ASEAN", 1:0', count: 12.5 };
    await recordAudit(tx, viewer, { action: "add-kind", thing: "kind", thingId: name, details });
    return name;
  });
}

/** What an owner of the tables can do: the triggers are off while these statements run. */
async function tamper(...statements: string[]): Promise<void> {
  const off = "ALTER TABLE audit_event DISABLE TRIGGER USER";
  const on = "ALTER TABLE audit_event ENABLE TRIGGER USER";
  await database().$transaction([off, ...statements, on].map((sql) => database().$executeRawUnsafe(sql)));
}

beforeAll(async () => {
  opened = await openTestDatabase();
  for (let at = 1; at <= 12; at += 1) await happen(`kind-${at}`);
  await database().$executeRaw`CREATE TABLE kept AS SELECT * FROM audit_event`;
});

afterEach(() => tamper("DELETE FROM audit_event", "INSERT INTO audit_event SELECT * FROM kept"));

afterAll(async () => {
  await database().$disconnect();
  await opened.close();
});

async function faultsFound(): Promise<Partial<AuditFault>[]> {
  const { faults, more } = await verifyAudit(admin);
  expect(more).toBe(0);
  return faults.map(({ at, ...fault }) => {
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
    return fault;
  });
}

const swap = (a: number, b: number) => [
  `UPDATE audit_event SET seq = 1000 WHERE seq = ${a}`,
  `UPDATE audit_event SET seq = ${a} WHERE seq = ${b}`,
  `UPDATE audit_event SET seq = ${b} WHERE seq = 1000`,
];

/** Moves every event from a number on; ascending or descending, so that no two ever share a number. */
const shift = (from: number, by: number) => [
  `UPDATE audit_event SET seq = seq + 1000 WHERE seq >= ${from}`,
  `UPDATE audit_event SET seq = seq - 1000 + ${by} WHERE seq >= 1000`,
];

test("an untouched log verifies, and its head is the newest event", async () => {
  const { faults, lost, events, head } = await verifyAudit(admin, [await getAuditHead(visitor())]);
  expect({ faults, lost, events }).toEqual({ faults: [], lost: [], events: 12 });
  expect(head.number).toBe(12);
});

test("the hash can be computed anew from what is stored, by the recipe of the decision record", async () => {
  const [first] = await database().$queryRaw<{ at: string; details: string; hash: string }[]>`
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, details::text, hash
    FROM audit_event WHERE seq = 1`;
  const { at = "", details = "", hash } = first ?? {};
  const parts = ["1", at, "", "Test", "add-kind", "kind", "kind-1", details];
  const text = "0".repeat(64) + parts.map((part) => `${Buffer.byteLength(part)}:${part},`).join("");
  expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
});

test.each([
  ["actor_name = 'Somebody else'"],
  ["at = at + interval '1 microsecond'"],
  [`details = jsonb_set(details, '{count}', '12.50')`],
  ["thing_id = thing_id || ' '"],
  ["hash = repeat('a', 64)"],
  ["previous_hash = repeat('a', 64)"],
])("an event edited by %s is found, and only that one", async (assignment) => {
  await tamper(`UPDATE audit_event SET ${assignment} WHERE seq = 5`);
  expect(await faultsFound()).toMatchObject([{ kind: "edited", number: 5 }]);
});

test("an event that was edited and given a fitting hash is found by the one after it", async () => {
  await tamper(
    "UPDATE audit_event SET action = 'add-party' WHERE seq = 5",
    "UPDATE audit_event e SET hash = audit_event_hash(e) WHERE seq = 5",
  );
  expect(await faultsFound()).toEqual([{ kind: "replaced", number: 5 }]);
});

test("a removed event leaves a gap, and one that was covered up by new numbers is found too", async () => {
  await tamper("DELETE FROM audit_event WHERE seq IN (1, 6, 7)");
  expect(await faultsFound()).toEqual([
    { kind: "removed", number: 1, to: 1 },
    { kind: "removed", number: 6, to: 7 },
  ]);
  await tamper("DELETE FROM audit_event", "INSERT INTO audit_event SELECT * FROM kept WHERE seq <> 6");
  await tamper(...shift(7, -1));
  expect(await faultsFound()).toEqual([{ kind: "renumbered", number: 6, to: 11, was: 7, cause: "removed" }]);
});

test("an event put in between is found, with a made-up hash or a fitting one", async () => {
  const forged = `INSERT INTO audit_event (seq, actor_name, action, thing, thing_id, previous_hash, hash)
    SELECT 5, 'Nobody', 'add-kind', 'kind', 'forged', hash, repeat('b', 64) FROM audit_event WHERE seq = 4`;
  const fork = "DROP INDEX audit_event_previous_hash_key";
  const inserted = [{ kind: "renumbered", number: 6, to: 13, was: 5, cause: "inserted" }];
  await tamper(fork, ...shift(5, 1), forged);
  expect(await faultsFound()).toEqual(inserted);
  await tamper("UPDATE audit_event e SET hash = audit_event_hash(e) WHERE seq = 5");
  expect(await faultsFound()).toEqual(inserted);
  await tamper("DELETE FROM audit_event WHERE seq = 5", ...shift(6, -1));
  await tamper("CREATE UNIQUE INDEX audit_event_previous_hash_key ON audit_event(previous_hash)");
});

test("numbers that begin below one, or leap far ahead, do not hide what is there", async () => {
  await tamper(
    "ALTER TABLE audit_event DROP CONSTRAINT audit_event_counts",
    "UPDATE audit_event SET seq = -70000 WHERE seq = 1",
    "UPDATE audit_event SET seq = 900000000000 WHERE seq = 12",
  );
  const { events, faults } = await verifyAudit(admin);
  expect(events).toBe(12);
  expect(faults.map(({ kind, number }) => [kind, number])).toEqual([
    ["edited", -70000],
    ["removed", -69999],
    ["removed", 12],
    ["edited", 900000000000],
  ]);
});

test("events that changed places are found, side by side, far apart and at the end", async () => {
  await tamper(...swap(5, 9));
  expect(await faultsFound()).toEqual([
    { kind: "renumbered", number: 5, to: 5, was: 9, cause: "reordered" },
    { kind: "renumbered", number: 9, to: 9, was: 5, cause: "reordered" },
  ]);
  await tamper(...swap(5, 9), ...swap(11, 12));
  expect(await faultsFound()).toMatchObject([
    { number: 11, was: 12, cause: "reordered" },
    { number: 12, was: 11, cause: "reordered" },
  ]);
});

test("a cut tail, and a log made anew as a whole, are found by a head that was noted before", async () => {
  const noted = await getAuditHead(admin);
  await tamper("DELETE FROM audit_event WHERE seq > 9");
  const cut = await verifyAudit(admin, [noted]);
  expect(cut).toMatchObject({ faults: [], head: { number: 9 }, lost: [{ ...noted, found: null }] });
  await tamper("CREATE TEMP TABLE rest AS SELECT * FROM audit_event", "DELETE FROM audit_event");
  for (let at = 1; at <= 12; at += 1) await happen(`made-up-${at}`);
  const anew = await verifyAudit(admin, [noted, await getAuditHead(admin)]);
  expect(anew).toMatchObject({ faults: [], events: 12 });
  expect(anew.lost).toEqual([{ ...noted, found: (await getAuditHead(admin)).hash }]);
});

test("200 changes at once make one unbroken chain, and those that fail leave no gap", {
  timeout: 120_000,
}, async () => {
  const failing = () =>
    database().$transaction(async (tx) => {
      await recordAudit(tx, admin, { action: "add-party", thing: "party", thingId: "never" });
      throw new Error("undone");
    });
  let written = 0;
  const writer = async (name: string) => {
    for (let at = 0; at < 10; at += 1) {
      await happen(`${name}-${at}`);
      written += 1;
    }
    await expect(failing()).rejects.toThrow("undone");
  };
  await Promise.all(Array.from({ length: 20 }, (_, at) => writer(`racing-${at}`)));
  expect(written).toBe(200);
  expect(await verifyAudit(admin)).toMatchObject({ events: 212, faults: [], head: { number: 212 } });
});

test("the database itself refuses an event on an old head, and every rewrite while its triggers are on", async () => {
  const late = `INSERT INTO audit_event SELECT 99, at, actor_id, actor_name, action, thing, thing_id, details, previous_hash, hash
    FROM audit_event WHERE seq = 3`;
  await expect(tamper(late)).rejects.toThrow(/previous_hash/);
  const rewrite = database().$executeRaw`UPDATE audit_event SET actor_name = 'x' WHERE seq = 1`;
  await expect(rewrite).rejects.toThrow(/append-only/);
});

test("only an admin verifies; anybody may note the head", async () => {
  for (const viewer of [
    visitor(),
    { ...admin, role: "analyst" as const },
    { ...admin, role: "reviewer" as const },
  ])
    await expect(verifyAudit(viewer)).rejects.toMatchObject({ code: "not-allowed" });
  expect((await getAuditHead(visitor())).number).toBe(12);
});
