import { createHash } from "node:crypto";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { Fault, isDiskFull } from "./fault";

/** Makes the data folder when missing and proves that it takes files. @returns its absolute path */
export async function prepareDataFolder(given: string): Promise<string> {
  const data = path.resolve(given);
  const probe = path.join(data, ".probe");
  try {
    // Others may pass through (Postgres's account must, when root starts it) but not list it.
    // Made step by step: a recursive mkdir of Node never returns where a parent exists and takes no folder.
    await makeFolder(data);
    await writeFile(probe, "x".repeat(4096));
    await rm(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isDiskFull(error)) throw new Fault(`The disk of the data folder ${data} is full.`);
    throw new Fault(`The data folder ${data} cannot be written to (${code}); see MILEPOST_DATA.`);
  }
  return data;
}

async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (parent === folder || (await stat(folder).catch(() => null))) return;
  await makeFolder(parent);
  await mkdir(folder, { mode: 0o711 });
}

/**
 * Claims the data folder for this process by listening on a socket in it: the claim ends with the process,
 * however it ends. @returns a function that gives it up, or null while another process has it
 */
export async function claimDataFolder(data: string): Promise<(() => Promise<void>) | null> {
  const address = socketOf(data);
  for (const attempt of [1, 2]) {
    const server = await listen(address);
    if (server) return () => new Promise((resolve) => server.close(() => resolve()));
    if (attempt === 2 || (await answers(address))) return null;
    // Nobody answers: its process was killed and the file is all that is left.
    if (process.platform !== "win32") await rm(address, { force: true });
  }
  return null;
}

function socketOf(data: string): string {
  const name = `milepost-${createHash("sha256").update(data).digest("hex").slice(0, 20)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const inside = path.join(data, "claim.sock");
  // The system's limit for such a path is 104 bytes on some, 108 on others.
  return Buffer.byteLength(inside) < 100 ? inside : path.join(os.tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(new Fault(`The data folder cannot be claimed (${error.code}).`));
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
