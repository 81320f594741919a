import "server-only";
import { DomainError } from "@/domain/error";
import { accountSchema, changePasswordSchema } from "@/domain/people/forms";
import { checkForm, problemAt, type Refused } from "@/domain/people/problems";
import { requirePermission, type Viewer } from "@/domain/permission";
import { type Locale, localeSchema } from "@/domain/vocabulary";
import { change, recordAudit } from "@/server/change";
import { database } from "@/server/database";
import { hashPassword, isPassword } from "@/server/people/passwords";
import { getPerson } from "@/server/people/person";
import { endSessionsOf } from "@/server/session";
import { forgiveAttempt, limitAttempts } from "@/server/sign-in-limits";

export interface OwnAccount {
  email: string;
  name: string;
  language: Locale;
  isNamePublic: boolean;
  /** Whether single keys do something. */
  usesKeys: boolean;
}

/** What the viewer's own account says about them. */
export async function getOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  requirePermission(viewer, "manage-own-account");
  const { email, name, language, isNamePublic, usesKeys } = await getPerson(database(), viewer.id ?? "");
  return { email, name, language: localeSchema.parse(language), isNamePublic, usesKeys };
}

/** Saves name, language, whether the public sees the name and whether single keys do something. */
export async function saveOwnAccount(viewer: Viewer, input: unknown): Promise<{ ok: true } | Refused> {
  requirePermission(viewer, "manage-own-account");
  const form = checkForm(accountSchema, input);
  if (!form.ok) return form;
  return change(viewer, "manage-own-account", null, async (tx) => {
    const { id } = await getPerson(tx, viewer.id ?? "");
    await tx.user.update({ where: { id }, data: form.value });
    await recordAudit(tx, viewer, { action: "save-account", thing: "person", thingId: id });
    return { ok: true };
  });
}

/**
 * Sets a new password for one who knows the old one, and ends their sessions in other browsers.
 * @throws DomainError("too-many") when too many guesses wait already
 */
export async function changeOwnPassword(viewer: Viewer, input: unknown): Promise<{ ok: true } | Refused> {
  requirePermission(viewer, "manage-own-account");
  const form = checkForm(changePasswordSchema, input);
  if (!form.ok) return form;
  const user = await database().user.findUniqueOrThrow({ where: { id: viewer.id ?? "" } });
  const attempt = { account: user.email, address: `session ${viewer.sessionId}` };
  const limited = await limitAttempts(attempt, () => isPassword(user.passwordHash, form.value.current));
  if ("waitSeconds" in limited) throw new DomainError("too-many", { waitSeconds: limited.waitSeconds });
  if (!limited.answer) return problemAt("current", "password-wrong");
  await forgiveAttempt(attempt);
  const passwordHash = await hashPassword(form.value.next);
  const isChanged = await change(viewer, "manage-own-account", null, async (tx) => {
    // Guarded: a link that set another password meanwhile wins.
    const where = { id: user.id, passwordHash: user.passwordHash };
    const { count } = await tx.user.updateMany({ where, data: { passwordHash } });
    if (count === 0) return false;
    await endSessionsOf(tx, user.id, viewer.sessionId);
    await recordAudit(tx, viewer, { action: "change-own-password", thing: "person", thingId: user.id });
    return true;
  });
  return isChanged ? { ok: true } : problemAt("current", "password-wrong");
}
