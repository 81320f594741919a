import "server-only";
import type { AuditAction } from "@/domain/audit/vocabulary";
import { newUserSchema, roleChangeSchema } from "@/domain/people/forms";
import { checkForm, problemAt, type Refused } from "@/domain/people/problems";
import { requirePermission, type Viewer } from "@/domain/permission";
import { type Locale, localeSchema, type UserRole, userRoleSchema } from "@/domain/vocabulary";
import { change, recordAudit } from "@/server/change";
import { database, type Transaction } from "@/server/database";
import { takeTurn } from "@/server/people/one-time-link";
import { hashPassword } from "@/server/people/passwords";
import { getPerson, isLastAdmin } from "@/server/people/person";
import { endSessionsOf } from "@/server/session";

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  role: UserRole;
  language: Locale;
  isNamePublic: boolean;
  isDisabled: boolean;
  createdAt: Date;
  /** When a session of theirs last asked for something; null when never. */
  seenAt: Date | null;
}

/** `changed`: false where it was so already. */
type Done = { ok: true; changed: boolean } | Refused;

/** Everybody with an account, by name. */
export async function listPeople(viewer: Viewer): Promise<PersonRow[]> {
  requirePermission(viewer, "manage-people");
  const users = await database().user.findMany({
    omit: { passwordHash: true },
    include: { sessions: { orderBy: { seenAt: "desc" }, take: 1, select: { seenAt: true } } },
    orderBy: [{ name: "asc" }, { email: "asc" }],
  });
  return users.map(({ sessions, disabledAt, ...user }) => ({
    ...user,
    role: userRoleSchema.parse(user.role),
    language: localeSchema.parse(user.language),
    isDisabled: disabledAt !== null,
    seenAt: sessions[0]?.seenAt ?? null,
  }));
}

/** Makes an account outright, as the admin command does. */
export async function createUser(
  viewer: Viewer,
  input: unknown,
): Promise<{ ok: true; userId: string } | Refused> {
  requirePermission(viewer, "manage-people");
  const form = checkForm(newUserSchema, input);
  if (!form.ok) return form;
  const { password, ...facts } = form.value;
  const passwordHash = await hashPassword(password);
  const userId = await change(viewer, "manage-people", null, async (tx) => {
    await takeTurn(tx);
    if (await tx.user.findUnique({ where: { email: facts.email } })) return "";
    const user = await tx.user.create({ data: { ...facts, passwordHash } });
    await tx.invitation.deleteMany({ where: { purpose: "invite", email: facts.email, usedAt: null } });
    const details = { role: user.role };
    await recordAudit(tx, viewer, { action: "create-person", thing: "person", thingId: user.id, details });
    return user.id;
  });
  return userId ? { ok: true, userId } : problemAt("email", "email-taken");
}

/** Gives a person another role and ends their sessions; the last admin stays one. */
export async function changeRole(viewer: Viewer, userId: string, role: unknown): Promise<Done> {
  requirePermission(viewer, "manage-people");
  const form = checkForm(roleChangeSchema, { role });
  if (!form.ok) return form;
  const to = form.value.role;
  return changePerson(viewer, userId, async (tx, person) => {
    if (person.role === to) return null;
    if (await isLastAdmin(tx, userId)) return "last-admin";
    await tx.user.update({ where: { id: userId }, data: { role: to } });
    await endSessionsOf(tx, userId);
    return { action: "change-role", details: { from: person.role, to } };
  });
}

/** Shuts a person out at their next request and ends their unused password link; the last admin stays. */
export async function disablePerson(viewer: Viewer, userId: string): Promise<Done> {
  return changePerson(viewer, userId, async (tx, person) => {
    if (person.disabledAt) return null;
    if (await isLastAdmin(tx, userId)) return "last-admin";
    await tx.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    await tx.invitation.deleteMany({ where: { userId, usedAt: null } });
    await endSessionsOf(tx, userId);
    return { action: "disable-person" };
  });
}

/** Lets a disabled person sign in again. */
export async function enablePerson(viewer: Viewer, userId: string): Promise<Done> {
  return changePerson(viewer, userId, async (tx, person) => {
    if (!person.disabledAt) return null;
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
    return { action: "enable-person" };
  });
}

type Person = Awaited<ReturnType<typeof getPerson>>;
type Deed = { action: AuditAction; details?: Record<string, string> };

/** Runs one change of a person; null means that nothing had to change. */
async function changePerson(
  viewer: Viewer,
  userId: string,
  run: (tx: Transaction, person: Person) => Promise<Deed | "last-admin" | null>,
): Promise<Done> {
  const outcome = await change(viewer, "manage-people", null, async (tx) => {
    await takeTurn(tx);
    const deed = await run(tx, await getPerson(tx, userId));
    if (deed === "last-admin") return deed;
    if (deed) await recordAudit(tx, viewer, { ...deed, thing: "person", thingId: userId });
    return deed === null ? "unchanged" : "changed";
  });
  return outcome === "last-admin"
    ? problemAt("change", "last-admin")
    : { ok: true, changed: outcome === "changed" };
}
