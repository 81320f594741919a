import type { EntryProblems } from "@/domain/milestones/problems";

/** What was entered does not fit what is stored; the problems stand by field name, worded in messages. */
export class InvalidEntry extends Error {
  constructor(readonly problems: EntryProblems) {
    super("invalid entry");
    this.name = "InvalidEntry";
  }
}
