import { expect, type Page, test } from "playwright/test";
import { invite, join, signInAsFounder, writeUpdate } from "./app";
import { expectSound } from "./looks-sound";

test.describe.configure({ mode: "serial" });

const slug = "korea-support-for-defa";
const here = `/en/milestones/${slug}`;

async function publish(page: Page, text: string): Promise<void> {
  await writeUpdate(page, slug, text);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
}

async function rewrite(page: Page, before: string, after: string): Promise<void> {
  await page.goto(here);
  const entry = page.getByRole("listitem").filter({ hasText: before });
  await entry.getByRole("link", { name: "Replace or withdraw" }).click();
  await expect(page.getByLabel("What happened")).toHaveValue(before);
  await page.getByLabel("What happened").fill(after);
  await page.getByRole("button", { name: "Save the new version" }).click();
  await expect(page.getByText(after, { exact: true })).toBeVisible();
}

async function setReview(admin: Page, on: boolean): Promise<void> {
  await admin.goto("/en/settings");
  await admin.getByLabel("Review before publication").setChecked(on);
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("Saved.")).toBeVisible();
}

/** Opens the review of an update on the desk of the person whom it waits for. */
async function openReview(page: Page, text: string) {
  await page.goto("/en/desk");
  const waiting = page.getByRole("region", { name: "Waiting for your review" });
  const entry = waiting.getByRole("listitem").filter({ hasText: text });
  await entry.getByText("Review", { exact: true }).click();
  return entry;
}

for (const javaScriptEnabled of [true, false]) {
  test(`an update is sent back, written anew and confirmed by a second person (JavaScript: ${javaScriptEnabled})`, async ({
    browser,
  }) => {
    const open = async () => (await browser.newContext({ javaScriptEnabled })).newPage();
    const [admin, author, visitor] = [await open(), await open(), await open()];
    await signInAsFounder(admin);
    await join(author, await invite(admin, `author-${javaScriptEnabled}@example.org`));
    const [first, second] = [`First words, ${javaScriptEnabled}.`, `Better words, ${javaScriptEnabled}.`];
    await publish(author, first);

    const entry = await openReview(admin, first);
    await expect(entry.getByText("since today")).toBeVisible();
    await entry.getByLabel("What should its author look at again?").fill("Which session was it?");
    await entry.getByRole("button", { name: "Send back" }).click();
    await expect(admin).toHaveURL(/milestones/);

    await author.goto("/en/desk");
    await expect(author.getByText("Which session was it?")).toBeVisible();
    await rewrite(author, first, second);
    await (await openReview(admin, second)).getByRole("button", { name: "Confirm" }).click();
    await expect(admin).toHaveURL(/milestones/);

    await visitor.goto(here);
    const card = visitor.getByRole("listitem").filter({ hasText: second });
    await expect(card.getByText("reviewed by a second person")).toBeVisible();
    await expect(visitor.getByText(first)).toHaveCount(0);
    await expect(visitor.getByText("Which session was it?")).toHaveCount(0);
  });
}

test("with review before publication readers see nothing until a second person has confirmed", async ({
  browser,
  page: admin,
}) => {
  await signInAsFounder(admin);
  await setReview(admin, true);
  try {
    const author = await (await browser.newContext()).newPage();
    await join(author, await invite(admin, "waiting@example.org"));
    await publish(author, "Words that wait.");
    await expect(author.getByText("not public yet")).toBeVisible();
    await expectSound(author);
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(here);
    await expect(visitor.getByText("Words that wait.")).toHaveCount(0);
    const entry = await openReview(admin, "Words that wait.");
    await expectSound(admin);
    await entry.getByRole("button", { name: "Confirm" }).click();
    await expect(admin).toHaveURL(/milestones/);
    await visitor.reload();
    await expect(visitor.getByText("Words that wait.")).toBeVisible();
  } finally {
    await setReview(admin, false);
  }
});
