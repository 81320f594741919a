import process from "node:process";
import { defineConfig } from "playwright/test";

/** Root may run Chromium only without its sandbox. */
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./scripts/e2e/global-setup.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.BASE_URL,
    locale: "en-GB",
    timezoneId: "Asia/Kolkata",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args },
    // Pictures of every step take a quarter of the time; what a step saw can be rebuilt without them.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: false },
  },
});
