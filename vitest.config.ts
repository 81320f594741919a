import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: {
    // `server-only` throws outside the React server; its empty twin lets Node run the same files.
    "server-only": here("./node_modules/server-only/empty.js"),
    "@": here("."),
  },
};

/** An awkward zone: half an hour off the hour, so a day mistaken for an instant shows. */
process.env.TZ = "Asia/Kolkata";

const durability = "bench/durability.db.test.ts";

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/*.db.test.ts", ".next/**", "e2e/**"],
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: ["**/node_modules/**", ".next/**", durability],
          globalSetup: ["./scripts/database/test-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        // Kills processes under eight writers: it wants both processors, and has its own Postgres.
        test: { name: "durability", include: [durability], sequence: { groupOrder: 2 } },
      },
    ],
  },
});
