import { z } from "zod";
import {
  alongside,
  boxField,
  lineField,
  problem,
  requiredChoiceField,
  textField,
  versionField,
} from "@/domain/milestones/form-fields";
import { checkEntry, entryFields } from "@/domain/milestones/forms";
import { reviewOutcomes } from "@/domain/updates/lifecycle";
import type { Day } from "@/domain/vocabulary";

/** Which version of which update a form is about; the milestone's name leads back to its page. */
const about = { slug: requiredChoiceField, id: requiredChoiceField, updateVersion: versionField };

/** A further version of an update; what it corrects is needed once the minutes of its author are over. */
export function changeUpdateForm(today: Day) {
  return z
    .strictObject({ ...about, correction: lineField.default(null), ...entryFields(today) })
    .superRefine(checkEntry(today), alongside);
}

/** Withdrawing, or retracting with a reason. */
export const takeAwayForm = z.strictObject({ ...about, reason: textField.default(null) });

/** A second person's word. */
export const reviewForm = z
  .strictObject({
    ...about,
    outcome: z.enum(reviewOutcomes),
    reason: textField.default(null),
    textEn: textField.default(null),
    textKo: textField.default(null),
  })
  .superRefine((form, context) => {
    const ask = (field: string) => context.addIssue({ ...problem("required"), path: [field] });
    if (form.outcome === "sent-back" && form.reason === null) ask("reason");
    if (form.outcome === "second-opinion" && form.textEn === null && form.textKo === null) ask("textEn");
  }, alongside);

/** The settings of the installation. */
export const settingsForm = z.strictObject({ reviewBeforePublication: boxField.default(false) });
