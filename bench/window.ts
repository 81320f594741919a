import process from "node:process";
import { brotliCompressSync } from "node:zlib";
import { sayIn } from "@/app/timeline-texts";
import { emptyQuery, type MilestoneQuery } from "@/domain/milestones/query";
import { dayNumberOf, dayOfNumber } from "@/domain/timeline/columns";
import { encodeWindow } from "@/domain/timeline/window";
import { visitor } from "@/server/session";
import { readWindow } from "@/server/timeline/read";
import { seededRandom } from "./seeded-random";
import { openThrowAwayDatabase } from "./throw-away-database";
import { fillDatabase } from "./window-rows";

const today = "2026-11-24";
const width = 1_360;
const first = dayNumberOf("1990-01-01");
const whole = dayNumberOf("2045-12-31") - first + 1;

/** Zooms by the days that the window shows, from the whole span to a week. */
const zooms = {
  whole,
  "25 years": 9_131,
  "10 years": 3_652,
  "3 years": 1_096,
  "1 year": 365,
  quarter: 91,
  month: 30,
  week: 7,
};

interface Figure {
  milestones: number;
  zoom: string;
  filter: string;
  medianMs: number;
  p95Ms: number;
  brotliBytes: number;
  items: number;
}

const filters: Record<string, Partial<MilestoneQuery>> = {
  none: {},
  "one lane": { initiative: ["lane-3"] },
  "kind and party": { kind: ["kind-2"], party: ["P3"] },
  "state overdue": { state: ["overdue"] },
};

async function measure(
  milestones: number,
  filter: string,
  zoom: keyof typeof zooms,
  rounds: number,
): Promise<Figure> {
  const random = seededRandom(7);
  const times: number[] = [];
  const sizes: number[] = [];
  const items: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const days = zooms[zoom];
    const from = first + Math.floor(random() * (whole - days));
    const window = { from: dayOfNumber(from), to: dayOfNumber(from + days - 1) };
    const query = { ...emptyQuery(), ...filters[filter] };
    const began = performance.now();
    const answer = await readWindow(visitor(), {
      query,
      grouping: "initiative",
      window,
      width,
      today,
      say: sayIn("en"),
    });
    const bytes = encodeWindow(answer);
    // The first two warm up the code and the connection.
    if (round < 2) continue;
    times.push(performance.now() - began);
    sizes.push(brotliCompressSync(bytes).length);
    items.push(answer.items.count);
  }
  const at = (list: number[], share: number) =>
    list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    milestones,
    zoom,
    filter,
    medianMs: tenth(at(times, 0.5)),
    p95Ms: tenth(at(times, 0.95)),
    brotliBytes: at(sizes, 0.5),
    items: at(items, 0.5),
  };
}

/** Any window at any zoom, answered from a real Postgres with nothing cached. */
async function run(): Promise<void> {
  const sizes = (process.env.BENCH_SIZES ?? "100000,1000000").split(",").map(Number);
  const figures: Figure[] = [];
  for (const milestones of sizes) {
    const { url, client, close } = await openThrowAwayDatabase();
    try {
      process.env.DATABASE_URL = url;
      console.error(`Filling a database with ${milestones.toLocaleString("en")} milestones …`);
      const began = performance.now();
      await fillDatabase(client, milestones);
      console.error(`filled in ${Math.round((performance.now() - began) / 1000)} s`);
      for (const filter of Object.keys(filters)) {
        for (const zoom of Object.keys(zooms) as (keyof typeof zooms)[]) {
          const figure = await measure(milestones, filter, zoom, filter === "none" ? 40 : 15);
          figures.push(figure);
          console.error(JSON.stringify(figure));
        }
      }
    } finally {
      const { database } = await import("@/server/database");
      await database().$disconnect();
      Object.assign(globalThis, { milepostDatabase: undefined });
      await close();
    }
  }
  console.log(JSON.stringify({ today, width, figures }, null, 2));
}

await run();
