import process from "node:process";
import type { Settings } from "@/domain/environment";
import { ensureBuilt, ensureGenerated } from "./build";
import { applyMigrations } from "./database/migrate";
import { openDatabase } from "./database/open";
import { Fault } from "./fault";
import { refuseTakenPort, startWebServer } from "./web-server";

export interface Product {
  /** One-time link for the first account; null when somebody has one. */
  setupLink: string | null;
  /** Rejects when a part ends that should not; otherwise stays open. */
  broken: Promise<never>;
  stop(): Promise<void>;
}

/** Starts every part in order; when one fails, or the signal comes, those already started are stopped. */
export async function startProduct(settings: Settings, dev: boolean, signal: AbortSignal): Promise<Product> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return { ...(await startParts(settings, dev, signal, closers)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  settings: Settings,
  dev: boolean,
  signal: AbortSignal,
  closers: (() => Promise<void>)[],
): Promise<Omit<Product, "stop">> {
  await refuseTakenPort(settings);
  const database = await openDatabase(settings);
  closers.push(database.close);
  signal.throwIfAborted();
  await ensureGenerated(signal);
  signal.throwIfAborted();
  if (!dev) await ensureBuilt(signal);
  signal.throwIfAborted();
  await applyMigrations(database.url);
  signal.throwIfAborted();

  const environment = productEnvironment(settings, database);
  Object.assign(process.env, environment);
  const setupLink = await prepareContents(closers);
  signal.throwIfAborted();
  const web = await startWebServer(settings, environment, dev);
  closers.push(web.stop);
  signal.throwIfAborted();
  const broken = Promise.race([
    web.ended.then(() => Promise.reject(new Fault("The web server ended unexpectedly."))),
    database.ended.then(() => Promise.reject(new Fault("The database ended unexpectedly."))),
  ]);
  // Whoever waits for it sees the rejection; at a stop that was asked for nobody does.
  broken.catch(() => {});
  return { setupLink, broken };
}

/** What every process of the product reads, with nothing left to defaults. */
export function productEnvironment(settings: Settings, { url, secret }: { url: string; secret: string }) {
  return {
    DATABASE_URL: url,
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    NEXTAUTH_SECRET: secret,
    TRUSTED_PROXY: settings.trustedProxy ? "on" : "off",
    MILEPOST_TIME_ZONE: settings.timeZone,
    MILEPOST_FRAMERS: settings.framers.join(" "),
    MILEPOST_TODAY: settings.today ?? "",
  };
}

/** Loads the founding data into an empty database. @returns the set-up link while nobody has an account */
async function prepareContents(closers: (() => Promise<void>)[]): Promise<string | null> {
  const { database } = await import("@/server/database");
  closers.push(() => database().$disconnect());
  const { loadFoundingData } = await import("@/server/dataset/load");
  const { systemViewer } = await import("@/server/session");
  await loadFoundingData(systemViewer("Founding data"));
  const { createSetupLink } = await import("@/server/people/setup-link");
  return createSetupLink();
}
