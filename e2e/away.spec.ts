import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { startTrial, startWithinMs, type Trial } from "../scripts/e2e/trial";
import { type Cluster, freePort, startCluster } from "../scripts/postgres/cluster";
import { postmasterOf } from "../scripts/postgres/orphan";
import { RawBrowser } from "./raw-browser";

/** The product on a Postgres that is not its own, so that it stays while that goes. */
let data: string;
let port: number;
let cluster: Cluster;
let trial: Trial;
let visitor: RawBrowser;

test.beforeAll(async () => {
  test.setTimeout(startWithinMs);
  data = await mkdtemp(path.join(os.tmpdir(), "milepost-trial-"));
  await chmod(data, 0o711);
  port = await freePort();
  cluster = await startCluster({ data, port, disposable: true });
  trial = await startTrial({ DATABASE_URL: cluster.url("milepost") });
  visitor = new RawBrowser(trial.url);
});
test.afterAll(async () => {
  await trial?.stop();
  await cluster?.stop();
  await rm(data, { recursive: true, force: true });
});

/** Postgres's first process and those that it has made. */
async function processes(): Promise<number[]> {
  const first = (await postmasterOf(path.join(data, "postgres"))) ?? 0;
  const others = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = others.map(async (pid) => {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    return [Number(pid), Number(status.match(/^PPid:\s+(\d+)/m)?.[1])] as const;
  });
  return [first, ...(await Promise.all(parents)).flatMap(([pid, parent]) => (parent === first ? [pid] : []))];
}

async function signalAll(signal: NodeJS.Signals): Promise<void> {
  for (const pid of await processes()) process.kill(pid, signal);
}

/** What each kind of address answers now, and how long the slowest took. */
async function answers() {
  const paths = ["/en", "/ko/milestones/kadif-2025-2029", "/api/v1/milestones", "/readyz", "/healthz"];
  const all = [];
  for (const each of paths) all.push(await visitor.get(each));
  const took = all.map((each) => Math.round(each.took));
  test.info().annotations.push({ type: "milliseconds", description: took.join(" ") });
  console.log("    answered in ms:", took.join(" "));
  return { statuses: all.map(({ status }) => status), all, slowest: Math.max(...took) };
}

/** How long it takes until the page is there again. */
async function untilBack(): Promise<number> {
  const began = performance.now();
  while ((await visitor.get("/en")).status !== 200 && performance.now() - began < 20_000) await pause(25);
  const took = performance.now() - began;
  console.log("    back after ms:", Math.round(took));
  return took;
}

const here = [200, 200, 200, 200, 200];
const away = [503, 503, 503, 503, 200];

test("a database that hangs is answered for at once and plainly, and the pages are back when it is", async () => {
  expect((await answers()).statuses).toEqual(here);
  await signalAll("SIGSTOP");
  const during = await answers().finally(() => signalAll("SIGCONT"));
  expect(during.statuses).toEqual(away);
  expect(during.slowest).toBeLessThan(1_500);
  const [page, , api] = during.all;
  expect(page?.text).toContain("cannot reach its database");
  expect(page?.headers).toMatchObject({ "cache-control": "no-store", "retry-after": "2" });
  expect(page?.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
  expect(JSON.parse(api?.text ?? "")).toEqual({ error: expect.stringContaining("cannot be reached") });
  expect(await untilBack()).toBeLessThan(3_000);
  expect((await answers()).statuses).toEqual(here);
});

test("a database that was killed is answered for at once, and the pages are back when it is", async () => {
  await signalAll("SIGKILL");
  await cluster.stop();
  const during = await answers();
  expect(during.statuses).toEqual(away);
  expect(during.slowest).toBeLessThan(1_500);
  cluster = await startCluster({ data, port, disposable: true });
  expect(await untilBack()).toBeLessThan(3_000);
  expect((await answers()).statuses).toEqual(here);
});

test("a page that fails says so without a script, in its language, and no cache keeps it", async () => {
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: cluster.url("milepost") });
  await owner.connect();
  await owner.query("ALTER TABLE theme RENAME TO theme_away");
  try {
    for (const [path, words] of [
      ["/en?q=%22%3E%3Cscript%3E", "Something went wrong"],
      ["/ko/deadlines", "문제가 생겼습니다"],
    ] as const) {
      const answer = await visitor.get(path);
      expect(answer.status).toBe(500);
      expect(answer.text).toContain(`<h1>${words}</h1>`);
      expect(answer.text).not.toMatch(/<script|theme_away|prisma|node_modules/i);
      expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
      expect(answer.headers["cache-control"]).toBe("private, no-store");
    }
    expect((await visitor.get("/api/v1/milestones")).status).toBe(500);
  } finally {
    await owner.query("ALTER TABLE theme_away RENAME TO theme");
    await owner.end();
  }
  expect((await answers()).statuses).toEqual(here);
});
