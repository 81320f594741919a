import type { QueryProblem } from "@/domain/milestones/query";

/** What is wrong with a query, in a sentence. */
export function sentenceOf({ code, name, value }: QueryProblem): string {
  if (code === "unknown-name") return `"${name}" is not a filter.`;
  if (code === "unreadable") return `The value of "${name}" has characters that cannot be searched for.`;
  if (code === "wrong-order") return `"${name}" must not lie before "from".`;
  if (name === "asof") return '"asof" must be a day (YYYY-MM-DD) that has begun.';
  if (code === "too-long") return `The value of "${name}" is too long.`;
  return `"${value}" is not a value of "${name}".`;
}
