import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

test("the list of licences names just what is built upon directly, as it is installed", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const { packages } = JSON.parse(read("package-lock.json"));
  const used = Object.keys({ ...dependencies, ...devDependencies }).map((name) => {
    const { version, license } = packages[`node_modules/${name}`];
    return [name, version, license];
  });
  const rows = read("THIRD-PARTY-LICENCES.md").matchAll(/^\| (\S+) \| (\d\S+) \| ([^|]+) \|/gm);
  const listed = [...rows].map(([, name, version, licence]) => [name, version, licence]);
  expect(listed.sort()).toEqual(used.sort());
});
