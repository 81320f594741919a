import { spawnSync } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { Fault } from "../fault";

/** The account that Postgres runs as. */
export interface Account {
  uid: number;
  gid: number;
}

/** Null for an ordinary user; for root, whom Postgres refuses to serve, a system account made when missing. */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const known = (await accountNamed("postgres")) ?? (await accountNamed("milepost"));
  if (known) return known;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "milepost"]);
  const made = (await accountNamed("milepost")) ?? (await accountNamed("nobody"));
  if (!made)
    throw new Fault("Postgres does not run as root and no other account could be made; set DATABASE_URL.");
  return made;
}

async function accountNamed(name: string): Promise<Account | null> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

/** Whether the account may enter `folder` and every folder above it. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const { uid, gid, mode } = await stat(place);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}
