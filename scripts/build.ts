import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { Fault } from "./fault";
import { fingerprint } from "./fingerprint";

/** Makes the database client again when the schema changed. */
export async function ensureGenerated(signal?: AbortSignal): Promise<void> {
  const stamp = "prisma/generated/.milepost-schema";
  const hash = await fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return;
  // Any program will do as the schema engine: generating never runs it, and without one Prisma downloads it.
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  await runTool(["node_modules/prisma/build/index.js", "generate"], environment, "Generating", signal);
  await writeFile(stamp, hash);
}

const builtFrom = [
  "app",
  "components",
  "domain",
  "server",
  "messages",
  "public",
  "prisma/client.ts",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "scripts/form-limit.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Builds the web application when its sources changed since the last build. */
export async function ensureBuilt(signal?: AbortSignal): Promise<void> {
  const stamp = ".next/milepost-build";
  const hash = await fingerprint(builtFrom);
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return;
  await rm(stamp, { force: true });
  console.error("Building …");
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runTool(["node_modules/next/dist/bin/next", "build"], environment, "Building", signal);
  await writeFile(stamp, hash);
}

/** Runs a tool quietly; its output is shown only when it fails. */
async function runTool(
  command: string[],
  environment: Record<string, string>,
  name: string,
  signal?: AbortSignal,
) {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...environment } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => output.push(part));
  child.stderr.on("data", (part: Buffer) => output.push(part));
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  if (code === 0 || signal?.aborted) return;
  const text = Buffer.concat(output).toString();
  process.stderr.write(text);
  if (text.includes("ENOSPC")) throw new Fault(`The disk is full: ${name.toLowerCase()} failed.`);
  throw new Fault(`${name} failed; see above.`);
}
