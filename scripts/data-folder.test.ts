import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimDataFolder, prepareDataFolder } from "./data-folder";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "milepost-folder-"));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

describe("the data folder", () => {
  it("is made with those above it, may be passed through but not listed by others, and is left clean", async () => {
    const data = await prepareDataFolder(path.join(folder, "a/b"));
    expect(data).toBe(path.join(folder, "a/b"));
    expect((await stat(data)).mode & 0o777).toBe(0o711);
    expect(await readdir(data)).toEqual([]);
  });

  it("that is a file, or below one, is refused by its name", async () => {
    const file = path.join(folder, "file");
    await writeFile(file, "kept");
    await expect(prepareDataFolder(file)).rejects.toThrow(`${file} cannot be written to`);
    await expect(prepareDataFolder(path.join(file, "data"))).rejects.toThrow("cannot be written to");
  });

  it.skipIf(process.getuid?.() === 0)("that takes no files is refused", async () => {
    await chmod(folder, 0o500);
    await expect(prepareDataFolder(folder)).rejects.toThrow("cannot be written to (EACCES)");
    await expect(prepareDataFolder(path.join(folder, "data"))).rejects.toThrow(
      "cannot be written to (EACCES)",
    );
  });
});

describe("the claim on a data folder", () => {
  it("is one process's until it gives it up", async () => {
    const release = await claimDataFolder(folder);
    expect(release).not.toBeNull();
    expect(await claimDataFolder(folder)).toBeNull();
    await release?.();
    const again = await claimDataFolder(folder);
    expect(again).not.toBeNull();
    await again?.();
  });

  it("ends with a process that was killed", async () => {
    const script = `require("node:net").createServer().listen(process.argv[1], () => console.log("claimed"))`;
    const child = spawn(process.execPath, ["-e", script, path.join(folder, "claim.sock")]);
    await once(child.stdout, "data");
    expect(await claimDataFolder(folder)).toBeNull();
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await readdir(folder)).toEqual(["claim.sock"]);
    const release = await claimDataFolder(folder);
    expect(release).not.toBeNull();
    await release?.();
  });

  it("works in a folder whose path is too long for a socket", async () => {
    const deep = path.join(folder, "d".repeat(120));
    await mkdir(deep);
    const release = await claimDataFolder(deep);
    expect(await claimDataFolder(deep)).toBeNull();
    await release?.();
  });
});
