import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { ensureGenerated } from "./build";
import { reportFault } from "./fault";
import type { Group } from "./tool-groups";

interface Outcome {
  name: string;
  ok: boolean;
  seconds: number;
}

/** Runs every group, also after a failed one; prints a line for each at the end and ends the process. */
export async function runGroups(groups: Group[], environment: Record<string, string>): Promise<void> {
  let running: ChildProcess | undefined;
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      stopped = true;
      running?.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    });
  }
  await ensureGenerated().catch((error: unknown) => {
    reportFault(error);
    process.exit(1);
  });
  const outcomes: Outcome[] = [];
  for (const { name, command } of groups) {
    if (stopped) break;
    console.log(`\n── ${name}`);
    const began = Date.now();
    running = spawn(process.execPath, command, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...environment } as NodeJS.ProcessEnv,
    });
    const code = await ended(running);
    outcomes.push({ name, ok: code === 0, seconds: (Date.now() - began) / 1000 });
  }
  report(outcomes);
  process.exit(stopped || outcomes.some(({ ok }) => !ok) ? 1 : 0);
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
}

function report(outcomes: Outcome[]): void {
  console.log("");
  for (const { name, ok, seconds } of outcomes) {
    console.log(`${ok ? "ok    " : "FAILED"} ${name.padEnd(18)} ${seconds.toFixed(1)} s`);
  }
  const passed = outcomes.filter(({ ok }) => ok).length;
  console.log(`${passed} passed, ${outcomes.length - passed} failed`);
}
