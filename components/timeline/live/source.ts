import type { LiveConfig } from "@/components/timeline/live/config";
import { dayNumberOf, dayOfNumber } from "@/domain/timeline/columns";
import type { TimeWindow } from "@/domain/timeline/types";
import { decodeWindow, type WindowAnswer, type WindowText } from "@/domain/timeline/window";

/** Answers that are kept: what one zooms out of is at hand again. */
const mostKept = 8;
/** Texts in one request. */
const mostTexts = 100;
/** How long requests for single texts are gathered. */
const gatherMs = 60;

/** Where the milestones come from: windows of them, and the words of single ones. */
export interface Source {
  /** All that there is is in the first answer: nothing more need be asked for. */
  readonly complete: boolean;
  first(): Promise<WindowAnswer>;
  /** All lanes over the whole span, for the overview. */
  whole(): Promise<WindowAnswer>;
  /** What a window needs with as much on either side, or null when the last answer has it. */
  around(window: TimeWindow): Promise<WindowAnswer | null>;
  texts: Map<number, WindowText>;
  /** Has the words of these fetched; `onTexts` is told. */
  want(ids: readonly number[]): void;
  stop(): void;
}

const lengthOf = ({ from, to }: TimeWindow) => dayNumberOf(to) - dayNumberOf(from) + 1;
const sameWindow = (one: TimeWindow, other: TimeWindow) => one.from === other.from && one.to === other.to;
const firstDay = dayNumberOf("1000-01-01");
const lastDay = dayNumberOf("2999-12-31");

/** The window with its own length added on either side. */
function widened({ from, to }: TimeWindow): TimeWindow {
  const length = lengthOf({ from, to });
  return {
    from: dayOfNumber(Math.max(firstDay, dayNumberOf(from) - length)),
    to: dayOfNumber(Math.min(lastDay, dayNumberOf(to) + length)),
  };
}

export function createSource(config: LiveConfig, onTexts: () => void): Source {
  const stopped = new AbortController();
  const kept = new Map<string, Promise<WindowAnswer>>();
  const texts = new Map<number, WindowText>();
  const asked = new Set<number>();
  const waiting = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = { ...config.answered, width: config.width };

  const load = async (address: string): Promise<Response> => {
    const answer = await fetch(address, { signal: stopped.signal });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return answer;
  };
  const read = (window: TimeWindow, width: number): Promise<WindowAnswer> => {
    const address = `${config.data}&window=${window.from}..${window.to}&width=${width}`;
    const before = kept.get(address);
    if (before) return before;
    const answer = load(address)
      .then((response) => response.arrayBuffer())
      .then((bytes) => {
        const decoded = decodeWindow(new Uint8Array(bytes));
        for (const text of decoded.texts) texts.set(text.id, text);
        return decoded;
      });
    answer.catch(() => kept.delete(address));
    kept.set(address, answer);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return answer;
  };
  const fetchTexts = async () => {
    timer = undefined;
    const ids = [...waiting].slice(0, mostTexts);
    for (const id of ids) waiting.delete(id);
    if (waiting.size > 0) timer = setTimeout(fetchTexts, gatherMs);
    try {
      const answer = (await (await load(`${config.texts}&ids=${ids.join(",")}`)).json()) as {
        items: WindowText[];
      };
      for (const text of answer.items) texts.set(text.id, text);
      onTexts();
    } catch {
      // They are asked for again when they are wanted again.
      for (const id of ids) asked.delete(id);
    }
  };
  return {
    complete: sameWindow(config.answered, config.span),
    texts,
    first: () => read(config.answered, config.width),
    whole: () => read(config.span, config.width),
    around: async (window) => {
      const wanted = widened(window);
      const inside = held.from <= window.from && held.to >= window.to;
      if (inside && lengthOf(held) / held.width <= (1.5 * lengthOf(window)) / config.width) return null;
      const width = config.width * 3;
      const answer = await read(wanted, width);
      held = { ...wanted, width };
      return answer;
    },
    want: (ids) => {
      for (const id of ids) {
        if (id === 0 || texts.has(id) || asked.has(id)) continue;
        asked.add(id);
        waiting.add(id);
      }
      if (waiting.size > 0) timer ??= setTimeout(fetchTexts, gatherMs);
    },
    stop: () => {
      stopped.abort();
      clearTimeout(timer);
    },
  };
}
