import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { DatabaseWatch } from "@/server/database-watch";

/** A wire to the real database that can be cut, can hang, and can be put back at the same port. */
class Wire {
  #server: net.Server | null = null;
  readonly #pairs = new Set<[net.Socket, net.Socket]>();
  #isHanging = false;
  port = 0;

  constructor(private readonly to: { host: string; port: number }) {}

  async join(): Promise<void> {
    const server = net.createServer((near) => this.#carry(near));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as net.AddressInfo).port;
  }

  #carry(near: net.Socket): void {
    const far = net.connect(this.to);
    const pair: [net.Socket, net.Socket] = [near, far];
    this.#pairs.add(pair);
    near.pipe(far).pipe(near);
    for (const end of pair) end.on("error", () => {}).on("close", () => this.#drop(pair));
    if (this.#isHanging) for (const end of pair) end.pause();
  }

  #drop(pair: [net.Socket, net.Socket]): void {
    for (const end of pair) end.destroy();
    this.#pairs.delete(pair);
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const pair of this.#pairs) this.#drop(pair);
    await closed;
  }

  hang(isHanging: boolean): void {
    this.#isHanging = isHanging;
    for (const end of [...this.#pairs].flat()) isHanging ? end.pause() : end.resume();
  }
}

let test: TestDatabase;
let wire: Wire;
let watch: DatabaseWatch;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  await test.client.collection.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  const url = new URL(test.url);
  wire = new Wire({ host: url.hostname, port: Number(url.port) });
  await wire.join();
  url.port = String(wire.port);
  watch = new DatabaseWatch(url.href);
  expect(await watch.findFault()).toBeNull();
});
afterEach(async () => {
  watch.end();
  await wire.cut().catch(() => {});
});

async function timed(): Promise<{ fault: string | null; took: number }> {
  const began = performance.now();
  return { fault: await watch.findFault(), took: performance.now() - began };
}

/** How long it takes until the database is fit again. */
async function untilFit(): Promise<number> {
  const began = performance.now();
  while ((await watch.findFault()) !== null && performance.now() - began < 10_000) await pause(20);
  return performance.now() - began;
}

describe("the watch of the database", () => {
  it("tells at once that a database refuses, and within a second that it is back", async () => {
    await wire.cut();
    const { fault, took } = await timed();
    expect(fault).toMatch(/cannot be reached/);
    expect(took).toBeLessThan(1_500);
    await wire.join();
    expect(await untilFit()).toBeLessThan(2_000);
  });

  it("tells in half a second that a database hangs, from then on at once, and within a second that it is back", async () => {
    wire.hang(true);
    const first = await timed();
    expect(first.fault).toMatch(/cannot be reached/);
    expect(first.took).toBeLessThan(1_500);
    expect((await timed()).took).toBeLessThan(200);
    await pause(4_000);
    expect((await timed()).took).toBeLessThan(200);
    wire.hang(false);
    expect(await untilFit()).toBeLessThan(2_000);
  });

  it("is not deceived by a process that was too busy to listen", async () => {
    const question = watch.findFault();
    const until = performance.now() + 900;
    while (performance.now() < until);
    expect(await question).toBeNull();
  });

  it("says that a database without a collection is not migrated", async () => {
    await test.client.$executeRaw`DELETE FROM collection`;
    expect(await watch.findFault()).toMatch(/holds no collection/);
  });
});
