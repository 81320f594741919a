import { type Browser, type BrowserContext, expect, type Page, test } from "playwright/test";
import { signInAsFounder } from "./app";

const words = {
  en: {
    date: "Date",
    role: "It says",
    writtenOn: "Written on",
    quoted: "The source’s own words for it",
    read: "We read this as: starts in 2026 (1 Jan to 31 Dec 2026).",
    counted: "Counted from 15 November 2025, the day the words were written.",
    follows: "as the words say: starts then",
    april: "starts on 3 April 2026",
    either: "Either 3 April 2026 → 2026-04-03; 4 March 2026 → 2026-03-04.",
    refused: "There is no such day as 2026-06-31.",
    claimsMore: "The source’s own words allow more days than this date.",
    claimsOne: "and this date keeps only one of them",
    claimsSurer: "say “about” or “perhaps”; this date doesn’t",
    published: "Published when",
  },
  ko: {
    date: "날짜",
    role: "뜻",
    writtenOn: "쓰인 날",
    quoted: "출처의 표현",
    read: "이렇게 읽었습니다: 2026년에 시작 (2026년 1월 1일–12월 31일).",
    counted: "표현이 쓰인 날인 2025년 11월 15일을 기준으로 계산했습니다.",
    follows: "표현에 따름: 그때 시작",
    april: "2026년 4월 3일에 시작",
    either: "가능한 날짜: 2026년 4월 3일 → 2026-04-03; 2026년 3월 4일 → 2026-03-04.",
    refused: "2026-06-31은(는) 없는 날짜입니다.",
    claimsMore: "출처의 표현은 이 날짜보다 더 넓은 기간을 뜻합니다.",
    claimsOne: "이 날짜는 그중 일부만 담고 있습니다",
    claimsSurer: "유보가 있지만 이 날짜에는 없습니다",
    published: "발행 시기",
  },
};

/** The texts of what describes the field, as a screen reader says them; read at once, for an answer brings a new field. */
async function described(page: Page, label: string): Promise<string> {
  return page.getByLabel(label, { exact: true }).evaluate((field) => {
    const ids = (field.getAttribute("aria-describedby") ?? "").split(" ");
    return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  });
}

const firstRole = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).locator("option").first();
const send = (page: Page) => page.locator("main form button[type=submit]").last().click();

let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signInAsFounder(page);
  signedIn = await page.context().storageState();
  await page.close();
});

