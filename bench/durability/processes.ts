import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import type { Attempt, Task, Word } from "./attempt";

/** What the writers said, over all the processes that they ran in. */
export class Ledger {
  readonly saved = new Map<string, Attempt>();
  readonly sent = new Map<string, Attempt>();
  /** The form of each writer that has no answer yet. */
  readonly open = new Map<number, Attempt>();
  refused = 0;

  hear(word: Word): void {
    if (word.word === "ready") return;
    const { attempt } = word;
    if (word.word === "sent") {
      this.sent.set(attempt.key, attempt);
      this.open.set(attempt.writer, attempt);
      return;
    }
    this.open.delete(attempt.writer);
    if (word.word === "saved") this.saved.set(attempt.key, attempt);
    else this.refused += 1;
  }
}

/** A process of writers: loaded and connected, it waits for its task. */
export class Writers {
  private readonly child: ChildProcess;
  readonly ready: Promise<void>;
  /** Resolves with its end, when all that it said was heard. */
  readonly ended: Promise<void>;
  private mayEnd = false;

  /** @param root where the sources lie that it runs */
  constructor(root: string, url: string, ledger: Ledger) {
    const flags = ["--conditions=react-server", "--import", "tsx"];
    this.child = spawn(process.execPath, [...flags, path.join(root, "bench/durability/writer.ts")], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url, MILEPOST_TODAY: "2026-11-24" },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.child.stdin?.on("error", () => {});
    const { stdout } = this.child;
    if (!stdout) throw new Error("the writers have no output");
    const lines = createInterface({ input: stdout });
    this.ready = new Promise((resolve, reject) => {
      lines.on("line", (line) => {
        // Cut off in the middle by the kill: it was not said.
        const word = wordOf(line);
        if (word?.word === "ready") resolve();
        if (word) ledger.hear(word);
      });
      this.child.once("exit", (code) => {
        if (!this.mayEnd) reject(new Error(`the writers ended by themselves (${code})`));
      });
    });
    this.ready.catch(() => {});
    this.ended = Promise.all([once(this.child, "exit"), once(lines, "close")]).then(() => {});
  }

  begin(task: Task): void {
    this.child.stdin?.write(`${JSON.stringify(task)}\n`);
  }

  async kill(): Promise<void> {
    this.mayEnd = true;
    this.child.kill("SIGKILL");
    await this.ended;
  }
}

function wordOf(line: string): Word | null {
  try {
    return JSON.parse(line) as Word;
  } catch {
    return null;
  }
}
