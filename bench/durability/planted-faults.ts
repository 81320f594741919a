import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** What the writers run, and what that needs. */
const parts = ["bench", "domain", "prisma", "scripts", "server", "package.json", "tsconfig.json"];
const file = "server/milestones/write-revision.ts";
/** The two places that refuse a stale version, and what is left of them without it. */
const guards: [string, string][] = [
  ["if (version !== null && stored.version !== version)", "if (version === -1)"],
  ["updateMany({ where: { id, version }, data:", "updateMany({ where: { id }, data:"],
];

/** A copy of the sources without the version guard, for the planted fault. */
export async function copyWithoutGuard(): Promise<{ root: string; remove(): Promise<void> }> {
  const root = await mkdtemp(path.join(os.tmpdir(), "milepost-guardless-"));
  for (const part of parts) await cp(path.resolve(part), path.join(root, part), { recursive: true });
  await symlink(path.resolve("node_modules"), path.join(root, "node_modules"));
  let text = await readFile(path.join(root, file), "utf8");
  for (const [guard, without] of guards) {
    if (!text.includes(guard)) throw new Error(`${file} no longer has the guard ${guard}`);
    text = text.replace(guard, without);
  }
  await writeFile(path.join(root, file), text);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Commits are told before they are on disk, and rarely brought there: what a lost write looks like. */
export const lateToDisk = ["synchronous_commit=off", "wal_writer_delay=10s"] as const;
