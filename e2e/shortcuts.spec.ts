import { expect, test } from "playwright/test";
import { signInAsFounder } from "./app";
import { expectSound } from "./looks-sound";

test("keys go through the desk's list, open, log and check, and are listed in a dialog", async ({ page }) => {
  await signInAsFounder(page);
  await page.goto("/en/desk");
  const list = page.getByRole("region", { name: "What needs a look next" });
  await expect(
    list.getByRole("link", { name: /^\d+ milestones are unchecked for 90 days\.$/ }),
  ).toHaveAttribute("href", "/en/deadlines#unchecked");
  const links = list.getByRole("listitem").getByRole("link", { name: /^(?!Log update)/ });
  const titles = await links.allTextContents();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog.getByText("checked, no change: of the chosen")).toBeVisible();
  await expectSound(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("c");
  await expect(page.getByText("This key needs a milestone")).toBeVisible();
  const row = (title = "") => list.getByRole("link", { name: title, exact: true });
  await page.keyboard.press("j");
  await expect(row(titles[0])).toBeFocused();
  await page.keyboard.press("j");
  await expect(row(titles[1])).toBeFocused();
  await page.keyboard.press("k");
  await expect(row(titles[0])).toBeFocused();
  await page.keyboard.press("c");
  await expect(page.getByRole("main").getByRole("status").last()).toHaveText("Saved.");
  await expect(row(titles[0])).toHaveCount(0);
  // A Korean keyboard gives jamo; the place of the key counts.
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ㅓ", code: "KeyJ", bubbles: true })),
  );
  await expect(row(titles[1])).toBeFocused();
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/log=update/);
  await page.getByLabel("What happened").pressSequentially("juck?");
  await expect(page.getByLabel("What happened")).toHaveValue("juck?");
  await page.goBack();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: titles[1] })).toBeVisible();
  // A key that is pressed before the page's scripts have come does nothing.
  await expect(async () => {
    await page.keyboard.press("u");
    await expect(page).toHaveURL(/log=update/, { timeout: 2_000 });
  }).toPass();
});

test("a milestone on any list is logged to by its key", async ({ page }) => {
  await signInAsFounder(page);
  await page.goto("/en/deadlines");
  await page.keyboard.press("j");
  await page.keyboard.press("u");
  await expect(page.getByLabel("What happened")).toBeVisible();
});

test("keys can be switched off in the account, and are listed there without JavaScript", async ({
  page,
  browser,
}) => {
  await signInAsFounder(page);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAsFounder(plain);
  await plain.getByRole("link", { name: "Keys: ?" }).click();
  await expect(plain.getByRole("main").getByText("next milestone of the list")).toBeVisible();
  const switchKeys = async (on: boolean) => {
    await plain.goto("/en/account");
    await plain.getByLabel("Use single keys").setChecked(on);
    await plain.getByRole("button", { name: "Save" }).click();
    await expect(plain.getByText("Saved.")).toBeVisible();
  };
  await switchKeys(false);
  try {
    await page.goto("/en/desk");
    await expect(page.getByRole("link", { name: "Keys: ?" })).toHaveCount(0);
    await page.keyboard.press("j");
    await expect(page.locator("body")).toBeFocused();
  } finally {
    await switchKeys(true);
  }
});
