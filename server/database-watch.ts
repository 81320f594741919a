import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const unreachable = "The database cannot be reached, or the migrations have not run.";
const empty = "The database holds no collection: the migrations have not run.";

/**
 * Time is counted in short steps, not by one timer, and a step that comes late itself counts a quarter: on a machine so
 * busy that this process hardly runs, the database's processes hardly run either, and slow is not away.
 */
const stepMs = 40;
const lateStepMs = 60;
const steps = 10;
/** Before the first answer there is no warm connection, and a busy machine may take long to make one. */
const firstSteps = 125;
const calmMs = 500;
const retryMs = 150;
/** A connection that has said nothing for so long is replaced; its other end may be gone. */
const deadMs = 3_000;
const late = Symbol("late");

/**
 * Watches the database over one connection of its own, which the readers' pool cannot exhaust and which is warm when a
 * page asks. While the database is away every page is told at once; when it is back, the watch finds out by itself.
 */
export class DatabaseWatch {
  #client: Promise<pg.Client> | null = null;
  #away: string | null = null;
  #hasAnswered = false;
  #isEnded = false;

  constructor(private readonly url: string) {
    void this.#watch();
  }

  /** A sentence while the database is away or unfit, after four tenths of a second at most; null when it is fit. */
  async findFault(): Promise<string | null> {
    if (this.#away) return this.#away;
    const answer = await inTime(this.#ask(), this.#hasAnswered ? steps : firstSteps);
    if (answer === late) this.#away = unreachable;
    return answer === late ? unreachable : answer;
  }

  /** Ends the watch and its connection. */
  end(): void {
    this.#isEnded = true;
    this.#drop(this.#client);
  }

  async #watch(): Promise<void> {
    while (!this.#isEnded) {
      const question = this.#ask();
      const answer = await inTime(question, this.#hasAnswered ? steps : firstSteps);
      this.#away = answer === late ? unreachable : answer;
      if (answer !== late) {
        this.#hasAnswered = true;
        await pause(answer === null ? calmMs : retryMs, undefined, { ref: false });
      } else if ((await inTime(question, deadMs / stepMs)) === late) this.#drop(this.#client);
    }
  }

  /** Never rejects. */
  async #ask(): Promise<string | null> {
    this.#client ??= this.#connect();
    const connecting = this.#client;
    try {
      const { rowCount } = await (await connecting).query("SELECT 1 FROM collection");
      return rowCount === 1 ? null : empty;
    } catch {
      this.#drop(connecting);
      return unreachable;
    }
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      application_name: "milepost watch",
    });
    const connecting = client.connect().then(() => client);
    // A broken connection is replaced at the next question; it must not end the process.
    client.on("error", () => this.#drop(connecting));
    client.on("end", () => this.#drop(connecting));
    return connecting;
  }

  #drop(connecting: Promise<pg.Client> | null): void {
    if (!connecting || this.#client !== connecting) return;
    this.#client = null;
    connecting.then(
      (client) => client.end().catch(() => {}),
      () => {},
    );
  }
}

/** The answer, or `late` when it has not come after so many steps. */
async function inTime<Answer>(answer: Promise<Answer>, most: number): Promise<Answer | typeof late> {
  for (let steps = 0; steps < most; ) {
    const began = performance.now();
    const first = await Promise.race([answer, pause(stepMs, late, { ref: false })]);
    if (first !== late) return first;
    steps += performance.now() - began < lateStepMs ? 1 : 0.25;
  }
  return late;
}
