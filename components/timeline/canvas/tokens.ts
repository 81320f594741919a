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

const forced: Partial<Record<string, string>> = {
  paper: "Canvas",
  card: "Canvas",
  "line-2": "Canvas",
  "brand-soft": "Canvas",
  line: "GrayText",
  brand: "Highlight",
};

export function readTokens(host: Element): Tokens {
  const style = getComputedStyle(host);
  const isForced = matchMedia(forcedQuery).matches;
  const read = (name: string) =>
    isForced ? (forced[name] ?? "CanvasText") : style.getPropertyValue(`--${name}`).trim();
  const tones = { delivered: "", "under-way": "", warning: "", late: "", unknown: "" };
  for (const tone of Object.keys(tones) as Tone[]) tones[tone] = read(tone);
  return {
    paper: read("paper"),
    card: read("card"),
    ink: read("ink"),
    ink2: read("ink-2"),
    line: read("line"),
    faint: read("line-2"),
    brand: read("brand"),
    soft: read("brand-soft"),
    late: tones.late,
    warningText: read("warning-text"),
    tones,
    count: tones["under-way"],
    family: style.fontFamily,
    forced: isForced,
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
