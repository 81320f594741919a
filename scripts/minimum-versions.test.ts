import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { belowFloor, type Floors, type LockFile } from "./minimum-versions";

const lockOf = (version: string, place = "node_modules/next"): LockFile => ({
  packages: { [place]: { version } },
});

test("every installed package is at or above its safe version", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;
  const floors = JSON.parse(readFileSync("minimum-versions.json", "utf8")) as Floors;
  expect(belowFloor(lock, floors)).toEqual([]);
});

test("every package in the lock file is held to its content, those of other platforms too", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { integrity?: string }>;
  };
  const open = Object.entries(packages).filter(([place, { integrity }]) => place !== "" && !integrity);
  expect(open.map(([place]) => place)).toEqual([]);
});

test.each(["16.4.4", "15.9.9", "16.3.99", "16.4.5-canary.1", "unknown"])(
  "version %s is below 16.4.5",
  (version) => {
    expect(belowFloor(lockOf(version), { next: "16.4.5" })).toHaveLength(1);
  },
);

test.each(["16.4.5", "16.4.10", "16.10.0", "17.0.0-rc.1"])("version %s is not below 16.4.5", (version) => {
  expect(belowFloor(lockOf(version), { next: "16.4.5" })).toEqual([]);
});

test("a copy that another package brings along counts too", () => {
  expect(
    belowFloor(lockOf("16.4.4", "node_modules/other/node_modules/next"), { next: "16.4.5" }),
  ).toHaveLength(1);
});
