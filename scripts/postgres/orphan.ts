import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Fault } from "../fault";

/**
 * Stops a Postgres that a killed start left running on `folder`, as its administrator would, losing nothing.
 * Only for the holder of the data folder's lock. A pid file of a process that is gone is Postgres's own affair;
 * one whose number now belongs to something else is removed, or Postgres would refuse to start.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const file = path.join(folder, "postmaster.pid");
  const pid = await postmasterOf(folder);
  if (pid === null) return;
  if (process.platform === "linux" && !(await isPostgresOn(pid, folder))) {
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 20_000; waited += 100) {
    if (!isAlive(pid)) return;
    await pause(100);
  }
  throw new Fault(
    `A Postgres left by an earlier start (process ${pid}) does not stop; end it and start again.`,
  );
}

/** The process that the pid file of a cluster names, while any process has that number. */
export async function postmasterOf(folder: string): Promise<number | null> {
  const text = await readFile(path.join(folder, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  return Number.isInteger(pid) && pid >= 2 && isAlive(pid) ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function isPostgresOn(pid: number, folder: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.includes("postgres") && command.includes(folder);
}
