import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { diffSchemas } from "./database/schema-engine";

// `npm run migration:new -- --name add-reviews`: writes the SQL between prisma/migrations/schema.prisma
// (the schema as of the last migration) and prisma/schema.prisma; hand-written SQL is added to that file.
const { values } = parseArgs({ options: { name: { type: "string" } } });
const intent = values.name ?? "";
if (!/^[a-z0-9_-]{1,60}$/.test(intent)) {
  console.error("Say what the migration is for: npm run migration:new -- --name add-reviews");
  process.exit(1);
}

const folder = path.resolve("prisma/migrations");
const snapshot = path.join(folder, "schema.prisma");
const before = await readFile(snapshot, "utf8").catch(() => null);
const after = await readFile(path.resolve("prisma/schema.prisma"), "utf8");
const sql = await diffSchemas(before, after);

const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const target = path.join(folder, `${stamp}_${intent.replaceAll("-", "_")}`);
await mkdir(target, { recursive: true });
await writeFile(path.join(target, "migration.sql"), sql);
await writeFile(snapshot, after);
console.log(path.relative(process.cwd(), path.join(target, "migration.sql")));
