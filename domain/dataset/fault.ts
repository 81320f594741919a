/** What can be wrong in a data file. Worded in the messages under `dataset.faults`. */
export const datasetFaultCodes = [
  "not-json",
  "file-too-long",
  "missing",
  "unknown-field",
  "wrong-type",
  "too-long",
  "too-short",
  "not-one-of",
  "bad-form",
  "bad-text",
  "bad-url",
  "bad-date",
  "words-unreadable",
  "words-ambiguous",
  "words-need-day",
  "words-without-day",
  "duplicate",
  "reserved",
  "unknown-initiative",
  "unknown-theme",
  "unknown-parent",
  "unknown-kind",
  "parent-not-tracked",
  "parent-cycle",
  "initiative-missing",
  "role-without-date",
  "date-without-role",
  "bound-differs",
  "count-differs",
  "delivered-on-without-delivery",
  "history-without-date",
  "history-out-of-order",
  "party-without-code",
] as const;

export type DatasetFaultCode = (typeof datasetFaultCodes)[number];

/** One fault and its place in the file, such as `milestones[3].date.edtf`; the whole file has the empty path. */
export interface DatasetFault {
  path: string;
  code: DatasetFaultCode;
  params?: Record<string, string | number>;
}

/** `["milestones", 3, "date"]` as `milestones[3].date`. */
export function pathText(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, at) =>
      typeof part === "number" ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`,
    )
    .join("");
}
