import { randomInt } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { applyMigrations } from "@/scripts/database/migrate";
import { KillablePostgres } from "./postgres";
import { Ledger, Writers } from "./processes";
import { judge, type Verdict } from "./verdict";

const writers = 8;
/** Fewer than writers, so that they get in each other's way. */
const all = ["first", "second", "third", "fourth", "fifth", "sixth"];
/** Writes to be acknowledged between two kills. */
const between = 2;

export interface Series {
  /** What SIGKILL ends: the process that the writers run in, or every process of Postgres. */
  victim: "web" | "postgres";
  kills: number;
  /** How many milestones they share, six when not given; at one they all meet. */
  milestones?: number;
  /** Further settings of Postgres. */
  settings?: readonly string[];
  /** Where the sources lie that the writers run; these when not given. */
  root?: string;
}

export interface Outcome extends Verdict {
  victim: string;
  kills: number;
  refused: number;
  seconds: number;
}

/** Kills again and again under eight writers, and compares what they were told is saved with the database. */
export async function runSeries({
  victim,
  kills,
  milestones,
  settings = [],
  root = process.cwd(),
}: Series): Promise<Outcome> {
  const data = await mkdtemp(path.join(os.tmpdir(), "milepost-durability-"));
  await chmod(data, 0o711);
  const start = performance.now();
  const postgres = await KillablePostgres.start(data, settings);
  const ledger = new Ledger();
  const slugs = all.slice(0, milestones);
  try {
    await applyMigrations(postgres.url);
    await fill(postgres.url);
    await bringToDisk(postgres.url);
    await (victim === "web" ? killWeb : killPostgres)({ postgres, ledger, kills, root, slugs });
    const verdict = await judge(postgres.url, ledger);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    return { victim, kills, ...verdict, refused: ledger.refused, seconds };
  } finally {
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  }
}

interface Work {
  postgres: KillablePostgres;
  ledger: Ledger;
  kills: number;
  root: string;
  slugs: string[];
}

async function killWeb({ postgres, ledger, kills, root, slugs }: Work) {
  const load = () => new Writers(root, postgres.url, ledger);
  let next = load();
  try {
    for (let killed = 0; killed < kills; killed += 1) {
      const running = next;
      await running.ready;
      running.begin({ writers, slugs, pending: [...ledger.open.values()] });
      // The one that takes over loads while this one works.
      next = load();
      await saved(ledger, running);
      await pause(randomInt(60));
      await running.kill();
    }
    // What was open gets its answer.
    await next.ready;
    next.begin({ writers, slugs, pending: [...ledger.open.values()] });
    await saved(ledger, next);
  } finally {
    await next.kill();
  }
}

async function killPostgres({ postgres, ledger, kills, root, slugs }: Work) {
  const running = new Writers(root, postgres.url, ledger);
  try {
    await running.ready;
    running.begin({ writers, slugs, pending: [] });
    for (let killed = 0; killed < kills; killed += 1) {
      await saved(ledger, running);
      await pause(randomInt(60));
      await postgres.kill();
      await postgres.restart();
    }
    await saved(ledger, running);
  } finally {
    await running.kill();
  }
}

/** Waits until so many more writes were acknowledged, so that each kill comes amid work. */
async function saved(ledger: Ledger, running: Writers): Promise<void> {
  const enough = ledger.saved.size + between;
  const deadline = Date.now() + 180_000;
  let hasEnded = false;
  running.ended.then(() => {
    hasEnded = true;
  });
  while (ledger.saved.size < enough) {
    if (hasEnded) throw new Error("the writers ended by themselves");
    if (Date.now() > deadline) throw new Error("nothing was saved for three minutes");
    await pause(5);
  }
}

/** People and milestones to write about, in as few words as the database takes. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`INSERT INTO "user" (email, name, role, password_hash)
    SELECT 'w' || n || '@example.org', 'Writer ' || n, 'analyst', 'x' FROM generate_series(1, ${writers}) n`);
  await client.query("INSERT INTO collection (id) VALUES (1) ON CONFLICT DO NOTHING");
  await client.query("INSERT INTO theme (slug, position, name_en) VALUES ('growth', 1, 'Growth')");
  await client.query(`INSERT INTO initiative (slug, theme_id, position, name_en)
    SELECT 'fta', id, 1, 'FTA' FROM theme`);
  await client.query("INSERT INTO kind (slug, position, name_en) VALUES ('fund', 1, 'Fund')");
  await client.end();
  await addMilestones(url);
}

/** What is written about is there after any kill, also where commits are told before they are on disk. */
async function bringToDisk(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("CHECKPOINT");
  await client.end();
}

async function addMilestones(url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  process.env.MILEPOST_TODAY ??= "2026-11-24";
  const { createPrismaClient } = await import("@/prisma/client");
  const { createMilestone } = await import("@/server/milestones/write-milestone");
  const { liveRecording } = await import("@/server/milestones/write-revision");
  const { systemViewer } = await import("@/server/session");
  const client = createPrismaClient(url);
  const initiativeId = (await client.initiative.findFirstOrThrow()).id;
  for (const slug of all) {
    const fields = { slug, initiativeId, kindSlug: "fund", titleEn: `The ${slug} fund` };
    const viewer = systemViewer("Benchmark");
    await client.$transaction((tx) => createMilestone(tx, viewer, { ...fields, recording: liveRecording() }));
  }
  await client.$disconnect();
}
