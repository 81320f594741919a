import { afterAll, beforeAll, expect, test } from "vitest";
import type { ExportRequest } from "@/app/export/answer";
import { writeCsv } from "@/app/export/csv";
import { writeJson } from "@/app/export/json";
import { emptyQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import { getAuditHead } from "@/server/audit/chain";
import { getCollection } from "@/server/collection/read";
import { saveSettings } from "@/server/collection/settings";
import { database } from "@/server/database";
import { exportMilestones } from "@/server/export/read";
import { logUpdate, saveMilestone } from "@/server/milestones/submit";
import { addTestMilestone, openTestCollection } from "@/server/milestones/test-collection";
import { systemViewer, visitor } from "@/server/session";

let analyst: Viewer;
let close: () => Promise<void>;
const slugs: string[] = [];
const hostile = '=HYPERLINK("http://example.org";"x"), and\na new line';

beforeAll(async () => {
  ({ analyst, close } = await openTestCollection());
  slugs.push(await addTestMilestone(analyst, { titleEn: "=1+1", quote: hostile }));
  slugs.push(
    await addTestMilestone(analyst, { dateEdtf: "2026-11-20", dateRole: "by", titleKo: "협상 “개시”" }),
  );
});
afterAll(() => close());

async function written(
  write: (request: ExportRequest) => AsyncGenerator<string>,
  more: Partial<ExportRequest> = {},
): Promise<string> {
  const collection = await getCollection(visitor());
  const request = { viewer: visitor(), collection, query: emptyQuery(), day: "2026-11-24", ...more };
  let file = "";
  for await (const piece of write({ locale: "en", ...request })) file += piece;
  return file;
}

/** The lines of a CSV file as RFC 4180 has them, without its byte order mark. */
function linesOf(file: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

const version = async (slug: string) =>
  (await database().milestone.findUniqueOrThrow({ where: { slug } })).version;

test("the CSV file has a line for each milestone, and no text in it can act as a formula", async () => {
  const file = await written(writeCsv);
  expect(file.startsWith("\ufeffslug,version,url,")).toBe(true);
  const [heads = [], ...lines] = linesOf(file);
  expect(lines.map((line) => line.length)).toEqual([heads.length, heads.length]);
  const rows = lines.map((line) => Object.fromEntries(heads.map((head, at) => [head, line[at]])));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  expect(bySlug.get(slugs[0])).toMatchObject({
    title_en: "'=1+1",
    quote: `'${hostile}`,
    date_role: "starts",
  });
  // A number below zero stays one.
  expect(bySlug.get(slugs[1])).toMatchObject({ days_left: "-4", title_ko: "협상 “개시”", state: "overdue" });
  for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/);
});

test("the words are in the language that is asked for, and a filter counts", async () => {
  const query = { ...emptyQuery(), state: ["overdue"] };
  const [heads = [], ...lines] = linesOf(await written(writeCsv, { locale: "ko", query }));
  expect(lines.map((line) => line[heads.indexOf("date_in_words")])).toEqual(["2026년 11월 20일까지"]);
  expect(lines[0]?.[heads.indexOf("url")]).toContain("/ko/milestones/");
});

test("nothing within a query: a head and no line, an empty list", async () => {
  const query = { ...emptyQuery(), q: "no such thing" };
  expect(linesOf(await written(writeCsv, { query }))).toHaveLength(1);
  expect(JSON.parse(await written(writeJson, { query })).items).toEqual([]);
});

test("the JSON file carries public updates only, and the head of the audit log", async () => {
  const [slug = ""] = slugs;
  const said = { asOfOn: "2026-11-20", progress: "under-way", forecast: "on-track" };
  const evidence = [{ url: "https://example.org/a", title: "A", stance: "supports" }];
  await logUpdate(analyst, null, {
    slug,
    version: await version(slug),
    textEn: "Talks began.",
    ...said,
    evidence,
  });
  const admin: Viewer = { ...systemViewer("Admin"), role: "admin" };
  await saveSettings(admin, null, { reviewBeforePublication: "on" });
  await logUpdate(analyst, null, {
    slug,
    version: await version(slug),
    textEn: "Not for readers yet.",
    ...said,
  });
  const file = await written(writeJson);
  expect(file).not.toContain("Not for readers yet.");
  const { items, ...head } = JSON.parse(file);
  const { number, hash } = await getAuditHead(visitor());
  expect(head).toMatchObject({
    format: "milepost-export",
    formatVersion: 1,
    stateOn: "2026-11-24",
    asof: null,
  });
  expect(head.auditHead).toBe(`${number}:${hash}`);
  const found = items.find((each: { slug: string }) => each.slug === slug);
  expect(found).toMatchObject({ progress: "under-way", updateCount: 1, assignee: null });
  expect(found.updates).toMatchObject([{ text: { en: "Talks began.", ko: null }, author: null, evidence }]);
});

test("an earlier day gives the same file whatever is done later", async () => {
  const query = { ...emptyQuery(), asof: "2026-11-24" as const };
  const before = await written(writeJson, { query });
  process.env.MILEPOST_TODAY = "2026-11-25";
  try {
    const [slug = ""] = slugs;
    const answer = await saveMilestone(analyst, null, {
      slug,
      version: await version(slug),
      dateEdtf: "2027",
      moveReason: "agreed-postponement",
      moveSourceUrl: "https://example.org/later",
    });
    expect(answer).toMatchObject({ ok: true });
    const { auditHead: _then, ...then } = JSON.parse(before);
    const { auditHead: _now, ...now } = JSON.parse(await written(writeJson, { query }));
    expect(now).toEqual(then);
  } finally {
    process.env.MILEPOST_TODAY = "2026-11-24";
  }
  expect(await getAuditHead(visitor(), "2000-01-01")).toEqual({ number: 0, hash: "0".repeat(64) });
});

test("a file whose collection changes while it is written breaks off", async () => {
  const parts = exportMilestones(visitor(), emptyQuery(), 1);
  expect((await parts.next()).value).toHaveLength(1);
  await addTestMilestone(analyst);
  await expect(parts.next()).rejects.toThrow("changed while it was exported");
});
