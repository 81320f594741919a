import process from "node:process";
import { expect, test } from "vitest";
import { copyWithoutGuard, lateToDisk } from "./durability/planted-faults";
import { runSeries } from "./durability/series";

/** The processes of Postgres are found in /proc. */
const isLinux = process.platform === "linux";
/** A busy machine takes its time; `npm run bench:durability` gives figures. */
const withinMs = 900_000;
const sound = { lost: 0, doubled: 0, torn: 0, overwritten: 0 };

test.runIf(isLinux).concurrent(
  "twenty SIGKILLs of the web process under eight writers lose, tear and double nothing",
  async () => {
    expect(await runSeries({ victim: "web", kills: 20 })).toMatchObject(sound);
  },
  withinMs,
);

test.runIf(isLinux).concurrent(
  "twenty SIGKILLs of Postgres under eight writers lose, tear and double nothing",
  async () => {
    expect(await runSeries({ victim: "postgres", kills: 20 })).toMatchObject(sound);
  },
  withinMs,
);

test.runIf(isLinux)(
  "commits that are told before they are on disk are found to be lost",
  async () => {
    const { lost } = await runSeries({ victim: "postgres", kills: 2, settings: lateToDisk });
    expect(lost).toBeGreaterThan(0);
  },
  withinMs,
);

test.runIf(isLinux)(
  "without the version guard one writes over what another saved, and that is found",
  async () => {
    const { root, remove } = await copyWithoutGuard();
    const { overwritten } = await runSeries({ victim: "web", kills: 2, milestones: 1, root }).finally(remove);
    expect(overwritten).toBeGreaterThan(0);
  },
  withinMs,
);
