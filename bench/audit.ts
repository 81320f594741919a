import { ensureGenerated } from "../scripts/build";
import { openThrowAwayDatabase } from "./throw-away-database";

const events = 100_000;

/** Measures writing 100,000 events through the chain's trigger, and verifying them as `audit verify` does. */
async function run(): Promise<void> {
  await ensureGenerated();
  const { database } = await import("@/server/database");
  const opened = await openThrowAwayDatabase();
  process.env.DATABASE_URL = opened.url;
  const { verifyAudit } = await import("@/server/audit/verify");
  const { systemViewer } = await import("@/server/session");
  try {
    const writeSeconds = await secondsOf(() =>
      opened.client.query(
        `INSERT INTO audit_event (actor_name, action, thing, thing_id, details)
        SELECT 'Analyst ' || n % 40, 'edit-milestone', 'milestone', gen_random_uuid(),
          jsonb_build_object('slug', 'a-milestone-of-average-length-' || n, 'version', n % 30)
        FROM generate_series(1, $1::int) n`,
        [events],
      ),
    );
    // As a log that has stood for a while, read by a client that is connected.
    await opened.client.query("VACUUM ANALYZE audit_event");
    await database().auditEvent.count();
    const runs: number[] = [];
    const used = process.cpuUsage();
    for (let at = 0; at < 3; at += 1) {
      const seconds = await secondsOf(async () => {
        const verdict = await verifyAudit(systemViewer("Benchmark"));
        if (verdict.events !== events || verdict.faults.length > 0)
          throw new Error("the chain does not verify");
      });
      runs.push(seconds);
    }
    const { user, system } = process.cpuUsage(used);
    const cpuSeconds = Math.round((user + system) / runs.length / 1_000) / 1_000;
    const verifySeconds = Math.max(...runs);
    console.log(
      JSON.stringify({ name: "audit", events, writeSeconds, verifySeconds, runs, cpuSeconds, limit: 5 }),
    );
    console.error(
      `events        ${events}\nwrite (s)     ${writeSeconds}\nverify (s)    ${verifySeconds} of 5 allowed, ${cpuSeconds} of them this process's own work`,
    );
    if (verifySeconds > 5) process.exitCode = 1;
  } finally {
    await database().$disconnect();
    await opened.close();
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start) / 1_000;
}

await run();
