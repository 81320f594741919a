import "server-only";
import { resetPasswordSchema, setupSchema } from "@/domain/people/forms";
import { checkForm, type PeopleProblemCode, problemAt, type Refused } from "@/domain/people/problems";
import { requirePermission, type Viewer } from "@/domain/permission";
import type { UserRole } from "@/domain/vocabulary";
import { change, recordAudit } from "@/server/change";
import { database, type Transaction } from "@/server/database";
import { type FoundInvitation, readInvitation } from "@/server/people/invitations";
import { type LinkPurpose, takeTurn } from "@/server/people/one-time-link";
import { hashPassword } from "@/server/people/passwords";
import { endSessionsOf, hashToken, viewerOf } from "@/server/session";

type AcceptResult = { ok: true; userId: string; purpose: LinkPurpose } | Refused;

type OpenInvitation = Extract<FoundInvitation, { state: "open" }>;

interface Newcomer {
  email: string;
  name: string;
  role: UserRole;
  passwordHash: string;
  language: Viewer["language"];
}

/**
 * Uses a one-time link, once. Set-up makes the first person, an admin; an invitation makes a person with its
 * address and role; a password link sets a new password and ends every session of its person.
 */
export async function acceptInvitation(
  viewer: Viewer,
  input: {
    token: string;
    name?: unknown;
    email?: unknown;
    password?: unknown;
    language?: Viewer["language"];
  },
): Promise<AcceptResult> {
  requirePermission(viewer, "accept-invitation");
  const { token, name, email, password, language = viewer.language } = input;
  const link = await readInvitation(database(), token);
  if (link.state !== "open") return problemAt("link", `link-${link.state}`);
  if (link.purpose === "password") return acceptNewPassword(viewer, token, link, { password });
  const isSetup = link.purpose === "setup";
  // An invited person can't choose the address: it stands in the invitation.
  const form = checkForm(setupSchema, { name, email: isSetup ? email : link.email, password });
  if (!form.ok) return form;
  const { password: chosen, ...facts } = form.value;
  const role = isSetup ? "admin" : (link.role ?? "analyst");
  const newcomer: Newcomer = { ...facts, role, language, passwordHash: await hashPassword(chosen) };
  return join(viewer, token, link.purpose, newcomer);
}

async function join(viewer: Viewer, token: string, purpose: LinkPurpose, newcomer: Newcomer) {
  const permission = purpose === "setup" ? "set-up" : "accept-invitation";
  const outcome = await change(viewer, permission, null, async (tx) => {
    const refusal = await useLink(tx, token);
    if (refusal) return { refusal, userId: "" };
    if (await tx.user.findUnique({ where: { email: newcomer.email } })) {
      // The link stays used: its address has an account by now.
      return { refusal: "email-taken" as const, userId: "" };
    }
    const user = await tx.user.create({ data: newcomer });
    await recordAudit(tx, viewerOf(user, null), {
      action: purpose === "setup" ? "set-up" : "accept-invitation",
      thing: "person",
      thingId: user.id,
      details: { role: user.role },
    });
    return { refusal: null, userId: user.id };
  });
  if (!outcome.refusal) return { ok: true as const, userId: outcome.userId, purpose };
  return problemAt(outcome.refusal === "email-taken" ? "email" : "link", outcome.refusal);
}

async function acceptNewPassword(
  viewer: Viewer,
  token: string,
  link: OpenInvitation,
  input: unknown,
): Promise<AcceptResult> {
  const form = checkForm(resetPasswordSchema, input);
  if (!form.ok) return form;
  const passwordHash = await hashPassword(form.value.password);
  const outcome = await change(viewer, "accept-invitation", null, async (tx) => {
    const refusal = await useLink(tx, token);
    if (refusal) return { refusal, userId: "" };
    const user = await tx.user.update({ where: { email: link.email ?? "" }, data: { passwordHash } });
    await endSessionsOf(tx, user.id);
    await recordAudit(tx, viewerOf(user, null), {
      action: "set-password-by-link",
      thing: "person",
      thingId: user.id,
    });
    return { refusal: null, userId: user.id };
  });
  if (outcome.refusal) return problemAt("link", outcome.refusal);
  return { ok: true, userId: outcome.userId, purpose: link.purpose };
}

/** Claims the link inside the transaction; the second of two at once waits here and is told "used". */
async function useLink(tx: Transaction, token: string): Promise<PeopleProblemCode | null> {
  await takeTurn(tx);
  const link = await readInvitation(tx, token);
  if (link.state !== "open") return `link-${link.state}`;
  await tx.invitation.update({ where: { tokenHash: hashToken(token) }, data: { usedAt: new Date() } });
  return null;
}
