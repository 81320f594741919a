import type { FieldProblems } from "@/domain/error";

/** What was entered does not fit what is stored; the problems stand by field name, worded in messages. */
export class InvalidEntry extends Error {
  constructor(readonly problems: FieldProblems) {
    super("invalid entry");
    this.name = "InvalidEntry";
  }
}
