import "server-only";
import { InvalidEntry } from "@/domain/milestones/invalid";
import { judgeMove, lacksSource, type MoveGrounds } from "@/domain/milestones/move";
import type { EntryProblems } from "@/domain/milestones/problems";
import type { DateRole } from "@/domain/vocabulary";
import { dateColumns, type StoredMilestone } from "@/server/milestones/write-revision";

/** Date, precision and bounds. An undated milestone has no role; a dated one must have one. */
export function dateOfMilestone(text: string | null, role: DateRole | null) {
  const date = dateColumns(text, "dateEdtf");
  if (date.edtf !== null && role === null) throw new InvalidEntry({ dateRole: { code: "role-required" } });
  return {
    dateEdtf: date.edtf,
    dateRole: date.edtf === null ? null : role,
    datePrecision: date.precision,
    earliestOn: date.earliestOn,
    latestOn: date.latestOn,
  };
}

/** The date that moves are counted from. */
export function baselineColumns(edtf: string | null) {
  const baseline = dateColumns(edtf, "dateEdtf");
  return {
    baselineEdtf: baseline.edtf,
    baselineEarliestOn: baseline.earliestOn,
    baselineLatestOn: baseline.latestOn,
  };
}

/** What was entered, null included; what stands when nothing was. */
export function orStored<Value>(entered: Value | undefined, stands: Value): Value {
  return entered === undefined ? stands : entered;
}

/** The date after an edit, with its baseline and moves, and why it moved. Throws InvalidEntry. */
export function editedDate(
  stored: StoredMilestone,
  changes: { dateEdtf?: string | null; dateRole?: DateRole | null },
  move: MoveGrounds = { reason: null },
) {
  const role = orStored(changes.dateRole, stored.dateRole as DateRole | null);
  const date = dateOfMilestone(orStored(changes.dateEdtf, stored.dateEdtf), role);
  const outcome = judgeMove(stored, date.dateEdtf, move.reason);
  const unsourced: EntryProblems = lacksSource(move)
    ? { moveSourceUrl: { code: "move-source-required" } }
    : {};
  if (!outcome.ok) throw new InvalidEntry({ moveReason: { code: outcome.problem }, ...unsourced });
  if (outcome.moveReason && lacksSource(move)) throw new InvalidEntry(unsourced);
  const isSame = date.dateEdtf === stored.dateEdtf && date.dateRole === stored.dateRole;
  if (move.reason && isSame) throw new InvalidEntry({ moveReason: { code: "not-moved" } });
  return { outcome, columns: { ...date, ...baselineColumns(outcome.baselineEdtf), moves: outcome.moves } };
}
