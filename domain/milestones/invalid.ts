import type { EntryProblems } from "@/domain/milestones/problems";

/** What was entered does not fit what is stored; the problems stand by field name, worded in messages. */
export class InvalidEntry extends Error {
  constructor(readonly problems: EntryProblems) {
    super("invalid entry");
    this.name = "InvalidEntry";
  }
}

/** Collects what is wrong, so that a person is told of everything at once. */
export class Faults {
  readonly problems: EntryProblems = {};

  /** @param isWrong whether something was found wrong already that is told elsewhere */
  constructor(private readonly isWrong = false) {}

  get any(): boolean {
    return this.isWrong || Object.keys(this.problems).length > 0;
  }

  /** Runs a check and keeps what it finds wrong; undefined then. The first problem of a field stays. */
  async keep<Answer>(check: () => Answer | Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof InvalidEntry)) throw error;
      for (const [name, problem] of Object.entries(error.problems)) this.problems[name] ??= problem;
      return undefined;
    }
  }
}
