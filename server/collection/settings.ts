import "server-only";
import { parseForm } from "@/domain/milestones/forms";
import { requirePermission, type Viewer } from "@/domain/permission";
import { settingsForm } from "@/domain/updates/forms";
import { change, recordAudit } from "@/server/change";
import { database } from "@/server/database";
import { answerOf, formKey, type Submitted } from "@/server/milestones/answer";

export type Settings = {
  /** Whether updates wait for a second person before readers see them. */
  reviewBeforePublication: boolean;
};

/** The settings that an admin can change while the product runs. */
export async function getSettings(viewer: Viewer): Promise<Settings> {
  requirePermission(viewer, "manage-settings");
  const { reviewBeforePublication } = await database().collection.findUniqueOrThrow({ where: { id: 1 } });
  return { reviewBeforePublication };
}

/**
 * Saves the settings; what waits already goes on waiting.
 * @throws DomainError("not-allowed")
 */
export async function saveSettings(
  viewer: Viewer,
  key: string | null,
  input: unknown,
): Promise<Submitted<Settings>> {
  requirePermission(viewer, "manage-settings");
  const parsed = parseForm(settingsForm, input);
  if (!parsed.ok) return parsed;
  const { reviewBeforePublication } = parsed.form;
  return answerOf(() =>
    change(viewer, "manage-settings", formKey(key, parsed.form), async (tx) => {
      const stored = await tx.collection.findUniqueOrThrow({ where: { id: 1 } });
      if (stored.reviewBeforePublication !== reviewBeforePublication) {
        await tx.collection.update({ where: { id: 1 }, data: { reviewBeforePublication } });
        await recordAudit(tx, viewer, {
          action: "save-settings",
          thing: "collection",
          thingId: "1",
          details: { reviewBeforePublication },
        });
      }
      return { reviewBeforePublication };
    }),
  );
}
