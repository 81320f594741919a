import "server-only";
import { DomainError } from "@/domain/error";
import { inviteSchema } from "@/domain/people/forms";
import { checkForm, problemAt, type Refused } from "@/domain/people/problems";
import { requirePermission, type Viewer } from "@/domain/permission";
import { localeSchema, type UserRole, userRoleSchema } from "@/domain/vocabulary";
import { change, recordAudit } from "@/server/change";
import { database, type Transaction } from "@/server/database";
import { type LinkPurpose, takeTurn, writeLink } from "@/server/people/one-time-link";
import { getPerson } from "@/server/people/person";
import { hashToken } from "@/server/session";

export type FoundInvitation =
  | { state: "open"; purpose: LinkPurpose; email: string | null; name: string | null; role: UserRole | null }
  | { state: "unknown" | "used" | "expired" };

/** What the link with this token is for. A set-up link counts as used once anybody has an account. */
export async function findInvitation(viewer: Viewer, token: string): Promise<FoundInvitation> {
  requirePermission(viewer, "accept-invitation");
  return readInvitation(database(), token);
}

export async function readInvitation(tx: Transaction, token: string): Promise<FoundInvitation> {
  if (token.length > 200) return { state: "unknown" };
  const link = await tx.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: { omit: { passwordHash: true } } },
  });
  if (!link || link.user?.disabledAt) return { state: "unknown" };
  if (link.usedAt) return { state: "used" };
  if (link.expiresAt.getTime() <= Date.now()) return { state: "expired" };
  const purpose = link.purpose as LinkPurpose;
  if (purpose === "setup" && (await tx.user.count()) > 0) return { state: "used" };
  return {
    state: "open",
    purpose,
    email: link.user?.email ?? link.email,
    name: link.user?.name ?? null,
    role: link.role ? userRoleSchema.parse(link.role) : null,
  };
}

/** Invites a person by a link that the admin hands over; an earlier link to the same address ends. */
export async function invitePerson(
  viewer: Viewer,
  input: unknown,
): Promise<{ ok: true; link: string; email: string } | Refused> {
  requirePermission(viewer, "manage-people");
  const form = checkForm(inviteSchema, input);
  if (!form.ok) return form;
  const { email, role } = form.value;
  const link = await change(viewer, "manage-people", null, async (tx) => {
    await takeTurn(tx);
    if (await tx.user.findUnique({ where: { email } })) return "";
    const subject = { purpose: "invite" as const, email, role, createdBy: viewer.id };
    const written = await writeLink(tx, subject, viewer.language);
    await recordAudit(tx, viewer, {
      action: "invite-person",
      thing: "invitation",
      thingId: email,
      details: { role },
    });
    return written;
  });
  return link ? { ok: true, link, email } : problemAt("email", "email-taken");
}

/** A link by which a person sets a new password; the admin hands it over. */
export async function createPasswordLink(
  viewer: Viewer,
  userId: string,
): Promise<{ ok: true; link: string; email: string }> {
  return change(viewer, "manage-people", null, async (tx) => {
    await takeTurn(tx);
    const person = await getPerson(tx, userId);
    if (person.disabledAt) throw new DomainError("conflict", { reason: "person-disabled" });
    const subject = { purpose: "password" as const, userId, createdBy: viewer.id };
    const link = await writeLink(tx, subject, localeSchema.parse(person.language));
    await recordAudit(tx, viewer, { action: "create-password-link", thing: "person", thingId: userId });
    return { ok: true, link, email: person.email };
  });
}
