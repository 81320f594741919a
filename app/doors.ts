import type { Action } from "@/domain/permission";

/**
 * Every way into the product from outside, with the permission that it asks for: server actions, route handlers and
 * pages. `scripts/doors.test.ts` compares it with the sources, `e2e/doors.spec.ts` tries each as each role.
 */
export const doors = {
  actions: {
    "actions/milestones logUpdateAction": "log-update",
    "actions/milestones checkNoChangeAction": "log-update",
    "actions/milestones saveMilestoneAction": "edit-milestone",
    "actions/milestones addMilestoneAction": "create-milestone",
    "actions/people inviteAction": "manage-people",
    "actions/people changePersonAction": "manage-people",
    "actions/people saveAccountAction": "manage-own-account",
    "actions/people changePasswordAction": "manage-own-account",
    "actions/people endSessionAction": "manage-own-account",
    "actions/sign-in signInAction": "sign-in",
    "actions/sign-in signOutAction": "sign-out",
    "actions/sign-in acceptAction": "accept-invitation",
  },
  handlers: {
    "api/[...rest] GET": "read-published",
    "api/[...rest] OPTIONS": "read-published",
    "api/v1/dates GET": "read-published",
    "api/v1/dates OPTIONS": "read-published",
    "api/v1/milestones GET": "read-published",
    "api/v1/milestones OPTIONS": "read-published",
    "api/v1/milestones/[slug] GET": "read-published",
    "api/v1/milestones/[slug] OPTIONS": "read-published",
    "api/v1/timeline GET": "read-published",
    "api/v1/timeline OPTIONS": "read-published",
    "api/v1/timeline/texts GET": "read-published",
    "api/v1/timeline/texts OPTIONS": "read-published",
    "healthz GET": "read-health",
    "readyz GET": "read-health",
  },
  pages: {
    "[locale]": "read-published",
    "[locale]/[...rest]": "read-published",
    "[locale]/about": "read-published",
    "[locale]/account": "manage-own-account",
    "[locale]/audit": "read-audit",
    "[locale]/deadlines": "read-published",
    "[locale]/desk": "read-desk",
    "[locale]/initiatives/[slug]": "read-published",
    "[locale]/milestones/[slug]": "read-published",
    "[locale]/milestones/[slug]/edit": "edit-milestone",
    "[locale]/milestones/new": "create-milestone",
    "[locale]/not-found": "read-published",
    "[locale]/people": "manage-people",
    "[locale]/setup": "accept-invitation",
    "[locale]/signin": "sign-in",
    "[locale]/updates": "read-published",
  },
} as const satisfies Record<string, Record<string, Action>>;
