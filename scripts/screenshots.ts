import { mkdir } from "node:fs/promises";
import process from "node:process";
import { type Browser, chromium } from "playwright";
import { locales } from "@/domain/vocabulary";
import { findChromium } from "./chromium";
import { startTrial } from "./e2e/trial";
import { reportFault } from "./fault";

interface Picture {
  name: string;
  path: string;
  width: number;
  height: number;
  colorScheme: "light" | "dark";
}

const folder = "docs/screenshots";
const pages = { timeline: "", milestone: "/milestones/kadif-2025-2029", deadlines: "/deadlines" };
const heights: Record<number, number> = { 1440: 1000, 390: 844 };

/** The pictures of the documentation. Their names are linked to, so they stay. */
function listPictures(): Picture[] {
  const pictures: Picture[] = [];
  for (const [page, path] of Object.entries(pages)) {
    for (const locale of locales) {
      for (const [width, height] of Object.entries(heights)) {
        const picture = { path: `/${locale}${path}`, width: Number(width), height };
        pictures.push({ ...picture, name: `${page}-${locale}-${width}`, colorScheme: "light" });
        if (page === "timeline" && locale === "en")
          pictures.push({ ...picture, name: `${page}-${locale}-${width}-dark`, colorScheme: "dark" });
      }
    }
  }
  return pictures;
}

/** Takes the first screen of a page, as a reader meets it. */
async function take(browser: Browser, base: string, picture: Picture): Promise<void> {
  const { width, height, colorScheme } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
    timezoneId: "Asia/Seoul",
  });
  const page = await context.newPage();
  const answer = await page.goto(base + picture.path);
  if (!answer?.ok()) throw new Error(`${picture.path} answered ${answer?.status()}`);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: `${folder}/${picture.name}.png` });
  await context.close();
  console.log(`${folder}/${picture.name}.png`);
}

try {
  const executablePath = findChromium(process.env.CHROMIUM_PATH || null);
  await mkdir(folder, { recursive: true });
  const trial = await startTrial();
  try {
    // Root may run Chromium only without its sandbox.
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const browser = await chromium.launch({ executablePath, args });
    try {
      for (const picture of listPictures()) await take(browser, trial.url, picture);
    } finally {
      await browser.close();
    }
  } finally {
    await trial.stop();
  }
} catch (error) {
  reportFault(error);
  process.exitCode = 1;
}