async function openPage(browser: Browser, path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ storageState: signedIn, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

for (const [locale, say] of Object.entries(words)) {
  test(`/${locale}: a date is read while it is typed, told to screen readers, and chosen where it is two`, async ({
    browser,
  }) => {
    const page = await openPage(browser, `/${locale}/milestones/new`);
    const date = page.getByLabel(say.date, { exact: true });
    await page.getByLabel(say.writtenOn, { exact: true }).fill("2025-11-15");
    await date.fill("set to begin next year");
    await expect.poll(() => described(page, say.date)).toContain(say.read);
    expect(await described(page, say.date)).toContain(say.counted);
    await expect(page.getByText(say.read)).toHaveAttribute("aria-live", "polite");
    await expect(firstRole(page, say.role)).toHaveText(say.follows);

    await date.fill("31 June 2026");
    await expect.poll(() => described(page, say.date)).toContain(say.refused);
    await expect(date).toHaveAttribute("aria-invalid", "true");
    await date.fill("starting 03/04/2026");
    await expect(date).not.toHaveAttribute("aria-invalid");
    await page.getByRole("button", { name: say.april }).click();
    await expect(date).toHaveValue("2026-04-03");
    await expect(page.getByLabel(say.role, { exact: true })).toHaveValue("starts");
    await expect(page.getByLabel(say.quoted, { exact: true })).toHaveValue("starting 03/04/2026");

    await page.getByLabel(say.quoted, { exact: true }).fill("2026");
    await expect.poll(() => described(page, say.date)).toContain(say.claimsMore);
    await page.getByLabel(say.quoted, { exact: true }).fill("03/04/2026");
    await expect.poll(() => described(page, say.date)).toContain(say.claimsOne);
    await date.fill("2027");
    await page.getByLabel(say.quoted, { exact: true }).fill("around 2027");
    await expect.poll(() => described(page, say.date)).toContain(say.claimsSurer);
    await date.fill("03/04/2026");
    await send(page);
    await expect(
      page.getByRole("button", { name: say.april.replace(/^starts on |에 시작$/, "") }),
    ).toBeVisible();
  });

  test(`/${locale} without JavaScript: a date is read when the form is sent, and nothing is lost`, async ({
    browser,
  }) => {
    const page = await openPage(browser, `/${locale}/milestones/new`, false);
    const date = page.getByLabel(say.date, { exact: true });
    await page.getByLabel(say.writtenOn, { exact: true }).fill("2025-11-15");
    await date.fill("set to begin next year");
    await page.getByLabel(say.published).first().fill("03/04/2026");
    await send(page);
    await expect(date).toHaveValue("set to begin next year");
    for (const told of [say.read, say.counted]) expect(await described(page, say.date)).toContain(told);
    await expect(firstRole(page, say.role)).toHaveText(say.follows);
    await expect(page.getByText(say.either)).toBeVisible();

    await date.fill("2027");
    await page.getByLabel(say.quoted, { exact: true }).fill("around 2027");
    await send(page);
    expect(await described(page, say.date)).toContain(say.claimsSurer);

    await date.fill("31 June 2026");
    await send(page);
    await expect(date).toHaveValue("31 June 2026");
    expect(await described(page, say.date)).toContain(say.refused);
  });
}

test("without JavaScript a date that claims more than its source is shown before it is saved", async ({
  browser,
}) => {
  const page = await openPage(browser, "/en/milestones/new", false);
  await page.getByLabel("Title in English", { exact: true }).fill("Read before it is saved");
  await page.getByLabel("Date", { exact: true }).fill("2026-04-03");
  await page.getByLabel(words.en.quoted, { exact: true }).fill("April 2026");
  await send(page);
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  expect(await described(page, "Date")).toContain(words.en.claimsMore);
  await expect(page.getByLabel("Title in English", { exact: true })).toHaveValue("Read before it is saved");
  await send(page);
  await expect(page.getByRole("heading", { name: "Read before it is saved" })).toBeVisible();

  await page.goto(`${page.url()}/edit`);
  // What is stored is not shown again while it stands.
  await page.getByLabel("Title in English", { exact: true }).fill("Read once");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Read once" })).toBeVisible();
});

test("a choice falls when other words are typed, and the reading follows the role chosen by hand", async ({
  browser,
}) => {
  const say = words.en;
  const page = await openPage(browser, "/en/milestones/new");
  const [date, role, quoted] = [
    page.getByLabel(say.date, { exact: true }),
    page.getByLabel(say.role, { exact: true }),
    page.getByLabel(say.quoted, { exact: true }),
  ];
  await date.fill("starting 03/04/2026");
  await page.getByRole("button", { name: say.april }).click();
  await expect(role).toHaveValue("starts");
  await date.fill("by 2030");
  await expect(quoted).toHaveValue("");
  await expect(role).toHaveValue("");
  await expect(page.getByRole("button", { name: say.april })).toHaveCount(0);
  await expect
    .poll(() => described(page, say.date))
    .toContain("by the end of 2030 (no later than 31 Dec 2030)");

  await date.fill("2027");
  await role.selectOption("starts");
  await expect
    .poll(() => described(page, say.date))
    .toContain("We read this as: starts in 2027 (1 Jan to 31 Dec 2027).");
  await send(page);
  await expect
    .poll(() => described(page, say.date))
    .toContain("We read this as: starts in 2027 (1 Jan to 31 Dec 2027).");
});

test("too many readings are told, and the text is read again", async ({ browser }) => {
  const page = await openPage(browser, "/en/milestones/new");
  let refused = 0;
  await page.route("**/api/v1/dates?*", (route) =>
    refused++ === 0 ? route.fulfill({ status: 429, headers: { "retry-after": "1" } }) : route.continue(),
  );
  await page.getByLabel(words.en.date, { exact: true }).fill("by 2030");
  await expect.poll(() => described(page, words.en.date)).toContain("Too many readings just now.");
  await expect.poll(() => described(page, words.en.date)).toContain("by the end of 2030");
});

test("a link's day of publication is read as it is typed", async ({ browser }) => {
  const page = await openPage(browser, "/en/milestones/defa-2030");
  await page.getByRole("button", { name: "Log update" }).click();
  const link = page.getByRole("group", { name: "Link 1" });
  await link.getByLabel("Published when").fill("Q2 2026");
  await expect(
    link.getByText("We read this as: second quarter of 2026 (1 Apr to 30 Jun 2026)."),
  ).toBeVisible();
});

test("a stored date is not warned of while it stands, and is read anew when it changes", async ({
  browser,
}) => {
  const page = await openPage(browser, "/en/milestones/csp-vision-next-five-years/edit");
  const date = page.getByLabel("Date", { exact: true });
  const stored = "We read this as: 27 October 2025 to around October 2030 (27 Oct 2025 to 31 Oct 2030).";
  expect(await described(page, "Date")).toMatch(new RegExp(`${stored.replace(/[().]/g, "\\$&")}$`));
  const own = await date.inputValue();
  await date.fill("2030");
  await expect.poll(() => described(page, "Date")).toContain("We read this as: 2030");
  await date.fill(own);
  await expect.poll(() => described(page, "Date")).toContain(stored);
  expect(await described(page, "Date")).not.toContain(words.en.claimsMore);
  const source = page.getByLabel("Source of the change");
  await source.fill("no address");
  // An admin's page has a second form below, which retracts.
  await page.locator("main form", { has: source }).locator("button[type=submit]").last().click();
  await expect(page.getByLabel("Source of the change")).toBeFocused();
  expect(await described(page, "Date")).not.toContain(words.en.claimsMore);
});

test("the address answers with what the field says", async ({ request }) => {
  const ask = (query: string) => request.get(`/api/v1/dates?${query}`);
  const read = await ask("text=set+to+begin+next+year&lang=en&reference=2025-11-15");
  expect(read.status()).toBe(200);
  expect(await read.json()).toMatchObject({
    edtf: "2026",
    role: "starts",
    earliest: "2026-01-01",
    latest: "2026-12-31",
    precision: "year",
    reading: { en: "starts in 2026 (1 Jan to 31 Dec 2026)", ko: "2026년에 시작 (2026년 1월 1일–12월 31일)" },
  });
  const two = await ask("text=2035-36");
  expect(two.status()).toBe(422);
  const { error, alternatives } = await two.json();
  expect(error).toContain("more than one way");
  expect(alternatives.map((each: { edtf: string }) => each.edtf)).toEqual(["2035-36", "2035/2036"]);
  expect((await ask("text=31+June+2026")).status()).toBe(422);
  for (const wrong of ["", "text=2026&lang=fr", "text=2026&reference=today", "text=2026&colour=red"]) {
    const answer = await ask(wrong);
    expect([wrong, answer.status()]).toEqual([wrong, 400]);
    expect((await answer.json()).error).toMatch(/\.$/);
  }
});
