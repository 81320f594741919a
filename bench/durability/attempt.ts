/** One form that a writer sends, again with the same key until it has an answer. */
export interface Attempt {
  writer: number;
  key: string;
  sort: "edit" | "update";
  slug: string;
  /** The version of the milestone that the writer saw. */
  version: number;
  /** Said by no other attempt. */
  text: string;
}

/** What the process of the writers tells: that a form goes out, and what came back. */
export type Word =
  | { word: "ready" }
  | { word: "sent"; attempt: Attempt }
  /** The write was acknowledged, as a person would be told that it is saved. */
  | { word: "saved"; attempt: Attempt }
  /** Others saved first, so nothing was written. */
  | { word: "refused"; attempt: Attempt };

/** What the process is given to begin with. */
export interface Task {
  writers: number;
  slugs: string[];
  /** Forms of a process that was killed, of which no answer is known. */
  pending: Attempt[];
}
