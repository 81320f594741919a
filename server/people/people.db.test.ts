import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DomainError } from "@/domain/error";
import type { Viewer } from "@/domain/permission";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { acceptInvitation } from "@/server/people/accept-invitation";
import { changeOwnPassword, getOwnAccount, saveOwnAccount } from "@/server/people/account";
import { createPasswordLink, findInvitation, invitePerson } from "@/server/people/invitations";
import { changeRole, createUser, disablePerson, enablePerson, listPeople } from "@/server/people/people";
import { endOwnSession, listOwnSessions } from "@/server/people/sessions";
import { createSetupLink } from "@/server/people/setup-link";
import { emptyPeople } from "@/server/people/test-people";
import { endSession, openSession, systemViewer, viewerOfToken, visitor } from "@/server/session";

const password = "correct horse battery";
const system = systemViewer("Test");
let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  await emptyPeople(test.client);
});

const tokenOf = (link: string | null) => new URL(link ?? "").searchParams.get("token") ?? "";

async function signedIn(
  role: string,
  email = `${role}@example.org`,
): Promise<{ viewer: Viewer; token: string; id: string }> {
  const made = await createUser(system, { email, name: `A ${role}`, role, password });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { token } = await openSession(made.userId, "test");
  return { viewer: await viewerOfToken(token), token, id: made.userId };
}

const roleOf = async (token: string) => (await viewerOfToken(token)).role;

async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof DomainError ? error.code : `no refusal: ${error}`;
}

describe("setting up", () => {
  it("makes the first person an admin, once, and only by the newest link", async () => {
    const old = tokenOf(await createSetupLink());
    const token = tokenOf(await createSetupLink());
    expect((await findInvitation(visitor(), old)).state).toBe("unknown");
    const form = { token, name: "First", email: "First@example.org", password };
    const [one, two] = await Promise.all([
      acceptInvitation(visitor(), form),
      acceptInvitation(visitor(), form),
    ]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    const people = await listPeople(system);
    expect(people.map(({ email, role }) => [email, role])).toEqual([["first@example.org", "admin"]]);
    expect(await createSetupLink()).toBeNull();
    expect((await findInvitation(visitor(), token)).state).toBe("used");
  });

  it("is refused once anybody has an account, and tells what is wrong with a form", async () => {
    const token = tokenOf(await createSetupLink());
    const short = await acceptInvitation(visitor(), { token, name: "", email: "x", password: "short" });
    expect(short.ok ? {} : Object.keys(short.problems).sort()).toEqual(["email", "name", "password"]);
    await signedIn("analyst");
    const late = await acceptInvitation(visitor(), { token, name: "Late", email: "l@example.org", password });
    expect(late).toMatchObject({ ok: false, problems: { link: { code: "link-used" } } });
  });
});

describe("an invitation", () => {
  it("gives its address and role, works once, and leaves an audit row without its token", async () => {
    const { viewer } = await signedIn("admin");
    const sent = await invitePerson(viewer, { email: "Ana@example.org", role: "analyst" });
    const token = tokenOf(sent.ok ? sent.link : null);
    expect(await findInvitation(visitor(), token)).toMatchObject({
      purpose: "invite",
      email: "ana@example.org",
    });
    const form = { token, name: "Ana", email: "other@example.org", password };
    expect(await acceptInvitation(visitor(), form)).toMatchObject({ ok: true, purpose: "invite" });
    expect(await acceptInvitation(visitor(), form)).toMatchObject({ ok: false });
    const ana = (await listPeople(viewer)).find(({ email }) => email === "ana@example.org");
    expect(ana).toMatchObject({ role: "analyst", name: "Ana" });
    expect(await invitePerson(viewer, { email: "ana@example.org", role: "admin" })).toMatchObject({
      problems: { email: { code: "email-taken" } },
    });
    const audit = await test.client.auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(audit.map(({ action }) => action)).toEqual([
      "create-person",
      "invite-person",
      "accept-invitation",
    ]);
    expect(audit[2]?.actorName).toBe("Ana");
    expect(JSON.stringify(audit, (_, value) => (typeof value === "bigint" ? "" : value))).not.toContain(
      token,
    );
  });

  it("for a password is unknown while its person is disabled, also if it was made meanwhile", async () => {
    const { viewer } = await signedIn("admin");
    const { id } = await signedIn("analyst");
    const token = tokenOf((await createPasswordLink(viewer, id)).link);
    expect((await findInvitation(visitor(), token)).state).toBe("open");
    // Not by `disablePerson`, which takes the link away: the link alone must hold.
    await test.client.user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect((await findInvitation(visitor(), token)).state).toBe("unknown");
    const accepted = await acceptInvitation(visitor(), { token, password: "another long password" });
    expect(accepted).toMatchObject({ ok: false, problems: { link: { code: "link-unknown" } } });
    await test.client.user.update({ where: { id }, data: { disabledAt: null } });
    expect((await findInvitation(visitor(), token)).state).toBe("open");
  });

  it("ends after seven days, and an unknown one is told so", async () => {
    const { viewer } = await signedIn("admin");
    const sent = await invitePerson(viewer, { email: "late@example.org", role: "analyst" });
    await test.client.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findInvitation(visitor(), tokenOf(sent.ok ? sent.link : null))).toEqual({
      state: "expired",
    });
    expect(await findInvitation(visitor(), "x")).toEqual({ state: "unknown" });
  });
});

