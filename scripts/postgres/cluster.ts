import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Fault, isDiskFull, messageOf } from "../fault";
import { type Account, serverAccount } from "./account";
import { type Binaries, findBinaries, reachableBinaries } from "./binaries";
import { clusterFolder, ensureCluster, environment } from "./initialise";
import { stopOrphan } from "./orphan";

export interface Cluster {
  /** Address of a database of this server, for its owner. */
  url(database: string): string;
  /** Resolves with the server's end, asked for or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
  /** Of the server's first process, whose children do the work. */
  pid: number | undefined;
}

interface Settings {
  /** The data folder: the cluster, its log and its password live in it. */
  data: string;
  /** Trades safety at a power cut for speed; for tests. */
  disposable?: boolean;
  /** Further settings, "name=value"; for benchmarks. */
  settings?: readonly string[];
  /** Where it listens; a free one when not given. */
  port?: number;
}

/** Starts the embedded Postgres of a data folder on a port of 127.0.0.1, making it first when missing. */
export async function startCluster(asked: Settings): Promise<Cluster> {
  const { data, disposable = false, settings = [], port: given } = asked;
  const account = await serverAccount();
  const binaries = await reachableBinaries(await findBinaries(), account);
  const folder = await clusterFolder(data, account);
  const password = await ensureCluster({ data, folder, binaries, account });
  await stopOrphan(folder);
  const port = given ?? (await freePort());
  const log = path.join(data, "postgres.log");
  const server = launch({ binaries, folder, account, port, log, disposable, settings });
  const ended = new Promise<void>((resolve) => {
    server.once("exit", () => resolve());
    server.once("error", () => resolve());
  });
  const watcher = watchParent(server);
  const stop = async () => {
    watcher?.kill("SIGKILL");
    if (server.exitCode === null && server.signalCode === null) server.kill("SIGINT");
    const late = setTimeout(() => server.kill("SIGQUIT"), 20_000);
    await ended;
    clearTimeout(late);
  };
  const url = (database: string) => `postgresql://milepost:${password}@127.0.0.1:${port}/${database}`;
  try {
    await waitUntilReady(url("postgres"), server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, ended, stop, pid: server.pid };
}

interface Launch {
  binaries: Binaries;
  folder: string;
  account: Account | null;
  port: number;
  log: string;
  disposable: boolean;
  settings: readonly string[];
}

function launch({
  binaries,
  folder,
  account,
  port,
  log,
  disposable,
  settings: further,
}: Launch): ChildProcess {
  const speed = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60"];
  const flags = [...settings, ...(disposable ? speed : []), ...further].flatMap((setting) => ["-c", setting]);
  const output = openSync(log, "w");
  try {
    return spawn(path.join(binaries.folder, "bin/postgres"), ["-D", folder, "-p", String(port), ...flags], {
      ...account,
      cwd: folder,
      env: environment(binaries),
      // Its own process group: Ctrl-C reaches only the start command, which stops Postgres last.
      detached: true,
      stdio: ["ignore", output, output],
    });
  } finally {
    closeSync(output);
  }
}

/** A shell that stops Postgres when this process dies without doing so (kill -9): its input then closes. */
function watchParent(server: ChildProcess): ChildProcess | null {
  if (process.platform === "win32" || !server.pid) return null;
  const watcher = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0"', String(server.pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  (watcher.stdin as net.Socket | null)?.unref();
  return watcher;
}

async function waitUntilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      const known = await client.query("SELECT 1 FROM pg_database WHERE datname = 'milepost'");
      if (known.rowCount === 0) await client.query("CREATE DATABASE milepost");
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01") throw new Fault(wrongPassword);
      await client.end().catch(() => {});
      await pause(50);
    }
  }
  throw new Fault(explainFailure(await readFile(log, "utf8").catch(messageOf), log));
}

const wrongPassword =
  "The embedded database does not accept the password in the data folder's secrets; restore that file.";

function explainFailure(text: string, log: string): string {
  if (isDiskFull(text)) return "The disk is full: Postgres could not start.";
  if (text.includes("Permission denied")) return `Postgres may not use its folder; see ${log}.`;
  const last = text.match(/(?:FATAL|PANIC|ERROR): +(.*)/)?.[1] ?? "it gave no answer within a minute";
  return `Postgres did not start (${last}); see ${log}.`;
}

/** A port of 127.0.0.1 that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
