import type { DatasetFault } from "@/domain/dataset/fault";
import type { DatasetMilestone } from "@/domain/dataset/form";
import { saidOnOf } from "@/domain/dataset/said";
import { boundsOfDate } from "@/domain/milestones/move";
import type { Day } from "@/domain/vocabulary";

/** A well-formed entry of a list and its place; the others are left out, their faults are told already. */
export interface Entry<Value> {
  path: string;
  value: Value;
}

interface Known {
  initiatives: Set<string>;
  kinds: Set<string>;
  milestones: Set<string>;
  contextOnly: Set<string>;
}

function checkLinks({ path, value }: Entry<DatasetMilestone>, known: Known): DatasetFault[] {
  const faults: DatasetFault[] = [];
  const { initiative, kind, parent } = value;
  if (initiative !== null && !known.initiatives.has(initiative)) {
    faults.push({ path: `${path}.initiative`, code: "unknown-initiative", params: { initiative } });
  }
  if (initiative === null && !value.context_only) {
    faults.push({ path: `${path}.initiative`, code: "initiative-missing" });
  }
  if (!known.kinds.has(kind)) faults.push({ path: `${path}.kind`, code: "unknown-kind", params: { kind } });
  if (parent !== null && !known.milestones.has(parent)) {
    faults.push({ path: `${path}.parent`, code: "unknown-parent", params: { parent } });
  } else if (parent !== null && known.contextOnly.has(parent) && !value.context_only) {
    faults.push({ path: `${path}.parent`, code: "parent-not-tracked", params: { parent } });
  }
  return faults;
}

function checkDate({ path, value }: Entry<DatasetMilestone>): DatasetFault[] {
  const { date, role } = value;
  const faults: DatasetFault[] = [];
  // What is only context says nothing that could be due, so it may have a date without a role.
  if (date.edtf !== null && role === null && !value.context_only) {
    faults.push({ path: `${path}.role`, code: "date-without-role" });
  }
  if (date.edtf === null && role !== null) faults.push({ path: `${path}.role`, code: "role-without-date" });
  const bounds = boundsOfDate(date.edtf);
  const pairs = [
    ["start", date.start, bounds.earliest],
    ["end", date.end, bounds.latest],
  ] as const;
  for (const [name, said, found] of pairs) {
    if (said === found) continue;
    const params = { said: said ?? "null", found: found ?? "null" };
    faults.push({ path: `${path}.date.${name}`, code: "bound-differs", params });
  }
  return faults;
}

function checkHistory({ path, value }: Entry<DatasetMilestone>, articleSaid: Day | null): DatasetFault[] {
  const history = value.date_history ?? [];
  if (history.length > 0 && value.date.edtf === null) {
    return [{ path: `${path}.date_history`, code: "history-without-date" }];
  }
  const days = [...history.map(({ said }) => saidOnOf(said)), articleSaid];
  return history.flatMap((_, index) => {
    const [from, to] = [days[index], days[index + 1]];
    // Without a last day nobody can say when it was said.
    const fits = from && (!to || from < to);
    return fits
      ? []
      : [{ path: `${path}.date_history[${index}].said`, code: "history-out-of-order" as const }];
  });
}

function checkDelivery({ path, value }: Entry<DatasetMilestone>): DatasetFault[] {
  if (value.progress === "delivered" || value.delivered_on === undefined) return [];
  return [{ path: `${path}.delivered_on`, code: "delivered-on-without-delivery" }];
}

/** Faults of one milestone that the form alone does not show; `articleSaid` is the day its source was out. */
export function checkMilestone(
  entry: Entry<DatasetMilestone>,
  known: Known,
  articleSaid: Day | null,
): DatasetFault[] {
  return [
    ...checkLinks(entry, known),
    ...checkDate(entry),
    ...checkHistory(entry, articleSaid),
    ...checkDelivery(entry),
  ];
}