describe("a session", () => {
  it("ends at the very next request by sign-out, disabling, another role and another password", async () => {
    const admin = await signedIn("admin");
    const out = await signedIn("analyst", "out@example.org");
    await endSession(out.viewer);
    expect(await roleOf(out.token)).toBe("visitor");

    const disabled = await signedIn("analyst", "disabled@example.org");
    expect(await disablePerson(admin.viewer, disabled.id)).toEqual({ ok: true, changed: true });
    expect(await roleOf(disabled.token)).toBe("visitor");
    await enablePerson(admin.viewer, disabled.id);
    expect(await roleOf(disabled.token)).toBe("visitor");

    const promoted = await signedIn("analyst", "promoted@example.org");
    await changeRole(admin.viewer, promoted.id, "reviewer");
    expect(await roleOf(promoted.token)).toBe("visitor");

    const reset = await signedIn("analyst", "reset@example.org");
    const { link } = await createPasswordLink(admin.viewer, reset.id);
    const next = { token: tokenOf(link), password: "another long password" };
    expect(await acceptInvitation(visitor(), next)).toMatchObject({ ok: true, purpose: "password" });
    expect(await roleOf(reset.token)).toBe("visitor");
  });

  it("ends after eight idle hours and after seven days, and is seen at most once a minute", async () => {
    const { token, viewer } = await signedIn("analyst");
    const id = viewer.sessionId ?? "";
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const seen = async () =>
      (await test.client.session.findUniqueOrThrow({ where: { id } })).seenAt.getTime();
    const before = await seen();
    await viewerOfToken(token);
    expect(await seen()).toBe(before);
    await test.client.session.update({ where: { id }, data: { seenAt: ago(7.9) } });
    expect(await roleOf(token)).toBe("analyst");
    expect(await seen()).toBeGreaterThan(before - 1);
    await test.client.session.update({ where: { id }, data: { seenAt: ago(8.1) } });
    expect(await roleOf(token)).toBe("visitor");
    await test.client.session.update({ where: { id }, data: { seenAt: ago(0), expiresAt: ago(0) } });
    expect(await roleOf(token)).toBe("visitor");
    expect(await roleOf("guessed")).toBe("visitor");
  });
});

describe("the last admin", () => {
  it("keeps role and access, also when two admins remove each other at once", async () => {
    const one = await signedIn("admin", "one@example.org");
    expect(await changeRole(one.viewer, one.id, "analyst")).toMatchObject({ ok: false });
    expect(await disablePerson(one.viewer, one.id)).toMatchObject({
      problems: { change: { code: "last-admin" } },
    });
    const two = await signedIn("admin", "two@example.org");
    await Promise.all([changeRole(one.viewer, two.id, "analyst"), disablePerson(two.viewer, one.id)]);
    const left = (await listPeople(system)).filter(({ role, isDisabled }) => role === "admin" && !isDisabled);
    expect(left).toHaveLength(1);
  });
});

describe("one's own account", () => {
  it("takes a new password for the old one and ends the other sessions only", async () => {
    const me = await signedIn("analyst");
    const other = await openSession(me.id, "another browser");
    const next = "a quite new password";
    expect(await changeOwnPassword(me.viewer, { current: "wrong", next })).toMatchObject({
      problems: { current: { code: "password-wrong" } },
    });
    expect(await changeOwnPassword(me.viewer, { current: password, next })).toEqual({ ok: true });
    expect(await roleOf(other.token)).toBe("visitor");
    expect(await roleOf(me.token)).toBe("analyst");
  });

  it("saves name, language and whether the public sees the name", async () => {
    const me = await signedIn("analyst");
    const account = { name: "민지", language: "ko", isNamePublic: true, usesKeys: false };
    expect(await saveOwnAccount(me.viewer, account)).toEqual({ ok: true });
    expect(await getOwnAccount(me.viewer)).toEqual({ ...account, email: "analyst@example.org" });
    expect((await viewerOfToken(me.token)).language).toBe("ko");
  });
});

describe("managing people", () => {
  it("is refused to all but admins, and an unknown person is not found", async () => {
    const { viewer, id } = await signedIn("reviewer");
    for (const refused of [viewer, visitor()]) {
      expect(await refusalOf(listPeople(refused))).toBe("not-allowed");
      expect(await refusalOf(invitePerson(refused, {}))).toBe("not-allowed");
      expect(await refusalOf(createPasswordLink(refused, id))).toBe("not-allowed");
      expect(await refusalOf(changeRole(refused, id, "admin"))).toBe("not-allowed");
      expect(await refusalOf(disablePerson(refused, id))).toBe("not-allowed");
    }
    expect(await refusalOf(disablePerson(system, "no-such-id"))).toBe("not-found");
  });
});

describe("one's own sessions", () => {
  it("are listed with the asking browser first, and another of them can be ended, but nobody else's", async () => {
    const here = await signedIn("analyst");
    const { token: elsewhere } = await openSession(here.id, "Elsewhere");
    const { token: over } = await openSession(here.id, "Over");
    await endSession(await viewerOfToken(over));
    const other = await signedIn("admin");

    const sessions = await listOwnSessions(here.viewer);
    expect(sessions.map(({ userAgent, isThis }) => [userAgent, isThis])).toEqual([
      ["test", true],
      ["Elsewhere", false],
    ]);
    expect(await refusalOf(endOwnSession(here.viewer, other.viewer.sessionId))).toBe("not-found");
    expect(await refusalOf(endOwnSession(here.viewer, "x' OR 1=1"))).toBe("not-found");
    await endOwnSession(here.viewer, sessions[1]?.id);
    expect(await roleOf(elsewhere)).toBe("visitor");
    expect(await roleOf(other.token)).toBe("admin");
    expect(await listOwnSessions(here.viewer)).toHaveLength(1);
    expect(await refusalOf(listOwnSessions(visitor()))).toBe("not-allowed");
  });
});
