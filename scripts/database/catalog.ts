import type pg from "pg";

const columns = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || character_maximum_length || ')', '')
    || coalesce(' precision ' || datetime_precision, '') || ' ' || is_nullable || ' ' || coalesce(column_default, '-') AS line
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;

const constraints = `
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
    AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)`;

const indexes = `
  SELECT 'index ' || indexdef AS line FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;

const triggers = `
  SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname AS line FROM pg_trigger WHERE NOT tgisinternal`;

/** Everything that a schema makes, one line each: columns with type, nullability and default, keys, indexes, triggers. */
export async function readCatalog(client: pg.Client): Promise<string[]> {
  const lines: string[] = [];
  for (const query of [columns, constraints, indexes, triggers]) {
    const { rows } = await client.query<{ line: string }>(query);
    lines.push(...rows.map(({ line }) => line));
  }
  return lines.sort();
}
