import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeLeftovers } from "./leftovers";
import { stopOrphan } from "./orphan";

let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "milepost-orphan-"));
});
afterEach(async () => {
  child?.kill("SIGKILL");
  child = undefined;
  await rm(folder, { recursive: true, force: true });
});

const pidFile = () => path.join(folder, "postmaster.pid");
const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** A process that waits, with the words in its command line. */
async function waiting(...words: string[]): Promise<number> {
  child = spawn(process.execPath, ["-e", "console.log(1); setInterval(() => {}, 1000)", ...words]);
  if (child.stdout) await once(child.stdout, "data");
  return child.pid ?? 0;
}

describe("a Postgres that a killed start left behind", () => {
  it("is stopped as its administrator would", async () => {
    await writeFile(pidFile(), `${await waiting("postgres", "-D", folder)}\n${folder}\n`);
    await stopOrphan(folder);
    expect(child?.signalCode ?? (await once(child as ChildProcess, "exit"))[1]).toBe("SIGINT");
  });

  it.runIf(process.platform === "linux")("is not taken for another process of its number", async () => {
    await writeFile(pidFile(), `${await waiting("something", "else")}\n${folder}\n`);
    await stopOrphan(folder);
    expect(child?.signalCode).toBeNull();
    expect(child?.exitCode).toBeNull();
    expect(await isThere(pidFile())).toBe(false);
  });

  it.each(["", "nonsense\n", "1\n", "-1\n", "4194304999\n"])(
    "is not sought where the file says %j",
    async (text) => {
      await writeFile(pidFile(), text);
      await stopOrphan(folder);
      expect(await isThere(pidFile())).toBe(true);
    },
  );
});

describe("data folders of killed test runs", () => {
  it("are removed when they are old and nothing runs on them, and only those", async () => {
    for (const name of ["run-old", "run-live", "run-new", "other-old"]) {
      await mkdir(path.join(folder, name, "postgres"), { recursive: true });
    }
    const pid = path.join(folder, "run-live/postgres/postmaster.pid");
    await writeFile(pid, `${process.pid}\n`);
    const before = new Date(Date.now() - 2 * 60 * 60_000);
    for (const name of ["run-old", "run-live", "other-old"])
      await utimes(path.join(folder, name), before, before);
    await removeLeftovers(folder, "run-");
    expect((await readdir(folder)).sort()).toEqual(["other-old", "run-live", "run-new"]);
  });
});
