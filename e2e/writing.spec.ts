import { readFileSync } from "node:fs";
import { Client } from "pg";
import { expect, type Page, test } from "playwright/test";
import { signInAsFounder, writeUpdate } from "./app";

test.describe.configure({ mode: "serial" });

const edit = (slug: string, locale = "en") => `/${locale}/milestones/${slug}/edit`;

/** Fills in three links and a fourth that the form did not have at first. */
async function giveFourLinks(page: Page): Promise<void> {
  await page.getByLabel("Evidence", { exact: true }).fill("https://example.org/one");
  await page.getByRole("button", { name: "Add another link" }).click();
  const fourth = page.getByRole("group", { name: "Link 4" });
  await fourth.getByLabel("Another link").fill("https://example.org/four");
  await fourth.getByLabel("Title of the page").fill("The fourth page");
  await fourth.getByLabel("This link").selectOption("contradicts");
  await expect(page.getByLabel("What happened")).toHaveValue("Four links.");
  await expect(page.getByLabel("Evidence", { exact: true })).toHaveValue("https://example.org/one");
}

/** Runs what follows while a table of the product's database has another name, as if it were damaged. */
async function without(table: string, run: () => Promise<void>): Promise<void> {
  const { url } = JSON.parse(readFileSync(`${process.env.TRIAL_DATA}/running.json`, "utf8"));
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`alter table "${table}" rename to "${table}_away"`);
  try {
    await run();
  } finally {
    await client.query(`alter table "${table}_away" rename to "${table}"`);
    await client.end();
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a further link can be added, and what was typed stays", async ({ page }) => {
      await signInAsFounder(page);
      const slug = javaScriptEnabled ? "korea-support-for-defa" : "employment-pathways";
      await writeUpdate(page, slug, "Four links.");
      await giveFourLinks(page);
      await page.getByRole("button", { name: "Publish" }).click();
      await expect(page.getByText("Four links.")).toBeVisible();
      await expect(page.getByText("contradicts: The fourth page (example.org)")).toBeVisible();
    });

    test("an edit of parties, parent and assignee shows in the history by name", async ({
      page,
      browser,
    }) => {
      await signInAsFounder(page);
      const slug = javaScriptEnabled ? "ai-youth-festa-2025" : "heat-scholarships";
      await page.goto(edit(slug));
      await page.getByLabel("Malaysia", { exact: true }).check();
      await page.getByLabel("Part of").selectOption("defa-2030");
      await page.getByLabel("Watched over by").selectOption({ label: "Kim Founder" });
      await page.getByLabel("Note on the change, shown in the history").fill("As the press release says.");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("link", { name: "Edit" })).toBeVisible();
      await page.getByText("Changed: parties, part of, watched over by").click();
      await expect(page.getByText("nothing → Kim Founder")).toBeVisible();
      await expect(page.getByText("As the press release says.")).toBeVisible();
      const visitor = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await visitor.goto(`/en/milestones/${slug}`);
      await expect(visitor.getByText("Changed: parties, part of")).toBeVisible();
      await expect(visitor.getByText("Kim Founder")).toHaveCount(0);
    });

    test("a stale save shows what changed, keeps what was typed, and may then be sent", async ({
      page,
      browser,
    }) => {
      await signInAsFounder(page);
      await page.goto(edit("defa-2030"));
      const other = await (await browser.newContext()).newPage();
      await signInAsFounder(other);
      await other.goto(edit("defa-2030"));
      const [theirs, mine] = [`Theirs, ${javaScriptEnabled}`, `Mine, ${javaScriptEnabled}`];
      await other.getByLabel("Where in the source").fill(theirs);
      await other.getByLabel("Not known (English)").fill(theirs);
      await other.getByRole("button", { name: "Save" }).click();
      await expect(other.getByRole("link", { name: "Edit" })).toBeVisible();
      await page.getByLabel("Not known (English)").fill(mine);
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Somebody else changed this milestone")).toBeVisible();
      await expect(page.getByText(`now: ${theirs}`)).toHaveCount(2);
      await expect(page.getByText("You changed this too")).toHaveCount(1);
      await expect(page.getByLabel("Not known (English)")).toHaveValue(mine);
      await expect(page.getByLabel("Where in the source")).toHaveValue(theirs);
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText(mine, { exact: true }).first()).toBeVisible();
    });
  });
}

test("a fault that nobody expected says so, tells nothing of the inside and keeps what was typed", async ({
  page,
}) => {
  await signInAsFounder(page);
  await writeUpdate(page, "defa-2030", "Typed before the fault.");
  await without("update_version", async () => {
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("This could not be saved just now.")).toBeVisible();
    await expect(page.getByLabel("What happened")).toHaveValue("Typed before the fault.");
    for (const [locale, title, again, home] of [
      ["en", "Something went wrong", "Try again", "Go to the timeline"],
      ["ko", "문제가 생겼습니다", "다시 시도", "타임라인으로 가기"],
    ] as const) {
      const answer = await page.goto(`/${locale}/updates`);
      expect(answer?.status()).toBe(500);
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      await expect(page.getByRole("link", { name: home })).toHaveAttribute("href", `/${locale}`);
      expect(await page.content()).not.toMatch(/prisma|relation|postgres|\.ts\b/i);
      await expect(page.getByRole("link", { name: again })).toBeVisible();
    }
  });
  await page.getByRole("link", { name: "다시 시도" }).click();
  await expect(page.getByRole("heading", { name: "업데이트", level: 1 })).toBeVisible();
});
