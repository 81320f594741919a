import type { z } from "zod";
import { checkDataset } from "@/domain/dataset/check";
import { type DatasetFault, type DatasetFaultCode, pathText } from "@/domain/dataset/fault";
import { type Dataset, datasetSchema } from "@/domain/dataset/form";
import { withDatesOfWords } from "@/domain/dataset/words";

/** Longest file that is read, in characters. */
const maxDatasetLength = 20_000_000;

type DatasetReading = { ok: true; dataset: Dataset } | { ok: false; faults: DatasetFault[] };

type Issue = z.core.$ZodIssue;

const codeOfIssue: Partial<Record<Issue["code"], DatasetFaultCode>> = {
  too_big: "too-long",
  too_small: "too-short",
  invalid_value: "not-one-of",
  invalid_format: "bad-form",
};

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function paramsOf(issue: Issue): DatasetFault["params"] {
  if (issue.code === "too_big") return { max: Number(issue.maximum) };
  if (issue.code === "too_small") return { min: Number(issue.minimum) };
  if (issue.code === "invalid_value") return { allowed: issue.values.map(String).join(", ") };
  if (issue.code === "invalid_type") return { expected: issue.expected };
  return undefined;
}

function faultsOfIssue(issue: Issue, root: unknown): DatasetFault[] {
  const path = pathText(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key.slice(0, 80)]),
      code: "unknown-field",
    }));
  }
  if (issue.code === "custom") {
    const { code, ...params } = issue.params ?? {};
    return [{ path, code: code as DatasetFaultCode, params }];
  }
  if (valueAt(root, issue.path) === undefined) return [{ path, code: "missing" }];
  return [{ path, code: codeOfIssue[issue.code] ?? "wrong-type", params: paramsOf(issue) }];
}

/** Faults of the form first, then of what the parts say to each other; all of them, each with its place. */
export function readDatasetValue(given: unknown): DatasetReading {
  const { value, faults: ofWords } = withDatesOfWords(given);
  const parsed = datasetSchema.safeParse(value);
  const form = parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOfIssue(issue, value));
  const faults = [...form, ...ofWords, ...checkDataset(value)];
  if (parsed.success && faults.length === 0) return { ok: true, dataset: parsed.data };
  return { ok: false, faults };
}

/** Reads a data file from its text. Never throws; a file with any fault is refused whole. */
export function readDataset(text: string): DatasetReading {
  if (text.length > maxDatasetLength) {
    return { ok: false, faults: [{ path: "", code: "file-too-long", params: { max: maxDatasetLength } }] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      ok: false,
      faults: [{ path: "", code: "not-json", params: { problem: error.message.slice(0, 200) } }],
    };
  }
  return readDatasetValue(value);
}
