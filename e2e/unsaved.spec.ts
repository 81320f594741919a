import { expect, type Page, test } from "playwright/test";
import en from "../messages/en.json" with { type: "json" };
import ko from "../messages/ko.json" with { type: "json" };
import { founder, signIn, signInAsFounder, writeUpdate } from "./app";

/** Ends the session of a page in another tab. @returns the tab */
async function signOutElsewhere(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto("/en/about");
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other.getByRole("link", { name: "Sign in" })).toBeVisible();
  return other;
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an update sent after the session ended is shown, and can be sent again", async ({ page }) => {
    await signInAsFounder(page);
    const text = 'Kept though the session ended: <b>"a" & b</b>\nand its second line.';
    await page.goto("/en/milestones/korea-support-for-defa?log=update");
    await page.getByLabel(en.log.text).fill(text);
    await page.locator("[name='evidence.0.url']").fill("https://asean.org/kept");
    const other = await signOutElsewhere(page);
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: en.log.publish }).click();
    expect((await answer).status()).toBe(403);
    await expect(page.getByRole("alert")).toHaveText(en.unsaved.signedOut);
    await expect(page.getByLabel(en.log.text)).toHaveValue(text);
    await expect(page.locator("textarea").filter({ hasText: "https://asean.org/kept" })).toBeVisible();
    const signInLink = page.getByRole("link", { name: en.forms.signInElsewhere });
    await expect(signInLink).toHaveAttribute("target", "_blank");
    await page.getByRole("button", { name: en.unsaved.again }).click();
    await expect(page.getByLabel(en.log.text)).toHaveValue(text);
    await signIn(other, founder);
    await page.getByRole("button", { name: en.unsaved.again }).click();
    await expect(page).toHaveURL(/korea-support-for-defa#update-/);
    await expect(page.getByText("Kept though the session ended")).toHaveCount(1);
  });

  test("a new milestone sent after the session ended is shown in Korean too", async ({ page }) => {
    await signInAsFounder(page);
    await page.goto("/ko/milestones/new");
    await page.getByLabel(ko.edit.titleKo).fill("사라지지 않는 제목");
    await signOutElsewhere(page);
    await page.getByRole("button", { name: ko.edit.add }).click();
    await expect(page.getByRole("alert")).toHaveText(ko.unsaved.signedOut);
    await expect(page.getByLabel(ko.edit.titleKo)).toHaveValue("사라지지 않는 제목");
  });

  test("everything that is wrong with an edit is marked at once", async ({ page }) => {
    await signInAsFounder(page);
    await page.goto("/en/milestones/korea-support-for-defa/edit");
    await page.locator("[name=titleEn]").fill("");
    await page.locator("[name=titleKo]").fill("");
    await page.locator("[name=dateEdtf]").fill("30 February 2026");
    await page.locator("[name=sourceUrl]").fill("ftp://x.y/z");
    await page.getByRole("button", { name: en.edit.save }).click();
    for (const name of ["titleEn", "dateEdtf", "sourceUrl"])
      await expect(page.locator(`[name=${name}]`)).toHaveAttribute("aria-invalid", "true");
  });
});

test("a form sent after the session ended says so and keeps its text; so does one that is incomplete", async ({
  page,
}) => {
  await signInAsFounder(page);
  await writeUpdate(page, "korea-support-for-defa", "Still here.");
  await page.evaluate(() =>
    document.querySelector("form:has(textarea) [name=version]")?.setAttribute("disabled", ""),
  );
  await page.getByRole("button", { name: en.log.publish }).click();
  await expect(page.getByRole("alert").filter({ hasText: en.errors.incomplete })).toBeVisible();
  await expect(page.getByLabel(en.log.text)).toHaveValue("Still here.");
  await signOutElsewhere(page);
  await page.getByRole("button", { name: en.log.publish }).click();
  const alert = page.getByRole("alert").filter({ hasText: en.errors["signed-out"] });
  await expect(alert.getByRole("link", { name: en.forms.signInElsewhere })).toHaveAttribute(
    "target",
    "_blank",
  );
  await expect(page.getByLabel(en.log.text)).toHaveValue("Still here.");
});
