/** Package name to the oldest version without a known hole. */
export type Floors = Record<string, string>;

export interface LockFile {
  packages: Record<string, { version?: string }>;
}

/** One sentence for each installed package, at any depth, that is older than its floor. */
export function belowFloor(lock: LockFile, floors: Floors): string[] {
  return Object.entries(lock.packages).flatMap(([place, { version = "" }]) => {
    const name = place.split("node_modules/").at(-1) ?? "";
    const floor = floors[name];
    if (!floor || !isOlder(version, floor)) return [];
    return [`${place} is ${version || "of no stated version"}; at least ${floor} is safe.`];
  });
}

/** Compares major.minor.patch; a prerelease of the floor itself is older than it. */
function isOlder(version: string, floor: string): boolean {
  const [core = "", ...prerelease] = version.split("-");
  const numbers = core.split(".").map(Number);
  const least = floor.split(".").map(Number);
  for (let at = 0; at < 3; at += 1) {
    const own = numbers[at] ?? Number.NaN;
    if (Number.isNaN(own)) return true;
    if (own !== least[at]) return own < (least[at] ?? 0);
  }
  return prerelease.length > 0;
}
