import { expect, type Page, test } from "playwright/test";
import en from "../messages/en.json" with { type: "json" };
import ko from "../messages/ko.json" with { type: "json" };
import { listComplaints, listSerious, overflow } from "./looks-sound";

const paths = [
  "",
  "?theme=growth-innovation&state=running&q=korea&colour=red",
  "?state=overdue",
  "?order=-state",
  "/deadlines",
  "/updates",
  "/about",
  "/signin",
  "/setup",
  "/initiatives/fta",
  "/milestones/kadif-2025-2029",
  "/milestones/defa-2030",
];

for (const language of ["en", "ko"]) {
  test.describe(`every public page in ${language}`, () => {
    // One tab for all: what it has loaded for one page it need not load for the next.
    let page: Page;
    let complaints: string[];
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      complaints = listComplaints(page);
    });
    test.afterAll(() => page.close());

    for (const path of paths) {
      test(`/${language}${path} has nothing serious to repair for assistive technology, no error and no sideways scroll`, async () => {
        await page.goto(`/${language}${path}`);
        await page.locator("details").evaluateAll((all) => {
          for (const each of all) each.setAttribute("open", "");
        });
        // 360 px is also what a screen of 1440 px has left at 400 % zoom.
        for (const width of [820, 360, 390, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await overflow(page), `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
          if (width === 820 || width === 360) continue;
          expect(await listSerious(page)).toEqual([]);
        }
        expect(complaints.splice(0)).toEqual([]);
      });
    }
  });
}

test("a page that is not there fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  expect((await page.goto("/en/no-such-page"))?.status()).toBe(404);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test.describe("without JavaScript on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a filter is opened, applied, shown and taken off again", async ({ page }) => {
    await page.goto("/en");
    await page.getByText("Filter", { exact: true }).click();
    await page.getByLabel("Theme", { exact: true }).selectOption("peace-stability");
    await page.getByLabel("Text", { exact: true }).fill("cyber");
    await page.getByRole("button", { name: "Apply" }).click();
    const inUse = page.getByRole("list", { name: "Filters in use" });
    await expect(inUse.getByRole("link")).toHaveCount(3);
    await inUse.getByRole("link", { name: "Remove the filter “cyber”" }).click();
    await expect(
      inUse.getByRole("link", { name: "Remove the filter Theme: Peace and stability" }),
    ).toBeVisible();
    await expect(page).not.toHaveURL(/cyber/);
    await inUse.getByRole("link", { name: "Clear all filters" }).click();
    await expect(page).toHaveURL(/\/en$/);
    await expect(inUse).toHaveCount(0);
  });
});

test("each figure of the header leads to as many milestones as it counts", async ({ page }) => {
  // Journeys on the same product may have changed what stands where.
  for (const words of ["no date given", "under way"]) {
    await page.goto("/en");
    const figure = page.getByRole("link", { name: new RegExp(`^\\d+ ${words}`) });
    const count = Number.parseInt((await figure.textContent()) ?? "", 10);
    await figure.click();
    await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(count);
  }
});

test("the deadlines page has its six headings", async ({ page }) => {
  await page.goto("/en/deadlines");
  for (const name of [
    "Overdue",
    "Due soon",
    "In window",
    "Coming up",
    "No date given",
    "Not checked lately",
  ]) {
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  }
});

test("the address holds the filter, and what is unknown in it is said", async ({ page }) => {
  await page.goto("/en?initiative=fta&colour=red");
  await expect(page.getByText("was left out: colour")).toBeVisible();
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(3);
});

test("the list is ordered by the head of a column, the other way round at the second click, and says so", async ({
  page,
}) => {
  await page.goto("/en?theme=growth-innovation");
  const head = page.getByRole("columnheader", { name: "Milestone" });
  await head.getByRole("link").click();
  await expect(page).toHaveURL(/theme=growth-innovation&order=title#table$/);
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const titles = page.locator(".milestone-table tbody th a");
  // The heads of a page stand before all of its rows have come.
  await page.waitForLoadState();
  const upward = await titles.allTextContents();
  expect(upward.length).toBeGreaterThan(3);
  expect(upward).toEqual([...upward].sort(new Intl.Collator("en").compare));
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(titles).toHaveText(upward.toReversed());
  await page.getByRole("columnheader", { name: "State" }).getByRole("link").click();
  // Journeys before this one change where others stand; what has no date keeps its heading.
  await expect(page.getByRole("rowheader", { name: "No date", exact: true })).toBeVisible();
});

test("the API answers in the agreed form", async ({ request }) => {
  const all = await (await request.get("/api/v1/milestones?limit=500")).json();
  expect(all.items).toHaveLength(35);
  expect(all.items.filter((item: { date: unknown }) => item.date === null)).toHaveLength(23);
  const first = await request.get("/api/v1/milestones/kadif-2025-2029");
  expect(await first.json()).toMatchObject({ moves: 1, slipDays: 365, baseline: { edtf: "2024/2028" } });
  const etag = first.headers().etag ?? "";
  expect((await request.get("/api/v1/milestones", { headers: { "if-none-match": etag } })).status()).toBe(
    304,
  );
  expect((await request.get("/api/v1/milestones?state=late")).status()).toBe(400);
  expect((await request.get("/api/v1/milestones/no-such-thing")).status()).toBe(404);
});

test("a form of a page from before an update says so and keeps what was typed", async ({ page }) => {
  await page.goto("/en/signin");
  // As a later build would see it: an action that it does not have.
  await page.route("**/signin", (route) => {
    const headers = {
      ...route.request().headers(),
      "next-action": "6082b05f971402ab9a788843d6611c348e7132a511",
    };
    return route.continue({ headers });
  });
  await page.getByLabel("Email").fill("somebody@example.org");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: en.errors.outdated })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("somebody@example.org");
});

test("a reader who prefers Korean is sent to the Korean page", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/\/ko$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("한국과 아세안");
});

test("a reader who chose a language is sent to it; who only followed a link from elsewhere is not", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await page.goto("/en/about");
  await page.goto("/");
  await expect(page).toHaveURL(/\/ko$/);
  await page.getByRole("link", { name: "EN", exact: true }).click();
  await expect(page).toHaveURL(/\/en$/);
  await page.goto("/deadlines");
  await expect(page).toHaveURL(/\/en\/deadlines$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("each mark of the server's picture leads to its milestone and says what it is", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/en");
    const picture = page.locator(".tl-broad");
    // All but the one that is due in 2045.
    await expect(picture.getByRole("link")).toHaveCount(34);
    await expect(picture.getByText(/^no date · /)).toHaveCount(23);
    await expect(page.getByRole("link", { name: /show the whole span, 1990–2045/ })).toBeVisible();
    // A mark has the colour of its tone, as in the legend, not that of links.
    const colour = (element: Element) => getComputedStyle(element).color;
    const delivered = picture.getByRole("link", { name: /^26th ASEAN/ });
    const green = await picture.locator("svg.tl-delivered").first().evaluate(colour);
    expect(await delivered.evaluate(colour)).toBe(green);
    await picture.getByRole("link", { name: /^ASEAN–Korea FTA upgrade negotiations begin · / }).click();
    await expect(page).toHaveURL(/milestones\/akfta-upgrade-negotiations$/);
    await page.goto("/en?open=akfta-upgrade-negotiations&window=2044-01-01..2046-12-31");
    await expect(page.getByRole("link", { name: /^ASEAN Community Vision 2045 · / })).toBeVisible();
    const panel = page.getByRole("complementary", { name: "Milestone" });
    await expect(panel.getByText("starts in 2026")).toBeVisible();
    await panel.getByRole("link", { name: "Close" }).click();
    await expect(panel).toHaveCount(0);
    await expect(page).toHaveURL(/\/en\?window=2044-01-01\.\.2046-12-31$/);
  });

  test("a page that is not there says so in the language of its address, dressed as any other", async ({
    page,
  }) => {
    for (const [path, language, words] of [
      ["/en/no-such-page?q=a", "en", en.notFound.title],
      ["/ko/milestones/no-such-thing", "ko", ko.notFound.title],
      ["/en/not-found", "en", en.notFound.title],
    ] as const) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
      await expect(page.getByRole("navigation").first()).toBeVisible();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    }
    await page.goto("/en/no-such-page?q=a");
    await page.getByRole("link", { name: "한국어" }).click();
    await expect(page).toHaveURL(/\/ko\/no-such-page\?q=a$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ko.notFound.title);
  });

  test("the other language keeps the page and its filter, and the menu marks where one is", async ({
    page,
  }) => {
    await page.goto("/en/updates?initiative=kadif&theme=growth-innovation");
    await expect(page.getByRole("list").getByText("as of").first()).toBeVisible();
    await page.getByRole("link", { name: "한국어" }).click();
    await expect(page).toHaveURL(/\/ko\/updates\?initiative=kadif&theme=growth-innovation$/);
    await expect(page.getByRole("link", { name: "업데이트" })).toHaveAttribute("aria-current", "page");
    await page.goto("/en/updates?kind=fund&state=overdue");
    await expect(page.getByText("No update belongs to a milestone that fits")).toBeVisible();
  });
});
