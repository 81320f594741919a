import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/** Complaints of the browser and of React, hydration included, as they come. */
export function listComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return complaints;
}

/** How far the page can be scrolled sideways, in px. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What assistive technology would trip over on the page as it is, when it is serious. */
export async function listSerious(page: Page): Promise<string[]> {
  // No frames of other sites are here to look into, and what passes is not asked for: a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const serious = violations.filter((each) => each.impact === "serious" || each.impact === "critical");
  return serious.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
}

/** Checks the page as it is: nothing serious to repair, nothing wider than the window. */
export async function expectSound(page: Page): Promise<void> {
  expect(await listSerious(page)).toEqual([]);
  expect(await overflow(page), "sideways scroll").toBeLessThanOrEqual(0);
}
