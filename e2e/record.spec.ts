import { type Browser, expect, type Page, test } from "playwright/test";
import { addMilestone, signInAsFounder, writeUpdate } from "./app";
import { expectSound, overflow } from "./looks-sound";

const edit = (slug: string) => `/en/milestones/${slug}/edit`;

/** Saves one text of the edit form. */
async function save(page: Page, slug: string, label: string, text: string): Promise<void> {
  await page.goto(edit(slug));
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
}

test("a date that moved has its trend as a chart, and the same numbers as a table", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/en/milestones/kadif-2025-2029");
  const trend = page.getByRole("figure", { name: "How the planned date moved" });
  await expect(trend.getByRole("img")).toBeVisible();
  await expect(trend.getByRole("row").last()).toContainText("31 Dec 2029");
  await expectSound(page);
  await page.goto("/en/milestones/kadif-2025-2029?asof=2024-06-01");
  await expect(page.getByRole("heading", { name: "Date moves" })).toBeVisible();
  await expect(trend).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const sort = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const open = async (browser: Browser) => (await browser.newContext({ javaScriptEnabled })).newPage();

  test(`a retracted milestone leaves lists and counts, which say so, and its page stays (${sort})`, async ({
    browser,
  }) => {
    const page = await open(browser);
    await signInAsFounder(page);
    const title = `Never promised, ${sort}`;
    const slug = await addMilestone(page, title);
    await page.goto(edit(slug));
    await page.getByRole("button", { name: "Retract" }).click();
    await expect(page.getByText("Fill this in.").first()).toBeVisible();
    await page.getByLabel("Why is it retracted?").fill(`Nobody said this, ${sort}.`);
    await page.getByRole("button", { name: "Retract" }).click();
    const visitor = await open(browser);
    await visitor.goto(`/en/milestones/${slug}`);
    await expect(visitor.getByText("was retracted on 24 November 2026")).toBeVisible();
    await expect(visitor.getByText(`Nobody said this, ${sort}.`).first()).toBeVisible();
    if (javaScriptEnabled) await expectSound(visitor);
    for (const path of ["/en", "/en/deadlines", "/en/updates"]) {
      await visitor.goto(path);
      await expect(visitor.getByRole("rowheader", { name: title })).toHaveCount(0);
      await visitor.getByText(/retracted and (is|are) not shown or counted here/).click();
      await expect(visitor.getByRole("link", { name: title })).toHaveAttribute("href", RegExp(slug));
    }
    await page.goto(edit(slug));
    await expect(page.getByText("cannot be changed any more")).toBeVisible();
    expect((await page.request.get(`/api/v1/milestones/${slug}`)).status()).toBe(410);
  });

  test(`any two versions are compared field by field and word by word (${sort})`, async ({ browser }) => {
    const page = await open(browser);
    await signInAsFounder(page);
    const slug = await addMilestone(page, `Three versions, ${sort}`);
    await save(page, slug, "Quote", "Korea will open three centres.");
    await save(page, slug, "Quote", "Korea will open five centres.");
    const visitor = await open(browser);
    await visitor.goto(`/en/milestones/${slug}`);
    await visitor.getByRole("link", { name: "Compare version 2 with the last" }).click();
    await expect(visitor).toHaveURL(/from=2&to=3#compare$/);
    const compared = visitor.getByRole("region", { name: "Compare two versions" });
    await expect(compared.getByRole("deletion")).toHaveText("three ");
    await expect(compared.getByRole("insertion")).toHaveText("five ");
    await compared.getByLabel("From").selectOption("1");
    await compared.getByRole("button", { name: "Compare" }).click();
    await expect(compared.getByRole("insertion")).toHaveText("Korea will open five centres.");
    await visitor.setViewportSize({ width: 390, height: 844 });
    if (javaScriptEnabled) await expectSound(visitor);
    await visitor.goto(`/ko/milestones/${slug}?from=1&to=9`);
    await expect(visitor.getByText("그런 판이 없습니다.")).toBeVisible();
  });

  test(`of two who change at once the second merges by one button, and no status is merged silently (${sort})`, async ({
    browser,
  }) => {
    const page = await open(browser);
    await signInAsFounder(page);
    const slug = await addMilestone(page, `Two at once, ${sort}`);
    const other = await open(browser);
    await signInAsFounder(other);
    await page.goto(edit(slug));
    await page.getByLabel("Quote").fill("Mine.");
    await save(other, slug, "Where in the source", "Theirs.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Somebody else changed this milestone")).toBeVisible();
    if (javaScriptEnabled) expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Save mine with theirs" }).click();
    await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
    await page.goto(edit(slug));
    await expect(page.getByLabel("Quote")).toHaveValue("Mine.");
    await expect(page.getByLabel("Where in the source")).toHaveValue("Theirs.");

    await writeUpdate(page, slug, "Mine, of an old version.");
    await page.getByLabel("Progress").selectOption("under-way");
    await writeUpdate(other, slug, "Theirs came first.");
    await other.getByLabel("Progress").selectOption("dropped");
    await other.getByRole("button", { name: "Publish" }).click();
    await expect(other.getByText("Theirs came first.").first()).toBeVisible();
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("now: Dropped")).toBeVisible();
    await expect(page.getByText("yours: Under way")).toBeVisible();
    await expect(page.getByLabel("Progress")).toHaveValue("");
    await expect(page.getByLabel("What happened")).toHaveValue("Mine, of an old version.");
    await page.getByRole("button", { name: "Save mine with theirs" }).click();
    await expect(page.getByText("Some fields need another look")).toBeVisible();
    await page.getByLabel("Progress").selectOption("under-way");
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("Mine, of an old version.").first()).toBeVisible();
  });
}
