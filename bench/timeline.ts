import process from "node:process";
import { chromium } from "playwright";
import { measureSide, type RunFigures } from "@/bench/timeline/measure";
import { type SideName, servePages, sides, sizeOfLayer } from "@/bench/timeline/pages";
import { findChromium } from "@/scripts/chromium";

interface Result extends RunFigures {
  side: SideName;
  count: number;
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) * 10) / 10;
};

function medianMotion(runs: RunFigures[], kind: "zoom" | "pan"): RunFigures["zoom"] {
  const of = (name: keyof RunFigures["zoom"]) => median(runs.map((run) => run[kind][name]));
  const share = (name: "drawn" | "changed") => Math.min(...runs.map((run) => run[kind][name]));
  return {
    fps: of("fps"),
    p95Ms: of("p95Ms"),
    longestTaskMs: of("longestTaskMs"),
    drawn: Math.round(share("drawn") * 1000) / 1000,
    changed: Math.round(share("changed") * 1000) / 1000,
  };
}

function summarise(side: SideName, count: number, runs: RunFigures[]): Result {
  const of = (name: "paintMs" | "drawMs" | "longestTaskMs" | "heapMb" | "nodes") =>
    median(runs.map((run) => run[name]));
  const answers = runs.map(({ click }) => click.answerMs).filter((each) => each !== null);
  return {
    side,
    count,
    paintMs: of("paintMs"),
    drawMs: of("drawMs"),
    longestTaskMs: of("longestTaskMs"),
    zoom: medianMotion(runs, "zoom"),
    pan: medianMotion(runs, "pan"),
    click: {
      answerMs: answers.length === 0 ? null : median(answers),
      right: runs.every(({ click }) => click.right),
    },
    heapMb: of("heapMb"),
    nodes: of("nodes"),
  };
}

function print(results: Result[]): void {
  console.error(
    "count   side           paint  draw   zoom fps p95   task  pan fps p95   task  click right  heap   nodes",
  );
  for (const { side, count, paintMs, drawMs, zoom, pan, click, heapMb, nodes } of results) {
    const cells: [unknown, number][] = [
      [count, 8],
      [side, 15],
      [paintMs, 7],
      [drawMs, 7],
      [zoom.fps, 9],
      [zoom.p95Ms, 6],
      [zoom.longestTaskMs, 6],
      [pan.fps, 8],
      [pan.p95Ms, 6],
      [pan.longestTaskMs, 6],
      [click.answerMs ?? "–", 6],
      [click.right ? "yes" : "no", 7],
      [heapMb, 7],
      [nodes, 6],
    ];
    console.error(cells.map(([value, width]) => String(value).padEnd(width)).join(""));
    for (const [kind, motion] of [
      ["zoom", zoom],
      ["pan", pan],
    ] as const) {
      if (motion.drawn < 0.005 || motion.changed < 0.005)
        console.error(`  ${kind}: the picture is blank or did not move`);
    }
  }
}

const numbers = (text: string | undefined, otherwise: number[]) => text?.split(",").map(Number) ?? otherwise;

/*
 * Milepost's picture and three others over the same milestones, in one browser, one after the other in turn.
 * `BENCH_SIZES`, `BENCH_ROUNDS` and `BENCH_SIDES` shorten it.
 */
async function run(): Promise<void> {
  const counts = numbers(process.env.BENCH_SIZES, [100, 1000, 10_000, 100_000]);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
  const chosen = sides.filter((side) => process.env.BENCH_SIDES?.split(",").includes(side) ?? true);
  const layer = await sizeOfLayer();
  const { url, close } = await servePages(chosen);
  const browser = await chromium.launch({
    executablePath: findChromium(process.env.CHROMIUM_PATH ?? null),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const eye = await browser.newPage();
    const results: Result[] = [];
    for (const count of counts) {
      const runs = new Map<SideName, RunFigures[]>(chosen.map((side) => [side, []]));
      for (let round = 0; round < rounds; round += 1) {
        for (const side of chosen) {
          const figures = await measureSide(browser, eye, url, side, count);
          runs.get(side)?.push(figures);
          console.error(`${count} ${side} ${round + 1}/${rounds}`);
        }
      }
      for (const [side, each] of runs) results.push(summarise(side, count, each));
    }
    print(results);
    console.error(`interactive layer: ${layer.gzipBytes} bytes gzip, ${layer.brotliBytes} brotli`);
    console.log(JSON.stringify({ layer, rounds, results }, null, 2));
  } finally {
    await browser.close();
    close();
  }
}

await run();
