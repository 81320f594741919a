import { expect, type Page } from "playwright/test";

export const founder = {
  name: "Kim Founder",
  email: "founder@example.org",
  password: "a long founding password",
};
export const analyst = {
  name: "Lee Analyst",
  email: "analyst@example.org",
  password: "a long analyst password",
};

/** Makes the first account with the link that the start command printed. */
export async function setUp(page: Page): Promise<void> {
  await page.goto(process.env.SETUP_LINK ?? "");
  await page.getByLabel("Name").fill(founder.name);
  await page.getByLabel("Email").fill(founder.email);
  await page.getByLabel("Password").fill(founder.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
}

/** Invites a person and gives back the link that the admin would hand over. */
export async function invite(page: Page, email: string): Promise<string> {
  await page.goto("/en/people");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Make an invitation link" }).click();
  const said = await page.getByText("It works once, for seven days").textContent();
  return said?.match(/https?:\S+/)?.[0] ?? "";
}

export async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill(analyst.name);
  await page.getByLabel("Password").fill(analyst.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Desk" })).toBeVisible();
}

export async function signIn(page: Page, person: { email: string; password: string }): Promise<void> {
  await page.goto("/en/signin");
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Desk" })).toBeVisible();
}

/** Adds a milestone, so that what is done to it concerns no other journey. @returns its slug */
export async function addMilestone(page: Page, title: string): Promise<string> {
  await page.goto("/en/milestones/new");
  await page.getByLabel("Title in English").fill(title);
  await page.getByRole("button", { name: "Add milestone" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Opens the form of a milestone and fills in what happened. */
export async function writeUpdate(page: Page, slug: string, text: string): Promise<void> {
  await page.goto(`/en/milestones/${slug}`);
  await page.getByRole("button", { name: "Log update" }).click();
  await page.getByLabel("What happened").fill(text);
}

/**
 * Signs the founder in; sets up first when nobody has, so that a file of journeys can run alone. Only for files that come
 * after `journey.spec.ts` by name: files run in that order, and that journey needs the set-up link unused.
 */
export async function signInAsFounder(page: Page): Promise<void> {
  await page.goto(process.env.SETUP_LINK ?? "");
  if (await page.getByRole("button", { name: "Create account" }).isVisible()) {
    await setUp(page);
  } else await signIn(page, founder);
}
