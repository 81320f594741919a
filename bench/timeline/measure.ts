import type { Browser, Page } from "playwright";
import type { MotionFigures, PageFigures } from "@/bench/timeline/page";
import type { SideName } from "@/bench/timeline/pages";
import { comparePixels, type PixelProof } from "@/bench/timeline/pixels";

/** One run of one side. */
export interface RunFigures extends PageFigures {
  zoom: MotionFigures & PixelProof;
  pan: MotionFigures & PixelProof;
  click: { answerMs: number | null; right: boolean };
  heapMb: number;
  nodes: number;
}

const host = { x: 0, y: 0, width: 1360, height: 900 };

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

async function move(page: Page, eye: Page, kind: "zoom" | "pan"): Promise<MotionFigures & PixelProof> {
  const before = await page.screenshot({ clip: host });
  const figures = await page.evaluate((each) => window.bench.move(each), kind);
  // At the end of a zoom the picture is where it was: what is compared is how it looked half the way.
  await page.evaluate((each) => window.bench.halfway(each), kind);
  const after = await page.screenshot({ clip: host });
  return { ...figures, ...(await comparePixels(eye, before, after)) };
}

async function click(page: Page): Promise<RunFigures["click"]> {
  const place = await page.evaluate(() => window.bench.aim());
  if (!place) return { answerMs: null, right: false };
  await page.mouse.click(place.x, place.y);
  await page.waitForTimeout(300);
  const { id, answerMs } = await page.evaluate(() => window.bench.clicked());
  return { answerMs, right: id === place.id };
}

/** Opens the page of a side in a context of its own and measures it once. */
export async function measureSide(
  browser: Browser,
  eye: Page,
  url: string,
  side: SideName,
  count: number,
): Promise<RunFigures> {
  const context = await browser.newContext({
    viewport: { width: host.width, height: host.height },
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(`${url}/${side}`);
    const loaded = await page.evaluate((each) => window.bench.load(each), count);
    const nodes = await page.evaluate(() => document.querySelectorAll("#host *").length);
    const heapMb = await heapOf(page);
    const zoom = await move(page, eye, "zoom");
    const pan = await move(page, eye, "pan");
    return { ...loaded, zoom, pan, click: await click(page), heapMb, nodes };
  } finally {
    await context.close();
  }
}
