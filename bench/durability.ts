import process from "node:process";
import { copyWithoutGuard, lateToDisk } from "./durability/planted-faults";
import { type Outcome, runSeries } from "./durability/series";
import { isSound } from "./durability/verdict";

// Kills the process of eight writers, and separately all of Postgres, with SIGKILL, and compares every acknowledged write
// with the database. `DURABILITY_KILLS` sets how often (200).
const kills = Number(process.env.DURABILITY_KILLS ?? 200);
const heads = [
  "acknowledged",
  "unheard",
  "refused",
  "lost",
  "doubled",
  "torn",
  "overwritten",
  "seconds",
] as const;

function row(name: string, outcome: Outcome): string {
  return [name.padEnd(34), ...heads.map((head) => String(outcome[head]).padStart(head.length))].join("  ");
}

async function run(): Promise<void> {
  const sound: [string, Outcome][] = [
    [`web process killed ${kills} times`, await runSeries({ victim: "web", kills })],
    [`Postgres killed ${kills} times`, await runSeries({ victim: "postgres", kills })],
  ];
  const copy = await copyWithoutGuard();
  const planted: [string, Outcome][] = [
    [
      "fault: synchronous_commit=off",
      await runSeries({ victim: "postgres", kills: 5, settings: lateToDisk }),
    ],
    [
      "fault: version guard removed",
      await runSeries({ victim: "web", kills: 2, milestones: 1, root: copy.root }).finally(copy.remove),
    ],
  ];
  console.log(
    JSON.stringify({ name: "durability", kills, runs: Object.fromEntries([...sound, ...planted]) }),
  );
  console.error(["".padEnd(34), ...heads].join("  "));
  for (const [name, outcome] of [...sound, ...planted]) console.error(row(name, outcome));
  const isRight = sound.every(([, each]) => isSound(each)) && !planted.some(([, each]) => isSound(each));
  if (!isRight) process.exitCode = 1;
}

await run();
