import type { Tone } from "@/domain/timeline/types";

/** The colours that the picture is drawn with, read from the page's tokens. */
export interface Tokens {
  paper: string;
  card: string;
  ink: string;
  ink2: string;
  line: string;
  faint: string;
  brand: string;
  soft: string;
  late: string;
  warningText: string;
  tones: Record<Tone, string>;
  /** Colour of bars that count. */
  count: string;
  family: string;
  /** System colours are in force: nothing may be told by its shade. */
  forced: boolean;
}

/** What everything in the picture is drawn with. */
export interface Pen {
  ctx: CanvasRenderingContext2D;
  tokens: Tokens;
  font: number;
  /** Pixels for each px; 0 where nothing is drawn in pixels. */
  ratio: number;
}

const forcedQuery = "(forced-colors: active)";

const forcedTokens = (family: string): Tokens => ({
  paper: "Canvas",
  card: "Canvas",
  ink: "CanvasText",
  ink2: "CanvasText",
  line: "GrayText",
  faint: "Canvas",
  brand: "Highlight",
  soft: "Canvas",
  late: "CanvasText",
  warningText: "CanvasText",
  tones: {
    delivered: "CanvasText",
    "under-way": "CanvasText",
    warning: "CanvasText",
    late: "CanvasText",
    unknown: "CanvasText",
  },
  count: "CanvasText",
  family,
  forced: true,
});

export function readTokens(host: Element): Tokens {
  const style = getComputedStyle(host);
  const family = style.fontFamily || "sans-serif";
  if (matchMedia(forcedQuery).matches) return forcedTokens(family);
  const read = (name: string, otherwise: string) => style.getPropertyValue(`--${name}`).trim() || otherwise;
  return {
    paper: read("paper", "#fbfaf7"),
    card: read("card", "#ffffff"),
    ink: read("ink", "#1a1d21"),
    ink2: read("ink-2", "#545b64"),
    line: read("line", "#e6e3dc"),
    faint: read("line-2", "#f0ede6"),
    brand: read("brand", "#0b4f6c"),
    soft: read("brand-soft", "#e3eef2"),
    late: read("late", "#b3261e"),
    warningText: read("warning-text", "#8a5200"),
    tones: {
      delivered: read("delivered", "#1d7d5f"),
      "under-way": read("under-way", "#2f6fb5"),
      warning: read("warning", "#b36b00"),
      late: read("late", "#b3261e"),
      unknown: read("unknown", "#8a9199"),
    },
    count: read("under-way", "#2f6fb5"),
    family,
    forced: false,
  };
}

/** Calls back when the reader's colours change; gives what stops it. */
export function watchTokens(changed: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", forcedQuery].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
