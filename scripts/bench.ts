import { readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { ensureGenerated } from "./build";

// `npm run bench` runs every benchmark, `npm run bench:dates` the one of that name. Each prints JSON on stdout and a table
// for people on stderr.
const folder = path.resolve("bench");
/** A benchmark is a file that names one subject; helpers have a hyphen. */
const all = readdirSync(folder)
  .filter((file) => /^[a-z]+\.ts$/.test(file))
  .map((file) => file.slice(0, -3))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(1);
}
await ensureGenerated();
for (const name of asked.length > 0 ? asked : all) {
  console.error(`\n== ${name} ==`);
  await import(pathToFileURL(path.join(folder, `${name}.ts`)).href);
}
