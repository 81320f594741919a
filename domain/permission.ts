import { DomainError } from "@/domain/error";
import type { Locale, UserRole } from "@/domain/vocabulary";

declare const madeBySession: unique symbol;

/** Who is asking. Only `server/session.ts` can make one, so that a function which has a viewer has a checked one. */
export interface Viewer {
  readonly [madeBySession]: true;
  /** Null for a visitor and for the system. */
  readonly id: string | null;
  readonly name: string;
  readonly role: ViewerRole;
  readonly sessionId: string | null;
  readonly language: Locale;
}

/** `system` is the product itself: a data load at first start or a command run on the server's own shell. */
export type ViewerRole = "visitor" | UserRole | "system";
export const viewerRoles = ["visitor", "analyst", "reviewer", "admin", "system"] as const;

const everyone: readonly ViewerRole[] = viewerRoles;
const visitors: readonly ViewerRole[] = ["visitor"];
const signedIn: readonly ViewerRole[] = ["analyst", "reviewer", "admin"];
const analysts: readonly ViewerRole[] = [...signedIn, "system"];
const reviewers: readonly ViewerRole[] = ["reviewer", "admin"];
const admins: readonly ViewerRole[] = ["admin", "system"];

/** Role × action, the single truth of who may do what. */
export const permissions = {
  "read-published": everyone,
  "read-health": everyone,
  "sign-in": everyone,
  "sign-out": everyone,
  "set-up": visitors,
  "accept-invitation": everyone,
  "choose-language": everyone,
  "manage-own-account": signedIn,
  "read-desk": signedIn,
  "read-names": analysts,
  "create-milestone": analysts,
  "edit-milestone": analysts,
  "log-update": analysts,
  "record-indicator": analysts,
  "review-update": reviewers,
  "retract-milestone": reviewers,
  "manage-people": admins,
  "manage-settings": admins,
  "read-audit": admins,
  "load-data": admins,
} as const satisfies Record<string, readonly ViewerRole[]>;

export type Action = keyof typeof permissions;

/** True when a role may do an action. */
export function may(role: ViewerRole, action: Action): boolean {
  return permissions[action].some((allowed) => allowed === role);
}

/** Throws `DomainError("not-allowed")` unless the viewer may do the action. First line of every server function. */
export function requirePermission(viewer: Viewer, action: Action): void {
  if (!may(viewer.role, action)) throw new DomainError("not-allowed", { action });
}
