import type { z } from "zod";
import type { FieldProblem, FieldProblems } from "@/domain/error";
import { nameLimit, passwordLimits } from "@/domain/people/fields";

/** What a form about people can have wrong. Worded in the messages under `problems`. */
export const peopleProblemCodes = [
  "email-missing",
  "email-wrong",
  "email-taken",
  "name-missing",
  "name-too-long",
  "name-wrong",
  "password-missing",
  "password-too-short",
  "password-too-long",
  "password-unfit",
  "password-wrong",
  "role-wrong",
  "language-wrong",
  "last-admin",
  "link-unknown",
  "link-used",
  "link-expired",
  "form-wrong",
] as const;

export type PeopleProblemCode = (typeof peopleProblemCodes)[number];

const paramsOf: Partial<Record<PeopleProblemCode, FieldProblem["params"]>> = {
  "name-too-long": { max: nameLimit },
  "password-too-short": { min: passwordLimits.least },
  "password-too-long": { max: passwordLimits.most },
};

export type Refused = { ok: false; problems: FieldProblems };
type Checked<Value> = { ok: true; value: Value } | Refused;

/** One problem beside one field. */
export function problemAt(field: string, code: PeopleProblemCode): Refused {
  return { ok: false, problems: { [field]: { code, params: paramsOf[code] } } };
}

/** Reads a form; the first fault of each field is told by its code. */
export function checkForm<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const problems: FieldProblems = {};
  for (const issue of result.error.issues) {
    const code = peopleProblemCodes.find((known) => known === issue.message) ?? "form-wrong";
    const field = String(issue.path[0] ?? "form");
    problems[field] ??= { code, params: paramsOf[code] };
  }
  return { ok: false, problems };
}
