import { type Row, targetOf, whole } from "@/bench/timeline/data";
import type { Shown, Side, Span } from "@/bench/timeline/side";

/** What a page tells about one run. Times in ms. */
export interface PageFigures {
  /** From the start of the page to the picture on the screen, without fetching and preparing the data. */
  paintMs: number;
  /** From the data at hand to the picture on the screen. */
  drawMs: number;
  longestTaskMs: number;
}

export interface MotionFigures {
  fps: number;
  p95Ms: number;
  longestTaskMs: number;
}

export interface Bench {
  load(count: number): Promise<PageFigures>;
  move(kind: "zoom" | "pan"): Promise<MotionFigures>;
  /** Shows what a motion shows half the way. */
  halfway(kind: "zoom" | "pan"): Promise<void>;
  /** Shows the target and tells where it stands. */
  aim(): Promise<{ x: number; y: number; id: number } | null>;
  clicked(): { id: number | null; answerMs: number | null };
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const frames = 120;
const mostMs = 8000;
const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Halves its span eleven times less a bit and comes back, round a point that wanders. */
function zoomed(step: number): Span {
  const length = (whole.to - whole.from) / 60 ** ((1 - Math.cos((step / frames) * 2 * Math.PI)) / 2);
  const middle = (whole.from + whole.to) / 2 + 400 * Math.sin(step / 15);
  return { from: middle - length / 2, to: middle + length / 2 };
}

/** A tenth of the whole, pulled from left to right. */
function panned(step: number): Span {
  const length = (whole.to - whole.from) / 10;
  const from = whole.from + (whole.to - whole.from - length) * (step / frames);
  return { from, to: from + length };
}

function watchLongTasks() {
  let longest = 0;
  const note = (list: PerformanceObserverEntryList) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver(note);
  observer.observe({ type: "longtask", buffered: true });
  return {
    longest: () => {
      for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
      const seen = longest;
      longest = 0;
      return Math.round(seen);
    },
  };
}

async function measureMotion(shown: Shown, spanAt: (step: number) => Span, longest: () => number) {
  shown.show(spanAt(0));
  for (let i = 0; i < 20; i += 1) await nextFrame();
  longest();
  const times: number[] = [];
  let last = await nextFrame();
  const began = last;
  for (let step = 1; step <= frames && last - began < mostMs; step += 1) {
    shown.show(spanAt(step));
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    fps: (1000 * times.length) / (last - began),
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? sorted.at(-1) ?? 0,
    longestTaskMs: longest(),
  };
}

/** Hands the page of one side to the benchmark. `prepare` makes the side's own input, as a server would. */
export function runSide({ prepare, mount }: Side): void {
  const host = document.getElementById("host") as HTMLElement;
  const { longest } = watchLongTasks();
  const scriptMs = performance.now();
  let rows: Row[] = [];
  let shown: Shown;
  let pressedAt = 0;
  let answeredAt: number | null = null;
  addEventListener(
    "pointerup",
    () => {
      pressedAt = performance.now();
    },
    true,
  );
  window.bench = {
    async load(count) {
      rows = (await (await fetch(`/rows?count=${count}`)).json()) as Row[];
      prepare(rows);
      await nextFrame();
      longest();
      const began = performance.now();
      shown = mount(host, rows, () => {
        answeredAt ??= performance.now();
      });
      do await nextFrame();
      while (!shown.ready());
      // The frame after the one that drew it: by then it is on the screen.
      await nextFrame();
      const drawMs = performance.now() - began;
      return { paintMs: scriptMs + drawMs, drawMs, longestTaskMs: longest() };
    },
    move: (kind) => measureMotion(shown, kind === "zoom" ? zoomed : panned, longest),
    async halfway(kind) {
      shown.show((kind === "zoom" ? zoomed : panned)(frames / 2));
      for (let i = 0; i < 5; i += 1) await nextFrame();
    },
    async aim() {
      const target = targetOf(rows);
      shown.show({ from: target.start - 3, to: target.start + 4 });
      for (let i = 0; i < 30; i += 1) await nextFrame();
      const place = shown.find(target);
      for (let i = 0; i < 10; i += 1) await nextFrame();
      answeredAt = null;
      return place && { ...(shown.find(target) ?? place), id: target.id };
    },
    clicked: () => ({ id: shown.chosen(), answerMs: answeredAt === null ? null : answeredAt - pressedAt }),
  };
}
