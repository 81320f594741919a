import { expect, test } from "playwright/test";
import { addMilestone, signInAsFounder } from "./app";
import { expectSound } from "./looks-sound";

test("a number of the founding data is drawn and told in a table, in both languages", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/en/milestones/asean-nationals-in-korea-740k");
  await expect(page.getByRole("img", { name: "over time, 1 value" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "almost 740,000 people" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Record a value" })).toHaveCount(0);
  await expectSound(page);
  await page.goto("/ko/milestones/asean-nationals-in-korea-740k");
  await expect(page.getByRole("heading", { name: "지표" })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const sort = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`an actual value is recorded with its day and source, and corrected in the open (${sort})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signInAsFounder(page);
    const slug = await addMilestone(page, `Measured, ${sort}`);
    await page.getByRole("link", { name: "Record a value" }).click();
    await page.getByLabel("Name in English").fill("Students");
    await page.getByLabel("Unit").fill("people");
    await page.getByLabel("Value", { exact: true }).fill("many");
    await page.getByRole("button", { name: "Record value" }).click();
    await expect(page.getByText("Write the value in digits").first()).toBeVisible();
    await expect(page.getByLabel("Name in English")).toHaveValue("Students");
    await page.getByLabel("Value", { exact: true }).fill("1,200");
    await page.getByLabel("How exact").selectOption("at least");
    await page.getByLabel("Day or period").fill("first half of 2026");
    await page.getByLabel("Source", { exact: true }).fill("https://asean.org/students");
    await page.getByRole("button", { name: "Record value" }).click();
    await expect(page.getByRole("cell", { name: "at least 1,200 people" }).first()).toBeVisible();

    await page.getByRole("link", { name: "Correct: at least 1,200 people" }).click();
    await page.getByLabel("What was wrong?").fill("A digit was lost.");
    await page.getByLabel("Value", { exact: true }).fill("12000");
    await page.getByRole("button", { name: "Record the correction" }).click();
    await expect(page.getByRole("cell", { name: "at least 12,000 people" }).first()).toContainText(
      "A digit was lost.",
    );
    await expect(page.getByRole("deletion").first()).toHaveText("at least 1,200 people");
    await expect(page.getByText("Corrected for “Students”: actual at least 12,000 people")).toBeVisible();
    if (javaScriptEnabled) await expectSound(page);
    await page.goto(`/ko/milestones/${slug}?record=value`);
    await expect(page.getByLabel("날짜 또는 기간")).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    if (javaScriptEnabled) await expectSound(page);
  });
}
