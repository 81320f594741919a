const maxFields = 1_000;

/** Fields that always give a list, also with one value. */
const lists = ["parties"];

type Row = Record<string, string>;

/**
 * The fields of a sent form as an object for its schema: `evidence.0.url` becomes `evidence: [{ url }]`, a field of `lists`
 * a list. What the framework adds (names that start with `$`) and files are left out; rows are numbered 0–99.
 */
export function objectOfForm(data: Iterable<[string, unknown]>): Record<string, unknown> {
  const form: Record<string, unknown> = Object.create(null);
  const rows = new Map<string, Map<number, Row>>();
  let count = 0;
  for (const [name, value] of data) {
    if (name.startsWith("$") || typeof value !== "string") continue;
    count += 1;
    if (count > maxFields) break;
    const part = /^(\w{1,40})\.(\d{1,2})\.(\w{1,40})$/.exec(name);
    if (part) addToRow(rows, part, value);
    else if (lists.includes(name)) form[name] = [...((form[name] as string[] | undefined) ?? []), value];
    else form[name] = value;
  }
  for (const [name, numbered] of rows)
    form[name] = [...numbered].sort(([a], [b]) => a - b).map(([, row]) => row);
  return { ...form };
}

function addToRow(rows: Map<string, Map<number, Row>>, part: RegExpExecArray, value: string): void {
  const [, name = "", number = "", field = ""] = part;
  const numbered = rows.get(name) ?? new Map<number, Row>();
  const row: Row = numbered.get(Number(number)) ?? Object.create(null);
  row[field] = value;
  numbered.set(Number(number), row);
  rows.set(name, numbered);
}
