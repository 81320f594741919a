import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { chromium } from "playwright";
import { Fault } from "./fault";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium: the one named, Playwright's own, the system's, else one installed now. */
export function findChromium(named: string | null): string {
  if (named) {
    if (existsSync(named)) return named;
    throw new Fault(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  return present() ?? install();
}

function present(): string | null {
  return [chromium.executablePath(), ...systemPaths].find((path) => path && existsSync(path)) ?? null;
}

function install(): string {
  console.error("Installing a browser for the tests …");
  run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  const own = present();
  if (own) return own;
  if (process.getuid?.() === 0) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  const found = present();
  if (found) return found;
  throw new Fault("The tests need Chromium and none could be installed; install it and set CHROMIUM_PATH.");
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", 2, 2],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
