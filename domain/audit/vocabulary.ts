/** What the audit log may say that somebody did; each has a sentence in `messages/` under `audit.actions`. */
export const auditActions = [
  "accept-invitation",
  "add-initiative",
  "add-kind",
  "add-party",
  "add-theme",
  "change-own-password",
  "change-role",
  "check-milestone",
  "correct-source",
  "create-milestone",
  "create-password-link",
  "create-person",
  "disable-person",
  "edit-milestone",
  "enable-person",
  "invite-person",
  "log-update",
  "move-date",
  "name-collection",
  "record-indicator",
  "save-account",
  "set-password-by-link",
  "set-up",
  "start-chain",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** The sorts of things that it was done to. */
export const auditThings = [
  "milestone",
  "update",
  "indicator",
  "person",
  "invitation",
  "theme",
  "initiative",
  "kind",
  "party",
  "source",
  "collection",
] as const;
export type AuditThing = (typeof auditThings)[number];
