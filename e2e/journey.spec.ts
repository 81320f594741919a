import { expect, test } from "playwright/test";
import { analyst, founder, invite, join, setUp, signIn, writeUpdate } from "./app";

test.describe.configure({ mode: "serial" });

const upgrade = "akfta-upgrade-negotiations";

test("from the set-up link to an update that a visitor sees", async ({ browser, page }) => {
  await setUp(page);
  const link = await invite(page, analyst.email);
  const analystPage = await (await browser.newContext()).newPage();
  await join(analystPage, link);

  await writeUpdate(analystPage, upgrade, "The first round was held.");
  await analystPage.getByLabel("Progress").selectOption("under-way");
  await analystPage.getByLabel("Evidence", { exact: true }).fill("https://example.org/first-round");
  await analystPage.getByRole("button", { name: "Publish" }).click();
  await expect(analystPage.getByText("The first round was held.", { exact: true })).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/en/milestones/${upgrade}`);
  await expect(visitor.getByText("The first round was held.", { exact: true })).toBeVisible();
  await expect(visitor.getByText("by an analyst").first()).toBeVisible();
  await expect(visitor.getByRole("link", { name: "example.org" })).toHaveAttribute("rel", /nofollow/);
  await expect(visitor.getByText(analyst.name)).toHaveCount(0);
});

test("a form with a fault keeps what was typed and says what is wrong beside the field", async ({ page }) => {
  await signIn(page, analyst);
  await writeUpdate(page, "defa-2030", "Something was signed.");
  await page.getByLabel("Evidence", { exact: true }).fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(
    page.getByText("The address must start with https:// or http://.", { exact: true }),
  ).toBeVisible();
  await expect(page.getByLabel("What happened")).toHaveValue("Something was signed.");
});

test("a stale save is refused and loses nothing", async ({ browser, page }) => {
  await signIn(page, analyst);
  await writeUpdate(page, "kadif-2025-2029", "Mine, written on an old version.");
  const other = await (await browser.newContext()).newPage();
  await signIn(other, founder);
  await writeUpdate(other, "kadif-2025-2029", "Theirs came first.");
  await other.getByLabel("Progress").selectOption("changed");
  await other.getByRole("button", { name: "Publish" }).click();
  await expect(other.getByText("Theirs came first.")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Somebody else changed this milestone")).toBeVisible();
  await expect(page.getByLabel("What happened")).toHaveValue("Mine, written on an old version.");
});

test("what was saved has the focus and is said aloud, and a fault has the focus too", async ({ page }) => {
  const slug = "employment-pathways";
  await page.goto("/en/signin");
  await page.getByLabel("Email").fill(analyst.email);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "is not right" })).toBeFocused();
  await signIn(page, analyst);
  await writeUpdate(page, slug, "Published with the keyboard.");
  await page.getByRole("button", { name: "Publish" }).press("Enter");
  const update = page.getByRole("listitem").filter({ hasText: "Published with the keyboard." });
  await expect(update).toBeFocused();
  const said = page.getByRole("main").getByRole("status").last();
  await expect(said).toHaveText("Saved.");
  await page.getByRole("button", { name: "Checked, no change" }).press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Checked, no change." })).toBeFocused();
  await page.goto(`/en/milestones/${slug}/edit`);
  await page.getByLabel("Where in the source").fill("Paragraph 9");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(said).toHaveText("Saved.");
  await page.reload();
  await expect(said).toBeEmpty();
});

test("a double click makes one entry", async ({ page }) => {
  await signIn(page, analyst);
  await page.goto("/en/milestones/heat-scholarships");
  await page.getByRole("button", { name: "Checked, no change" }).dblclick();
  await expect(page.getByText("Checked, no change.", { exact: true })).toHaveCount(1);
  await page.reload();
  await expect(page.getByText("Checked, no change.", { exact: true })).toHaveCount(1);
});

test("sign-out ends the session itself, not only the cookie", async ({ page, context }) => {
  await signIn(page, analyst);
  const cookies = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await context.addCookies(cookies);
  await page.goto("/en/desk");
  await expect(page).toHaveURL(/\/en\/signin/);
});

test("a date move asks why, and shows for ever", async ({ page }) => {
  await signIn(page, analyst);
  await page.goto("/en/milestones/digital-academy-2024-2029/edit");
  await page.getByLabel("Date", { exact: true }).fill("2024/2030");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The date changes. Say why").first()).toBeVisible();
  await page.getByLabel("Why did it change?").selectOption("new-information");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Source of the change")).toBeFocused();
  await page.getByLabel("Source of the change").fill("https://example.org/extended");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("from 2024–2029 to 2024–2030")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an analyst signs in and logs an update", async ({ page }) => {
    await signIn(page, analyst);
    await writeUpdate(page, "employment-pathways", "Written before JavaScript.");
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("Written before JavaScript.")).toBeVisible();
  });
});
