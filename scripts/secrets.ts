import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Reads a secret of the data folder, making it at the first call; only the owner of the process may read it. */
export async function keepSecret(data: string, name: string, make: () => string): Promise<string> {
  const folder = path.join(data, "secrets");
  const file = path.join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept) return kept.trim();
  const secret = make();
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
