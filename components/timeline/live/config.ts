import type { ControlTexts } from "@/components/timeline/canvas/controls";
import type { LaneName } from "@/domain/timeline/scene/from-window";
import type { TimeWindow } from "@/domain/timeline/types";
import type { Day, Locale } from "@/domain/vocabulary";

/** Sentences of the moving picture; `{name}` stands for a value. */
export interface LiveWords extends ControlTexts {
  picture: string;
  help: string;
  copied: string;
  saved: string;
  todayBadge: string;
  /** "{count} milestones between {from} and {to}" */
  many: string;
  /** "no date · {title}", "{count} without a date" */
  noDateTag: string;
  noDateMany: string;
  /** "{nth} of {of} in {lane}" */
  position: string;
  /** A lane of so many that they cannot be told apart. */
  counted: string;
}

/** What the page tells the moving picture; milestones are not in it: they come as bytes. */
export interface LiveConfig {
  locale: Locale;
  today: Day;
  /** The day that the page looks back to. */
  asof: Day | null;
  /** Addresses of the data, to which window and width, or numbers, are added. */
  data: string;
  texts: string;
  width: number;
  names: LaneName[];
  collapsed: string[];
  /** What the reader sees first, what the server drew it from, and all that there is. */
  window: TimeWindow;
  answered: TimeWindow;
  span: TimeWindow;
  words: LiveWords;
}

/** Puts values into a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
