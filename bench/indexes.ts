import process from "node:process";
import type pg from "pg";
import { Prisma } from "@/prisma/generated/client";
import { touchingSql } from "@/server/timeline/items";
import { seededRandom } from "./seeded-random";
import { openThrowAwayDatabase } from "./throw-away-database";
import { fillDatabase } from "./window-rows";

const rounds = 25;
const firstDay = Date.UTC(1990, 0, 1);
const wholeDays = 20_453;
const day = 86_400_000;
const windows = { week: 7, "1 year": 365, "10 years": 3_652 };

const shown = `published_at IS NOT NULL AND retracted_at IS NULL`;
const dated = `(earliest_on IS NOT NULL OR latest_on IS NOT NULL)`;
const rangeOfDate = `daterange(earliest_on, latest_on, '[]')`;

/** Each way alone, with an index that holds only what the picture shows, by lane. */
const ways = {
  "B-tree by classes of length": null,
  "B-tree on both bounds": {
    index: `CREATE INDEX tried ON milestone (initiative_id, earliest_on, latest_on) INCLUDE (number, date_role, progress) WHERE ${shown} AND ${dated}`,
    touches: `coalesce(earliest_on, '-infinity') <= $3::date AND coalesce(latest_on, 'infinity') >= $2::date
      AND (earliest_on IS NULL OR earliest_on <= $3::date) AND (latest_on IS NULL OR latest_on >= $2::date)`,
  },
  GiST: {
    index: `CREATE INDEX tried ON milestone USING gist (initiative_id, ${rangeOfDate}) WHERE ${shown} AND ${dated}`,
    touches: `${rangeOfDate} && daterange($2::date, $3::date, '[]')`,
  },
} as const;

type Way = keyof typeof ways;

/** Milliseconds that Postgres says it took, and the pages that it looked at. */
async function explain(client: pg.Client, text: string, values: unknown[]) {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
  const [plan] = rows[0]["QUERY PLAN"];
  const root = plan.Plan;
  return { ms: plan["Execution Time"], pages: root["Shared Hit Blocks"] + root["Shared Read Blocks"] };
}

function question(way: Way, lanes: string[], from: string, to: string): { text: string; values: unknown[] } {
  const tried = ways[way];
  if (!tried) {
    const sql = touchingSql(lanes, from, to, Prisma.raw(shown));
    return { text: `SELECT count(*) FROM (${sql.text}) AS m`, values: sql.values as unknown[] };
  }
  const text = `SELECT count(*) FROM (SELECT initiative_id, number, date_role, progress, earliest_on, latest_on FROM milestone
    WHERE ${shown} AND ${dated} AND initiative_id = ANY($1::uuid[]) AND ${tried.touches}) AS m`;
  return { text, values: [lanes, from, to] };
}

async function measure(client: pg.Client, way: Way, lanes: string[], days: number) {
  const random = seededRandom(11);
  const runs: { ms: number; pages: number }[] = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    const from = firstDay + Math.floor(random() * (wholeDays - days)) * day;
    const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
    const { text, values } = question(way, lanes, iso(from), iso(from + (days - 1) * day));
    const run = await explain(client, text, values);
    // The first ones warm the memory.
    if (round >= 3) runs.push(run);
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return {
    medianMs: Math.round(median(runs.map(({ ms }) => ms)) * 100) / 100,
    pages: median(runs.map(({ pages }) => pages)),
  };
}

/** Ways to find what touches a window in one lane, each with the index that it needs and no other of its kind. */
async function run(): Promise<void> {
  const milestones = Number(process.env.BENCH_SIZES ?? 300_000);
  const { client, close } = await openThrowAwayDatabase();
  const figures: object[] = [];
  try {
    await fillDatabase(client, milestones);
    await client.query("SET jit = off; SET max_parallel_workers_per_gather = 0");
    await client.query("CREATE EXTENSION IF NOT EXISTS btree_gist");
    const { rows } = await client.query<{ id: string }>(
      "SELECT id::text FROM initiative ORDER BY position LIMIT 1",
    );
    const lanes = rows.map(({ id }) => id);
    for (const way of Object.keys(ways) as Way[]) {
      const tried = ways[way];
      if (tried) {
        await client.query("DROP INDEX IF EXISTS milestone_timeline, tried");
        await client.query(tried.index);
        await client.query("VACUUM ANALYZE milestone");
      }
      for (const [window, days] of Object.entries(windows)) {
        const figure = { milestones, way, window, ...(await measure(client, way, lanes, days)) };
        figures.push(figure);
        console.error(JSON.stringify(figure));
      }
    }
  } finally {
    await close();
  }
  console.log(JSON.stringify({ figures }, null, 2));
}

await run();
