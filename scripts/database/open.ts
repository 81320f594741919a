import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import type { Settings } from "@/domain/environment";
import { claimDataFolder, prepareDataFolder } from "../data-folder";
import { Fault } from "../fault";
import { type Cluster, startCluster } from "../postgres/cluster";
import { keepSecret } from "../secrets";

/** The database of the settings, reachable at `url`, with what belongs to it given up by `close`. */
export interface OpenDatabase {
  url: string;
  /** Signs sessions and links; from the settings, else kept in the data folder. */
  secret: string;
  /** Resolves when an embedded server ends; never for one elsewhere. */
  ended: Promise<void>;
  close(): Promise<void>;
}

/** Opens the database for the one process that serves the product. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const data = await prepareDataFolder(settings.data);
  const release = await claimDataFolder(data);
  if (!release) throw new Fault(`The data folder ${data} is in use by another Milepost; see MILEPOST_DATA.`);
  const secret = settings.nextauthSecret ?? (await keptSecret(data));
  if (settings.databaseUrl) {
    return { url: settings.databaseUrl, secret, ended: new Promise(() => {}), close: release };
  }
  const record = runningRecord(data);
  let cluster: Cluster | null = null;
  try {
    cluster = await startCluster({ data, disposable: process.env.MILEPOST_DISPOSABLE === "on" });
    const url = cluster.url("milepost");
    await writeFile(record, JSON.stringify({ url }), { mode: 0o600 });
    const { stop, ended } = cluster;
    const close = async () => {
      await stop();
      await rm(record, { force: true });
      await release();
    };
    return { url, secret, ended, close };
  } catch (error) {
    await cluster?.stop();
    await release();
    throw error;
  }
}

/** Opens the same database for a command beside a running product, or alone when none runs. */
export async function borrowDatabase(settings: Settings): Promise<OpenDatabase> {
  const data = await prepareDataFolder(settings.data);
  const ended = new Promise<void>(() => {});
  const secret = settings.nextauthSecret ?? (await keptSecret(data));
  if (settings.databaseUrl) return { url: settings.databaseUrl, secret, ended, close: async () => {} };
  const release = await claimDataFolder(data);
  if (release) {
    await release();
    return openDatabase(settings);
  }
  const record = await readFile(runningRecord(data), "utf8").catch(() => null);
  if (!record) throw new Fault("Milepost is just starting; try again when it is ready.");
  const { url } = JSON.parse(record) as { url: string };
  return { url, secret, ended, close: async () => {} };
}

function keptSecret(data: string): Promise<string> {
  return keepSecret(data, "nextauth-secret", () => randomBytes(48).toString("base64url"));
}

function runningRecord(data: string): string {
  return path.join(data, "running.json");
}
