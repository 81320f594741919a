import { expect, test } from "playwright/test";

for (const [locale, words] of Object.entries({ en: "by the end of 2030", ko: "2030년까지" })) {
  test(`/${locale}: a filtered list is taken away as CSV and JSON, as it stood on its day`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${locale}?q=DEFA`);
    const files = await page
      .locator("a[download]")
      .evaluateAll((links) => links.map((each) => each.getAttribute("href")));
    expect(files).toEqual([`/export.csv?q=DEFA&lang=${locale}`, `/export.json?q=DEFA&lang=${locale}`]);
    const csv = await request.get(files[0] ?? "");
    expect(csv.headers()).toMatchObject({
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": expect.stringMatching(/^attachment; filename="milepost-\d{4}-\d\d-\d\d\.csv"$/),
      "access-control-allow-origin": "*",
    });
    const lines = (await csv.text()).split("\r\n");
    expect(lines[0]).toContain("slug,version,url,title_en,title_ko");
    expect(lines.find((line) => line.startsWith("defa-2030,"))).toContain(words);
    const { items, auditHead } = await (await request.get(files[1] ?? "")).json();
    expect(items).toHaveLength(lines.length - 2);
    expect(auditHead).toMatch(/^\d+:[0-9a-f]{64}$/);
    for (const path of [`/${locale}/deadlines`, `/${locale}/about`, `/${locale}/initiatives/fta`]) {
      await page.goto(path);
      await expect(page.locator("a[download]")).toHaveCount(2);
    }
  });
}

test("an earlier day, an unchanged file, and what is not understood", async ({ request }) => {
  const then = await (await request.get("/export.json?asof=2024-06-01")).json();
  const kadif = then.items.find((each: { slug: string }) => each.slug === "kadif-2025-2029");
  expect([then.asof, kadif.date.edtf, kadif.moves]).toEqual(["2024-06-01", "2024/2028", 0]);
  const { etag = "" } = (await request.get("/export.csv")).headers();
  expect((await request.get("/export.csv", { headers: { "if-none-match": etag } })).status()).toBe(304);
  for (const path of ["/export.csv?color=red", "/export.json?asof=tomorrow", "/export.csv?lang=fr"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(400);
    expect((await answer.json()).error, path).toMatch(/\.$/);
  }
});
