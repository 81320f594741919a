/** What the words around a date say. */
export interface FrameWords {
  limit?:
    | "by"
    /** Korean 까지: "by" after one date, the end of a span after "from". */
    | "to"
    | "before"
    /** Korean 이전, which may or may not hold the date itself. */
    | "before-or-by"
    | "until"
    | "from"
    | "since"
    | "after"
    | "not-before"
    | "or-earlier";
  action?: "starts" | "ends" | "runs" | "happens";
  approximate?: boolean;
  uncertain?: boolean;
  plan?: boolean;
  /** "In the course of": makes of a span some time in it. */
  within?: boolean;
  between?: boolean;
  /** "Within", "due in": of a span they keep its start too, which "by" does not. */
  inside?: boolean;
  /** 시행, "in force": with 까지 it is both what begins by then and what lasts till then; a span it lasts through. */
  lasting?: boolean;
  /** How many years the words say it takes. */
  years?: number;
  startUnknown?: boolean;
  endUnknown?: boolean;
  endOpen?: boolean;
}

/** Limits that say the same together as the first alone. */
const together: Record<string, FrameWords["limit"]> = {
  "by to": "by",
  "to by": "by",
  "until to": "until",
  "until by": "until",
  "since since": "since",
  "from since": "since",
  "from not-before": "not-before",
  "not-before from": "not-before",
  "since from": "since",
  "by before": "before",
  "before to": "before",
  "not-before not-before": "not-before",
  "by by": "by",
  "to to": "to",
  "from from": "from",
  "until until": "until",
};

/** Both, or null when they contradict each other. */
export function mergeFrames(a: FrameWords, b: FrameWords): FrameWords | null {
  const merged = { ...a, ...b };
  if (a.limit && b.limit) {
    const limit = together[`${a.limit} ${b.limit}`];
    if (!limit) return null;
    merged.limit = limit;
    // "From 2027 at the earliest": something starts then.
    if (limit === "not-before" && a.limit !== b.limit) merged.action ??= "starts";
  }
  if (a.action && b.action && a.action !== b.action) {
    // "To be held": what only happens says nothing more, and "completed during 2026" happens once in it.
    const other = a.action === "happens" ? b.action : b.action === "happens" ? a.action : null;
    const lasts = merged.lasting && (a.action === "runs" || b.action === "runs");
    if (!other && !lasts) return null;
    merged.action = !other ? "runs" : other === "runs" ? "happens" : other;
  }
  return merged;
}
