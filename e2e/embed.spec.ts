import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "playwright/test";
import { startTrial, startWithinMs, type Trial } from "../scripts/e2e/trial";
import { listSerious } from "./looks-sound";

let trial: Trial;
let sites: Server;
/** Two other sites, of which the first is on the list. */
let friend: string;
let stranger: string;

test.beforeAll(async () => {
  test.setTimeout(startWithinMs);
  sites = createServer((request, response) => {
    const address = `${trial.url}${new URL(request.url ?? "", friend).searchParams.get("frame")}`;
    const framed = address.replaceAll("&", "&amp;");
    response.writeHead(200, { "content-type": "text/html" });
    response.end(
      `<!doctype html><title>A site</title><iframe src="${framed}" width="700" height="500"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => sites.listen(0, "localhost", resolve));
  const { port } = sites.address() as AddressInfo;
  friend = `http://friend.localhost:${port}`;
  stranger = `http://stranger.localhost:${port}`;
  trial = await startTrial({ MILEPOST_FRAMERS: friend });
});
test.afterAll(async () => {
  sites?.close();
  await trial?.stop();
});

/** A page of another site frames the address of ours that its own address names. */
async function frame(page: Page, site: string, address: string) {
  await page.goto(`${site}/?frame=${encodeURIComponent(address)}`);
  return page.frameLocator("iframe");
}

test("a site of the list frames the picture of any filter, without any script; others cannot, nor any other page", async ({
  page,
  context,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  const framed = await frame(page, friend, "/en/embed?initiative=fta&asof=2026-11-24&nonsense=1");
  await expect(framed.getByText("nonsense", { exact: false })).toBeVisible();
  await expect(framed.getByText("how things stood at the end of 24 November 2026")).toBeVisible();
  const mark = framed.getByRole("link", { name: /^ASEAN–Korea FTA upgrade negotiations begin/ }).first();
  await expect(mark).toBeVisible();
  await expect(framed.locator("script")).toHaveCount(0);
  expect(scripts).toEqual([]);
  const list = framed.getByRole("link", { name: "Milestones as a list" });
  expect(await list.getAttribute("href")).toBe("/en?initiative=fta&asof=2026-11-24#table");
  const [opened] = await Promise.all([context.waitForEvent("page"), mark.click()]);
  await expect(opened).toHaveURL(/\/en\/milestones\/akfta-upgrade-negotiations\?asof=2026-11-24$/);
  await framed.getByRole("link", { name: "한국어" }).click();
  await expect(framed.getByRole("link", { name: "이행 과제 목록" })).toBeVisible();

  for (const [site, address] of [
    [stranger, "/en/embed"],
    [friend, "/en"],
    [friend, "/en/embed/x"],
  ] as const) {
    await frame(page, site, address);
    await expect.poll(() => page.frames()[1]?.url(), `${address} in ${site}`).toMatch(/^chrome-error:/);
  }
});

test("the timeline gives the code for its filter and language, and the page behind it is sound", async ({
  page,
}) => {
  await page.goto(`${trial.url}/en?initiative=fta`);
  await page.getByText("Embed", { exact: true }).click();
  const code = await page.getByText("<iframe").textContent();
  expect(code).toContain(`<iframe src="${trial.url}/en/embed?initiative=fta" title="`);
  await expect(page.getByText(`These sites may show it: ${friend}.`)).toBeVisible();
  for (const path of ["/en/embed", "/ko/embed?group=party"]) {
    const answer = await page.goto(trial.url + path);
    expect(answer?.headers()["content-security-policy"]).toMatch(/^default-src 'none';/);
    expect(answer?.headers()["content-security-policy"]).toMatch(new RegExp(`frame-ancestors ${friend}$`));
    expect(answer?.headers()["x-frame-options"]).toBeUndefined();
    expect(await answer?.text()).not.toContain("<script");
    expect(await listSerious(page)).toEqual([]);
  }
});

test("where no site is on the list none can, and no code is offered", async ({ page, request }) => {
  const answer = await request.get("/en/embed");
  expect(answer.headers()["x-frame-options"]).toBe("DENY");
  expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await page.goto("/en");
  await expect(page.getByText("Embed", { exact: true })).toHaveCount(0);
});
