import { readdir, readFile } from "node:fs/promises";
import { type Cluster, startCluster } from "@/scripts/postgres/cluster";

/** An embedded Postgres of the benchmark's own in a folder of its own, to be killed and started again on the same port. */
export class KillablePostgres {
  private constructor(
    private readonly folder: string,
    private readonly settings: readonly string[],
    private cluster: Cluster,
  ) {}

  static async start(folder: string, settings: readonly string[]): Promise<KillablePostgres> {
    return new KillablePostgres(folder, settings, await startCluster({ data: folder, settings }));
  }

  get url(): string {
    return this.cluster.url("milepost");
  }

  /** SIGKILL to the server's first process and to each of its children, so that none can write what it still holds. */
  async kill(): Promise<void> {
    const { pid, ended, stop } = this.cluster;
    if (!pid) throw new Error("Postgres does not run");
    // The first stands still, so that no child is born while they are counted.
    process.kill(pid, "SIGSTOP");
    const children = await childrenOf(pid);
    for (const each of [...children, pid]) killIfThere(each);
    await ended;
    await stop();
  }

  /** Starts it on what the killed one left. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.url).port);
    this.cluster = await startCluster({ data: this.folder, settings: this.settings, port });
  }

  stop(): Promise<void> {
    return this.cluster.stop();
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The processes whose parent is the given one; Linux tells in /proc. */
async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      // After the name in brackets: state, then the parent.
      const [, above] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return Number(above) === parent ? Number(pid) : null;
    }),
  );
  return found.filter((pid) => pid !== null);
}
