import { expect, test } from "playwright/test";
import { signInAsFounder, writeUpdate } from "./app";
import { expectSound, overflow } from "./looks-sound";

const slug = "kadif-2025-2029";

test("an earlier day shows the date of that day, says so on every page and leads to today", async ({
  page,
}) => {
  await page.goto(`/en/milestones/${slug}?asof=2024-06-01`);
  await expect(page.getByText("how things stood at the end of 1 June 2024")).toBeVisible();
  await expect(page.getByText("before the collection was first loaded")).toBeVisible();
  await expect(page.getByText("2024–2028").first()).toBeVisible();
  await expect(page.getByText("No update has been logged yet")).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Timeline" }).click();
  await expect(page).toHaveURL(/\/en\?asof=2024-06-01$/);
  await expect(page.getByText("how things stood at the end of 1 June 2024")).toBeVisible();
  await expect(
    page.locator(`td a[href$="${slug}?asof=2024-06-01"], th a[href$="${slug}?asof=2024-06-01"]`),
  ).toHaveCount(1);
  await page.getByRole("link", { name: "Show today" }).click();
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByText("how things stood at the end")).toHaveCount(0);
});

test("a day that has not begun, or is none, is ignored with a notice; the API answers 400", async ({
  page,
  request,
}) => {
  for (const asof of ["2026-11-25", "soon"]) {
    for (const path of ["/en", "/en/deadlines", "/en/updates", `/en/milestones/${slug}`, "/ko"]) {
      expect((await page.goto(`${path}?asof=${asof}`))?.status()).toBe(200);
      await expect(page.getByRole("complementary").filter({ hasText: asof })).toBeVisible();
    }
    for (const path of ["/api/v1/milestones", `/api/v1/milestones/${slug}`]) {
      const answer = await request.get(`${path}?asof=${asof}`);
      expect(answer.status()).toBe(400);
      expect((await answer.json()).error).toContain("asof");
    }
  }
});

test("lists and the API look back too", async ({ page, request }) => {
  const { items } = await (await request.get("/api/v1/milestones?asof=2024-06-01")).json();
  expect(items.map((each: { stateOn: string }) => each.stateOn)).toContain("2024-06-01");
  const one = await (await request.get(`/api/v1/milestones/${slug}?asof=2024-06-01`)).json();
  expect(one.date.edtf).toBe("2024/2028");
  expect((await request.get("/api/v1/milestones/defa-2030?asof=2019-01-01")).status()).toBe(404);
  for (const path of [
    "/en/deadlines",
    "/en/updates",
    "/ko",
    `/ko/milestones/${slug}`,
    "/en/initiatives/fta",
  ]) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${path}?asof=2026-03-31`);
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
    await expect(page.getByRole("complementary")).toBeVisible();
  }
  await expectSound(page);
});

test("whoever is signed in can change nothing on an earlier day", async ({ page }) => {
  await signInAsFounder(page);
  await writeUpdate(page, slug, "Written today.");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Written today.")).toBeVisible();
  await page.goto(`/en/milestones/${slug}?asof=2026-11-23`);
  await expect(page.getByText("Written today.")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Log update" })).toHaveCount(0);
  await page.goto(`/en/milestones/${slug}?asof=2026-11-24`);
  await expect(page.getByText("Written today.")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a page can be cited as it stands, in both languages", async ({ page }) => {
    await page.goto(`/en/milestones/${slug}`);
    await page.getByText("Cite", { exact: true }).click();
    const korean = page.getByRole("region", { name: "한국어" });
    await expect(korean.getByText("2026년 11월 24일 기준")).toBeVisible();
    await expect(page.getByText("@misc{milepost-kadif-2025-2029-2026-11-24").first()).toBeVisible();
    await page.getByRole("region", { name: "English" }).getByRole("link").click();
    await expect(page).toHaveURL(/\/en\/milestones\/kadif-2025-2029\?asof=2026-11-24$/);
    await expect(page.getByText("how things stood at the end of 24 November 2026")).toBeVisible();
  });
});
