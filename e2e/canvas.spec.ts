import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "playwright/test";
import { listComplaints, listSerious } from "./looks-sound";

test.use({ viewport: { width: 1440, height: 1200 } });

const stage = (page: Page) => page.getByRole("application", { name: /^Timeline of milestones/ });
const panel = (page: Page) => page.getByRole("complementary", { name: "Milestone" });

/** Opens the page and waits until the picture moves. */
async function open(page: Page, path = "/en"): Promise<void> {
  await page.goto(path);
  await expect(page.locator(".tl-place[data-moving]")).toBeVisible();
  await stage(page).scrollIntoViewIfNeeded();
}

/** Where the server's picture, which lies under the moving one, has the mark of a milestone. */
function placeOf(page: Page, title: string): Promise<{ x: number; y: number }> {
  return page.locator(".tl-place").evaluate((place, start) => {
    place.removeAttribute("data-moving");
    const links = [...place.querySelectorAll<SVGAElement>("a.tl-link")];
    const link = links.find(
      (each) => each.checkVisibility() && each.getAttribute("aria-label")?.startsWith(start),
    );
    const box = link?.querySelector(".tl-hit")?.getBoundingClientRect();
    // The browser may scroll to keep in sight what it showed: only where it lies in the picture stays the same.
    const then = place.getBoundingClientRect();
    place.setAttribute("data-moving", "");
    const now = place.getBoundingClientRect();
    if (!box) throw new Error(`no mark of ${start}`);
    return { x: box.x + box.width / 2 - then.x + now.x, y: box.y + box.height / 2 - then.y + now.y };
  }, title);
}

const pixels = (page: Page) =>
  page.locator(".tlc-canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test("the moving picture takes the server's place without any shift, and says nothing in the console", async ({
  page,
}) => {
  const complaints = listComplaints(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift" });
  });
  // The letters of the page arrive before it, so that what moves after this moves because of the picture.
  await page.route("**/api/v1/timeline?*", async (route) => {
    await page.evaluate(() => document.fonts.ready.then(() => Object.assign(window, { before: [] })));
    await page.waitForTimeout(500);
    await page.evaluate(() => (window as never as { shifts: number[] }).shifts.splice(0));
    await route.continue();
  });
  await open(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as never as { shifts: number[] }).shifts)).toEqual([]);
  expect(await listSerious(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the wheel zooms round the pointer, a drag pans, and a reload brings the window back", async ({
  page,
}) => {
  await open(page);
  const before = await pixels(page);
  const box = await stage(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 700, (box?.y ?? 0) + 200);
  await page.mouse.wheel(0, -400);
  await expect(page).toHaveURL(/[?&]window=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  const zoomed = page.url();
  expect(await pixels(page)).not.toBe(before);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 210, { steps: 4 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(zoomed);
  const dragged = page.url();
  await page.mouse.move(0, 0);
  const pictures: string[] = [];
  for (let i = 0; i < 2; i += 1) {
    await page.reload();
    await expect(page.locator(".tl-place[data-moving]")).toBeVisible();
    await stage(page).scrollIntoViewIfNeeded();
    expect(page.url()).toBe(dragged);
    pictures.push(await pixels(page));
  }
  expect(pictures[0]).toBe(pictures[1]);
  expect(pictures[0]).not.toBe(before);
});

test("a click opens the panel of what lies there without a page load; Back closes it, reload keeps it", async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => Object.assign(window, { same: true }));
  const { x, y } = await placeOf(page, "ASEAN–Korea FTA upgrade negotiations begin");
  await page.mouse.click(x, y);
  const heading = panel(page).getByRole("heading", { level: 2 });
  await expect(heading).toHaveText("ASEAN–Korea FTA upgrade negotiations begin");
  await expect(heading).toBeFocused();
  await expect(panel(page).getByText("starts in 2026")).toBeVisible();
  await expect(panel(page).getByRole("heading", { name: "Implementation updates" })).toBeVisible();
  await expect(page).toHaveURL(/open=akfta-upgrade-negotiations/);
  expect(await listSerious(page)).toEqual([]);
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/open=/);
  await page.goForward();
  await expect(heading).toHaveText("ASEAN–Korea FTA upgrade negotiations begin");
  expect(await page.evaluate(() => "same" in window)).toBe(true);
  await page.reload();
  await expect(heading).toHaveText("ASEAN–Korea FTA upgrade negotiations begin");
});

