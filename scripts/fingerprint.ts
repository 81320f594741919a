import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** One hash over the names and contents of files and whole folders; what is missing counts as empty. */
export async function fingerprint(places: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(places.map(listFiles))).flat()) {
    hash.update(`${file}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest("hex");
}

async function listFiles(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return (await readFile(place).catch(() => null)) ? [place] : [];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}
