import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Fault, isDiskFull, messageOf } from "../fault";
import { keepSecret } from "../secrets";
import { type Account, canReach } from "./account";
import { type Binaries, sharedFolder } from "./binaries";

/**
 * Where the cluster of a data folder is: in it, or, when Postgres's account cannot enter it (root's home), in a
 * shared place that the data folder's file `postgres-location` names.
 */
export async function clusterFolder(data: string, account: Account | null): Promise<string> {
  const record = path.join(data, "postgres-location");
  const recorded = await readFile(record, "utf8").catch(() => null);
  if (recorded) return recorded.trim();
  const inside = path.join(data, "postgres");
  if (!account || (await canReach(account, data))) return inside;
  const name = createHash("sha256").update(data).digest("hex").slice(0, 16);
  const folder = path.join(await sharedFolder(), name, "postgres");
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o711 });
  await writeFile(record, `${folder}\n`);
  return folder;
}

interface Making {
  data: string;
  folder: string;
  binaries: Binaries;
  account: Account | null;
}

/** Makes the cluster when there is none and refuses one of another Postgres. @returns its owner's password */
export async function ensureCluster({ data, folder, binaries, account }: Making): Promise<string> {
  const password = await keepSecret(data, "postgres-password", () => randomBytes(24).toString("hex"));
  const found = await readFile(path.join(folder, "PG_VERSION"), "utf8").catch(() => null);
  if (found !== null && found.trim() !== binaries.major) {
    throw new Fault(
      `The database in ${folder} was made by Postgres ${found.trim()}, and this version of Milepost has ` +
        `Postgres ${binaries.major}; it was left untouched.`,
    );
  }
  if (found !== null) return password;
  if (await stat(folder).catch(() => null)) {
    throw new Fault(`The folder ${folder} holds no whole Postgres database; move it away and start again.`);
  }
  await initialise(folder, binaries, account, password);
  return password;
}

/** Builds beside the final place and renames at the end, so that a half-made cluster is never taken for one. */
async function initialise(folder: string, binaries: Binaries, account: Account | null, password: string) {
  const making = `${folder}.making`;
  const passwordFile = `${folder}.password`;
  try {
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) {
      await chown(making, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await runInitdb(making, binaries, account, passwordFile);
    await chmod(making, 0o700);
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (error instanceof Fault) throw error;
    throw new Fault(isDiskFull(error) ? diskFull : `The database could not be made: ${messageOf(error)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

const diskFull = "The disk is full: the database could not be made.";

async function runInitdb(folder: string, binaries: Binaries, account: Account | null, passwordFile: string) {
  const options = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", "--username=milepost"];
  const args = ["-D", folder, ...options, `--pwfile=${passwordFile}`, "--no-instructions"];
  const child = spawn(path.join(binaries.folder, "bin/initdb"), args, {
    ...account,
    cwd: folder,
    env: environment(binaries),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return;
  if (isDiskFull(errors)) throw new Fault(diskFull);
  const reason = errors.match(/(?:FATAL|error): +(.*)/)?.[1] ?? `initdb ended with ${code}`;
  throw new Fault(`The database could not be made: ${reason}`);
}

/** Nothing of the caller's locale or PG* variables reaches Postgres. */
export function environment(binaries: Binaries): NodeJS.ProcessEnv {
  const library = path.join(binaries.folder, "lib");
  return {
    PATH: process.env.PATH,
    LC_ALL: "C.UTF-8",
    LD_LIBRARY_PATH: library,
    DYLD_LIBRARY_PATH: library,
    NODE_ENV: process.env.NODE_ENV,
  };
}