test("by keyboard alone: one tab stop, arrows in time and between lanes, Enter opens, Escape comes back", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("link", { name: "Next generation" }).focus();
  for (let i = 0; i < 6 && !(await stage(page).evaluate((each) => each === document.activeElement)); i += 1)
    await page.keyboard.press("Tab");
  await expect(stage(page)).toBeFocused();
  const said = page.locator(".tlc [aria-live]");
  await expect(said).toHaveText(/, \d of \d in Comprehensive Strategic Partnership$/);
  await page.keyboard.press("Home");
  await expect(said).toHaveText(/^26th ASEAN.*, delivered, 1 of 4 in /);
  await page.keyboard.press("ArrowRight");
  await expect(said).toHaveText(/2 of 4 in Comprehensive Strategic Partnership$/);
  await page.keyboard.press("ArrowDown");
  await expect(said).not.toHaveText(/Comprehensive/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(stage(page)).toBeFocused();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/window=/);
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/collapsed=/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("toolbar").getByRole("button").first()).toBeFocused();
});

test("several are chosen with Shift or a frame: counted, spanned, listed and kept in the address", async ({
  page,
}) => {
  await open(page);
  const { x, y } = await placeOf(page, "26th ASEAN–Republic of Korea Summit");
  const talks = await placeOf(page, "ASEAN–Korea FTA upgrade negotiations begin");
  await page.keyboard.down("Shift");
  await page.mouse.click(x, y);
  await page.mouse.click(talks.x, talks.y);
  await page.keyboard.up("Shift");
  const list = page.getByRole("complementary", { name: "2 milestones selected" });
  await expect(list.getByText("from 27 Oct 2025 to 31 Dec 2026")).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(page).toHaveURL(/selected=[a-z0-9-]+,[a-z0-9-]+/);
  expect(await listSerious(page)).toEqual([]);
  await list.getByRole("link", { name: /FTA upgrade/ }).click();
  await expect(panel(page).getByText("starts in 2026")).toBeVisible();
  await page.goBack();
  await expect(list).toBeVisible();
  await page.reload();
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await list.getByRole("button", { name: "Clear the selection" }).click();
  await expect(list).toHaveCount(0);
  await expect(page).not.toHaveURL(/selected=/);
});

test("the picture is saved as vectors, with its words", async ({ page }) => {
  await open(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("timeline-2024-01-01-2030-12-31.svg");
  const svg = await readFile(await file.path(), "utf8");
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+/);
  expect(svg).toContain(">ASEAN–Korea FTA upgrade negotiations begin</text>");
  const isWhole = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") === null,
    svg,
  );
  expect(isWhole).toBe(true);
});

test("the lanes can stand for something else, in another order; links do it and the address keeps it", async ({
  page,
}) => {
  await open(page, "/en?window=2025-01-01..2027-12-31");
  await page.getByText("Lanes by initiative").click();
  await page.getByRole("link", { name: "by progress" }).click();
  await expect(page).toHaveURL(/window=2025-01-01\.\.2027-12-31&group=progress$/);
  await expect(page.locator(".tl-place[data-moving]")).toBeVisible();
  await stage(page).focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".tlc [aria-live]")).toHaveText(/1 of \d+ in Not assessed$/);
  await page.getByText("Order as in the collection").click();
  await page.getByRole("link", { name: "by name" }).click();
  await expect(page).toHaveURL(/group=progress&sort=name$/);
  await expect(page.locator(".tl-place[data-moving]")).toBeVisible();
  await stage(page).focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".tlc [aria-live]")).toHaveText(/1 of \d+ in Delivered$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a milestone opens in a sheet that leaves the picture in sight, in Korean too", async ({ page }) => {
    await page.goto("/ko?open=defa-2030");
    const sheet = page.getByRole("complementary", { name: "마일스톤" });
    await expect(sheet.getByText("2030년까지").first()).toBeVisible();
    const box = await sheet.boundingBox();
    expect(box?.y).toBeGreaterThan(844 * 0.35);
    expect(await listSerious(page)).toEqual([]);
    await sheet.getByRole("link", { name: "닫기" }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page).toHaveURL(/\/ko$/);
  });
});
