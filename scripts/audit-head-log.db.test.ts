import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { recordAudit } from "@/server/change";
import { database } from "@/server/database";
import { systemViewer } from "@/server/session";
import { logAuditHeadDaily } from "./audit-head-log";
import { openTestDatabase, type TestDatabase } from "./database/test-database";

let opened: TestDatabase;

beforeAll(async () => {
  opened = await openTestDatabase();
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterAll(async () => {
  vi.useRealTimers();
  await database().$disconnect();
  await opened.close();
});

test("the head is logged at the start and once on each new day of the collection's zone", async () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  vi.setSystemTime("2026-11-24T14:58:00Z");
  const stop = await logAuditHeadDaily(10);
  const entry = { action: "add-kind", thing: "kind", thingId: "fund" } as const;
  await database().$transaction((tx) => recordAudit(tx, systemViewer("Test"), entry));
  vi.setSystemTime("2026-11-24T15:01:00Z");
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(2), 5_000);
  const { hash } = await database().auditEvent.findFirstOrThrow();
  expect(said.mock.calls.flat()).toEqual([
    `Audit head of 2026-11-24: 0:${"0".repeat(64)}`,
    `Audit head of 2026-11-25: 1:${hash}`,
  ]);
  stop();
  said.mockRestore();
});
