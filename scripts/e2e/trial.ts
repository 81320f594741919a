import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { freePort } from "../postgres/cluster";
import { removeLeftovers } from "../postgres/leftovers";

/** A product of its own, as `npm start` runs it, on a throw-away data folder; today is 2026-11-24. */
export interface Trial {
  url: string;
  setupLink: string;
  /** Its data folder, where it says how its database is reached. */
  data: string;
  stop(): Promise<void>;
}

/** Longest that a start may take: on a machine with much else to do it is minutes. */
export const startWithinMs = 300_000;

/** @param settings what this product's environment says besides, or instead */
export async function startTrial(settings: Record<string, string> = {}): Promise<Trial> {
  await removeLeftovers(os.tmpdir(), "milepost-trial-");
  const data = await mkdtemp(path.join(os.tmpdir(), "milepost-trial-"));
  await chmod(data, 0o711);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/start.ts"],
    {
      env: environment({ PORT: String(port), APP_URL: url, MILEPOST_DATA: data, ...settings }),
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { url, data, setupLink: await readSetupLink(child, ended), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environment(own: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  for (const name of ["DATABASE_URL", "NEXTAUTH_SECRET", "HOST", "TRUSTED_PROXY", "NODE_OPTIONS"]) {
    inherited[name] = "";
  }
  const fixed = { MILEPOST_TODAY: "2026-11-24", MILEPOST_TIME_ZONE: "Asia/Seoul", MILEPOST_DISPOSABLE: "on" };
  return { ...inherited, ...fixed, ...own } as NodeJS.ProcessEnv;
}

/** Resolves at the line with the link, which follows the one that says the product is ready. */
function readSetupLink(child: ChildProcess, ended: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const link = printed.match(/works once: (\S+)\n/)?.[1];
      if (link) resolve(link);
    });
    void ended.then(() => reject(new Error(`The product did not start: ${printed}`)));
  });
}
