import type { FormPart } from "@/components/FormGroup";
import { type RowFields, rowCount } from "@/components/form-rows";
import type { FormState } from "@/components/form-state";

export interface NamedProblem {
  name: string;
  label: string;
  problem: string;
}

/** What is wrong with the fields of a form, in the order in which they stand there. */
export function problemsInOrder(
  parts: FormPart[],
  rows: RowFields | undefined,
  last: FormPart[],
  { problems, values }: Pick<FormState, "problems" | "values">,
): NamedProblem[] {
  const named = [...fieldsOf(parts), ...(rows ? rowFieldsOf(rows, values) : []), ...fieldsOf(last)];
  return named.flatMap(({ name, label }) => {
    const problem = problems[name];
    return problem === undefined ? [] : [{ name, label, problem }];
  });
}

function fieldsOf(parts: FormPart[]): { name: string; label: string }[] {
  return parts.flatMap((part) => ("legend" in part ? part.fields : [part]));
}

function rowFieldsOf(rows: RowFields, values: Record<string, string>): { name: string; label: string }[] {
  const count = Math.min(Math.max(Number(values[rowCount] ?? rows.least), rows.least), rows.most);
  return rows.legends.slice(0, count).flatMap((legend, row) =>
    (row === 0 ? rows.first : rows.further).map((field) => ({
      name: `${rows.name}.${row}.${field.name}`,
      label: `${legend} · ${field.label}`,
    })),
  );
}
