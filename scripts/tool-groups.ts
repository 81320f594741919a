/** One group of checks: a Node program with its arguments, judged by its exit code. */
export interface Group {
  name: string;
  /** Path of the program under node_modules, then its arguments. */
  command: string[];
  /** Also part of `npm run check`. */
  fast: boolean;
}

const vitest = "node_modules/vitest/vitest.mjs";
const cruised = [
  "app",
  "components",
  "domain",
  "server",
  "prisma/client.ts",
  "scripts",
  "bench",
  "e2e",
  "proxy.ts",
];

/** In the order in which they run: the cheapest first. */
export const groups: Group[] = [
  {
    name: "format and lint",
    command: ["node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings"],
    fast: true,
  },
  { name: "types", command: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."], fast: true },
  {
    name: "architecture",
    command: [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      ...cruised,
    ],
    fast: true,
  },
  { name: "dead code", command: ["node_modules/knip/bin/knip.js", "--no-config-hints"], fast: true },
  {
    name: "minimum versions",
    command: [vitest, "run", "--project", "unit", "scripts/minimum-versions.test.ts"],
    fast: true,
  },
  { name: "unit", command: [vitest, "run", "--project", "unit"], fast: true },
  { name: "database", command: [vitest, "run", "--project", "database"], fast: false },
  { name: "durability", command: [vitest, "run", "--project", "durability"], fast: false },
  { name: "browser journeys", command: ["node_modules/playwright/cli.js", "test"], fast: false },
];
