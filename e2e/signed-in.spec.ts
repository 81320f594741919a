import { expect, test } from "playwright/test";
import ko from "../messages/ko.json" with { type: "json" };
import { founder, invite, signIn, signInAsFounder } from "./app";
import { expectSound, listComplaints, overflow } from "./looks-sound";
import { privatePaths } from "./pages";

const logging = "milestones/defa-2030?log=update";

for (const locale of ["en", "ko"]) {
  test(`pages for those signed in have nothing serious to repair and fit a phone (${locale})`, async ({
    page,
  }) => {
    test.slow();
    await signInAsFounder(page);
    const complaints = listComplaints(page);
    for (const path of [...privatePaths(locale), `/${locale}/${logging}`]) {
      await test.step(path, async () => {
        // Each language is examined at one width, since that takes seconds, and fits both.
        const widths = locale === "en" ? [390, 1440] : [1440, 390];
        await page.setViewportSize({ width: widths[0] ?? 0, height: 900 });
        expect((await page.goto(path))?.status()).toBe(200);
        expect(await overflow(page), "sideways scroll").toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: widths[1] ?? 0, height: 900 });
        await expectSound(page);
      });
    }
    expect(complaints).toEqual([]);
  });
}

test("the page of a one-time link has nothing serious to repair and fits a phone", async ({
  browser,
  page,
}) => {
  await signInAsFounder(page);
  const link = await invite(page, "somebody@example.org");
  await expectSound(page);
  const guest = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  for (const address of [link, link.replace("/en/", "/ko/"), `${new URL(link).origin}/en/setup`]) {
    await guest.goto(address);
    await expectSound(guest);
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("an analyst logs an update by touch", async ({ page }) => {
    await signInAsFounder(page);
    await page.goto("/en/milestones/heat-scholarships");
    await page.getByRole("button", { name: "Log update" }).tap();
    await page.getByLabel("What happened").fill("Written on a phone.");
    await expectSound(page);
    await page.getByRole("button", { name: "Publish" }).tap();
    await expect(page.getByText("Written on a phone.", { exact: true })).toBeVisible();
    await expectSound(page);
  });
});

test("a Korean analyst signs in, logs an update in Korean, and a visitor reads it", async ({
  browser,
  page,
}) => {
  await signInAsFounder(page);
  const korean = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await korean.goto("/");
  await korean.getByRole("link", { name: ko.site.signIn }).click();
  await korean.getByLabel(ko.forms.email).fill(founder.email);
  await korean.getByLabel(ko.forms.password).fill(founder.password);
  await korean.getByRole("button", { name: ko.forms.signIn }).click();
  await expect(korean.getByRole("heading", { level: 1, name: ko.desk.title })).toBeVisible();

  const said = "제1차 협상이 열렸습니다.";
  await korean.goto("/ko/milestones/akfta-upgrade-negotiations");
  await korean.getByRole("button", { name: ko.log.open }).click();
  await korean.getByLabel(ko.log.text).fill(said);
  await korean.getByRole("button", { name: ko.log.publish }).click();
  await expect(korean.getByText(said, { exact: true })).toBeVisible();

  const visitor = await (await browser.newContext({ locale: "ko-KR" })).newPage();
  await visitor.goto("/ko/milestones/akfta-upgrade-negotiations");
  await expect(visitor.getByText(said, { exact: true })).toBeVisible();
  await visitor.goto("/en/milestones/akfta-upgrade-negotiations");
  await expect(visitor.getByText(said, { exact: true })).toHaveAttribute("lang", "ko");
});

test("a form with a fault says so in Korean too, and leads to the field", async ({ page }) => {
  await signInAsFounder(page);
  await page.goto("/ko/milestones/defa-2030?log=update");
  await page.getByRole("button", { name: ko.log.publish }).click();
  await expect(page.getByText(ko.problems.required, { exact: true })).toBeVisible();
  await expectSound(page);
  await page.getByRole("alert").getByRole("link", { name: ko.log.text }).click();
  await expect(page.getByLabel(ko.log.text)).toBeFocused();
});

test("the account shows what was saved, and signs another browser out", async ({ browser, page }) => {
  await signInAsFounder(page);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, founder);
  await page.goto("/en/account");
  await page.getByLabel("Name", { exact: true }).fill("Kim the Founder");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Kim the Founder");
  await page.getByLabel("Name", { exact: true }).fill(founder.name);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(founder.name);

  const elsewhere = page.getByRole("button", { name: "Sign out there" });
  await expect(page.getByText("· this browser")).toHaveCount(1);
  for (let left = await elsewhere.count(); left > 0; left -= 1) {
    await elsewhere.first().click();
    await expect(elsewhere).toHaveCount(left - 1);
  }
  await other.goto("/en/desk");
  await expect(other).toHaveURL(/signin/);
});
