import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "playwright/test";

const pages = [
  "/en",
  "/ko",
  "/en/deadlines",
  "/ko/deadlines",
  "/en/updates",
  "/en/about",
  "/en/signin",
  "/en/initiatives/fta",
  "/en/milestones/kadif-2025-2029",
  "/ko/milestones/defa-2030",
];

for (const path of pages) {
  test(`${path} has nothing serious to repair for assistive technology, no error and no sideways scroll`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter((each) => each.impact === "serious" || each.impact === "critical");
      expect(serious.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
  });
}

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

test("a reader who prefers Korean is sent to the Korean page", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/\/ko$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("한국과 아세안");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the other language keeps the page and its filter, and the menu marks where one is", async ({
    page,
  }) => {
    await page.goto("/en/updates?initiative=kadif&progress=under-way");
    await expect(page.getByRole("list").getByText("as of").first()).toBeVisible();
    await page.getByRole("link", { name: "한국어" }).click();
    await expect(page).toHaveURL(/\/ko\/updates\?initiative=kadif&progress=under-way$/);
    await expect(page.getByRole("link", { name: "업데이트" })).toHaveAttribute("aria-current", "page");
    await page.goto("/en/updates?kind=fund&state=overdue");
    await expect(page.getByText("No update belongs to a milestone that fits")).toBeVisible();
  });
});
