import "server-only";
import { InvalidEntry } from "@/domain/milestones/invalid";
import type { Progress } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import { dayOf } from "@/server/days";
import { dateColumns } from "@/server/milestones/write-revision";

/**
 * The day of delivery as it is stored: none unless the progress is delivered. It must be given unless it may stay
 * unknown. Throws InvalidEntry.
 */
export function deliveryColumns(progress: Progress, edtf: string | null, mayBeUnknown: boolean) {
  const isDelivered = progress === "delivered";
  const delivered = dateColumns(isDelivered ? edtf : null, "deliveredEdtf");
  if (isDelivered && delivered.edtf === null && !mayBeUnknown)
    throw new InvalidEntry({ deliveredEdtf: { code: "delivered-required" } });
  return {
    deliveredEdtf: delivered.edtf,
    deliveredEarliestOn: delivered.earliestOn,
    deliveredLatestOn: delivered.latestOn,
  };
}

/** The day of delivery after an edit of the milestone; nothing when the edit does not speak of it. Throws InvalidEntry. */
export function editedDelivery(
  stored: { progress: string; deliveredEdtf: string | null },
  edtf: string | null | undefined,
) {
  if (edtf === undefined) return {};
  if (stored.progress !== "delivered") {
    if (edtf === null) return {};
    throw new InvalidEntry({ deliveredEdtf: { code: "not-delivered" } });
  }
  const columns = deliveryColumns("delivered", edtf, stored.deliveredEdtf === null);
  const earliest = dayOf(columns.deliveredEarliestOn);
  if (earliest !== null && earliest > today())
    throw new InvalidEntry({ deliveredEdtf: { code: "after-today" } });
  return columns;
}
