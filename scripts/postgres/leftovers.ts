import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { postmasterOf } from "./orphan";

const oldMs = 60 * 60_000;

/** Removes the throw-away data folders of test runs that were killed: an hour old, and no Postgres runs on them. */
export async function removeLeftovers(parent: string, prefix: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const folder = path.join(parent, name);
    const age = Date.now() - ((await stat(folder).catch(() => null))?.mtimeMs ?? Date.now());
    if (age < oldMs || (await postmasterOf(path.join(folder, "postgres"))) !== null) continue;
    // Another account's folder stays: it is that account's to remove.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
