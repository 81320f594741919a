import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { signIn } from "@/server/auth";
import { createUser, disablePerson } from "@/server/people/people";
import { emptyPeople } from "@/server/people/test-people";
import { systemViewer } from "@/server/session";
import { delayAfter, limitAttempts } from "@/server/sign-in-limits";

const system = systemViewer("Test");
const right = { email: "ana@example.org", password: "correct horse battery" };
const wrong = { ...right, password: "wrong horse battery" };
const caller = { address: "192.0.2.1", userAgent: "test" };
let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  process.env.NEXTAUTH_SECRET = "a secret of the tests only";
  process.env.APP_URL = "https://milepost.example.org";
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  await emptyPeople(test.client);
  await createUser(system, { ...right, name: "Ana", role: "analyst" });
});

describe("signing in", () => {
  it("gives a cookie that scripts and other sites can't read, and keeps only a hash of its token", async () => {
    const result = await signIn({ email: " Ana@Example.org", password: right.password }, caller);
    expect(result).toMatchObject({
      ok: true,
      cookie: {
        name: "__Host-next-auth.session-token",
        options: { httpOnly: true, sameSite: "lax", secure: true, path: "/", maxAge: 604_800 },
      },
    });
    const session = await test.client.session.findFirstOrThrow();
    expect(session.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("answers the same for a wrong password, an unknown address, a disabled account and a broken form", async () => {
    const ana = await test.client.user.findUniqueOrThrow({ where: { email: right.email } });
    const answers = [
      await signIn(wrong, caller),
      await signIn({ ...wrong, email: "nobody@example.org" }, caller),
      await signIn({ email: ["x"] }, caller),
    ];
    await disablePerson(system, ana.id);
    answers.push(await signIn(right, caller));
    expect(answers).toEqual(Array(4).fill({ ok: false, problem: "wrong" }));
  });

  it("is slowed after five failures, yet the owner gets in with the right password and starts afresh", async () => {
    for (let failure = 0; failure < 5; failure++) await signIn(wrong, caller);
    const started = Date.now();
    expect(await signIn(right, caller)).toMatchObject({ ok: true });
    expect(Date.now() - started).toBeGreaterThan(990);
    const kept = await test.client.rateLimit.findMany({ where: { key: { startsWith: "account:" } } });
    expect(kept).toEqual([]);
  });

  it("turns most of a flood away at once with a time to wait, and the owner elsewhere still gets in", async () => {
    const flood = await Promise.all(Array.from({ length: 30 }, () => signIn(wrong, caller)));
    const away = flood.filter((answer) => !answer.ok && answer.problem === "too-many");
    expect(away.length).toBeGreaterThanOrEqual(15);
    expect(away[0]).toMatchObject({ waitSeconds: expect.any(Number) });
    expect(await signIn(right, { ...caller, address: "192.0.2.9" })).toMatchObject({ ok: true });
  });
});

describe("the limits", () => {
  it("count every one of many attempts at the same time", async () => {
    const attempts = [1, 2, 3, 4, 5].map((at) => ({ account: "a", address: `198.51.100.${at}` }));
    await Promise.all(attempts.map((attempt) => limitAttempts(attempt, async () => "checked")));
    const started = Date.now();
    const sixth = await limitAttempts({ account: "a", address: "203.0.113.1" }, async () => "checked");
    expect(sixth).toEqual({ answer: "checked" });
    expect(Date.now() - started).toBeGreaterThan(990);
  });

  it("grow from none to three seconds", () => {
    expect([0, 4, 5, 6, 9, 1000].map(delayAfter)).toEqual([0, 0, 1000, 1500, 3000, 3000]);
  });
});
