import { expect, type Page, type Request, test } from "playwright/test";
import { addMilestone, signInAsFounder, writeUpdate } from "./app";

const publish = (page: Page) => page.getByRole("button", { name: "Publish" }).click();

/** The update stands on the milestone's page exactly once, also after a reload. */
async function expectOnce(page: Page, slug: string, text: string): Promise<void> {
  await page.goto(`/en/milestones/${slug}`);
  await expect(page.getByText(text, { exact: true })).toHaveCount(1);
  await page.reload();
  await expect(page.getByText(text, { exact: true })).toHaveCount(1);
}

for (const javaScriptEnabled of [true, false]) {
  const sort = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test.describe(sort, () => {
    test.use({ javaScriptEnabled });

    test("ten sends of the same form make one entry and get the same answer", async ({ page }) => {
      await signInAsFounder(page);
      const slug = await addMilestone(page, `Sent ten times, ${sort}`);
      await writeUpdate(page, slug, "Sent ten times.");
      let sent: Request | undefined;
      page.on("request", (request) => {
        if (request.method() === "POST") sent ??= request;
      });
      await publish(page);
      await expect(page.getByText("Sent ten times.", { exact: true })).toBeVisible();
      if (!sent) throw new Error("nothing was sent");
      const headers = await sent.allHeaders();
      const again = { method: "POST", headers, data: sent.postDataBuffer() ?? "", maxRedirects: 0 };
      const url = sent.url();
      const answers = await Promise.all(
        Array.from({ length: 9 }, async () => {
          const answer = await page.request.fetch(url, again);
          return `${answer.status()} ${answer.headers().location ?? ""} ${(await answer.text()).match(/#update-[\w-]+/)}`;
        }),
      );
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain("#update-");
      await expectOnce(page, slug, "Sent ten times.");
    });

    test("a form whose answer was lost is sent again and makes one entry", async ({ page }) => {
      await signInAsFounder(page);
      const slug = await addMilestone(page, `A lost answer, ${sort}`);
      await writeUpdate(page, slug, "The answer was lost.");
      let isLost = false;
      await page.route(/log=update/, async (route) => {
        if (isLost || route.request().method() !== "POST") return route.continue();
        isLost = true;
        await route.fetch({ maxRedirects: 0 });
        await route.abort("connectionreset");
      });
      await publish(page);
      if (javaScriptEnabled) {
        await expect(page.getByText("The server did not answer.")).toBeVisible();
        await expect(page.getByLabel("What happened")).toHaveValue("The answer was lost.");
        await publish(page);
        await expect(page).toHaveURL(/#update-/);
      } else await expect(page).toHaveURL(/^chrome-error:/);
      await expectOnce(page, slug, "The answer was lost.");
    });

    test("going back and sending the form again makes one entry", async ({ page }) => {
      await signInAsFounder(page);
      const slug = await addMilestone(page, `Back and again, ${sort}`);
      await writeUpdate(page, slug, "Back and again.");
      await publish(page);
      await expect(page).toHaveURL(/#update-/);
      await page.goBack();
      await expect(page.getByLabel("What happened")).toBeVisible();
      await page.getByLabel("What happened").fill("Back and again.");
      await publish(page);
      await expect(page).toHaveURL(/#update-/);
      await expectOnce(page, slug, "Back and again.");
    });
  });
}
