import "server-only";
import { type DateFields, settleDate } from "@/domain/milestones/date-entry";
import type { MilestoneForm, SentMilestone } from "@/domain/milestones/forms";
import { InvalidEntry } from "@/domain/milestones/invalid";
import type { DateRole, MoveReason } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";

async function storedDateOf(tx: Transaction, id: string | null): Promise<DateFields | null> {
  if (id === null) return null;
  const select = { dateExpression: true, dateEdtf: true, dateRole: true };
  const { dateRole, ...row } = await tx.milestone.findUniqueOrThrow({ where: { id }, select });
  return { ...row, dateRole: dateRole as DateRole | null };
}

/**
 * The form with its date as the milestone will keep it; a form that says nothing of the date leaves it. Throws InvalidEntry
 * when the date cannot be read. `id` is null for a new milestone, `reason` says why the date of another changed.
 */
export async function dateSettled(
  tx: Transaction,
  { dateWrittenOn, dateEdtf, dateExpression, dateRole, ...others }: SentMilestone,
  id: string | null,
  reason: MoveReason | null = null,
): Promise<MilestoneForm> {
  if (dateEdtf === undefined && dateExpression === undefined && dateRole === undefined) return others;
  const stored = await storedDateOf(tx, id);
  const entry = {
    typed: dateEdtf ?? stored?.dateEdtf ?? "",
    expression: dateExpression ?? stored?.dateExpression ?? "",
    role: dateRole ?? null,
    writtenOn: dateWrittenOn ?? today(),
    corrects: reason === "correction-of-our-error",
  };
  const settled = settleDate(entry, stored);
  if (!settled.ok) throw new InvalidEntry({ dateEdtf: settled.problem });
  return { ...others, ...settled.fields };
}
