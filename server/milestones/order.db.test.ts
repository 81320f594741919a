import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseEdtf } from "@/domain/dates/edtf";
import { compareByDate, type Dated } from "@/domain/dates/order";
import { edtfTexts } from "@/domain/dates/test-data/edtf-texts";
import { emptyQuery } from "@/domain/milestones/query";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { database } from "@/server/database";
import { dateOf } from "@/server/days";
import { listMilestones } from "@/server/milestones/list";
import { visitor } from "@/server/session";

let opened: TestDatabase;
let initiativeId = "";
/** Everything that was stored, in the order in which it came. */
const stored: Dated[] = [];

beforeAll(async () => {
  opened = await openTestDatabase();
  const theme = await database().theme.create({ data: { slug: "theme", position: 1 } });
  const lane = await database().initiative.create({
    data: { slug: "lane", themeId: theme.id, position: 1 },
  });
  initiativeId = lane.id;
  await database().kind.create({ data: { slug: "talks", position: 1 } });
});

afterAll(async () => {
  await database().$disconnect();
  await opened.close();
});

/** A few years only, so that many dates begin or end on the same day and the slugs have to decide. */
const near = edtfTexts.map((text) => text.replace(/\d{4}/g, (year) => String(2025 + (Number(year) % 4))));
const dates = fc.oneof({ weight: 5, arbitrary: near }, fc.constant(null));
/** Hyphens, figures and letters sort otherwise in a dictionary than by their codes. */
const slugs = fc.stringMatching(/^[a-c0-2]{1,3}(-[a-c0-2]{1,2})?$/);

async function store(slug: string, edtf: string | null): Promise<void> {
  const reading = edtf === null ? null : parseEdtf(edtf);
  if (reading && !reading.ok) return;
  const date = reading?.date ?? null;
  const own = `${slug}-${stored.length}`;
  await database().milestone.create({
    data: {
      slug: own,
      initiativeId,
      kindSlug: "talks",
      titleEn: "A milestone",
      dateExpression: "",
      progress: "not-started",
      forecast: "not-rated",
      publishedAt: new Date(),
      ...(date && {
        dateEdtf: date.edtf,
        dateRole: "on",
        datePrecision: date.precision,
        earliestOn: date.earliest === null ? null : dateOf(date.earliest),
        latestOn: date.latest === null ? null : dateOf(date.latest),
      }),
    },
  });
  stored.push({ slug: own, date: date && { earliest: date.earliest, latest: date.latest } });
}

async function listed(limit: number): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const part = await listMilestones(visitor(), emptyQuery(), { limit, after });
    found.push(...(part?.items.map((each) => each.slug) ?? []));
    after = part?.next ?? null;
  } while (after !== null);
  return found;
}

test("dates of every kind, open, fuzzy or none, stand in one order in SQL and in the domain, whole or in parts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(slugs, dates), { minLength: 40, maxLength: 60 }), async (list) => {
      for (const [slug, edtf] of list) await store(slug, edtf);
      const wanted = stored.toSorted(compareByDate);
      expect(stored.toReversed().sort(compareByDate)).toEqual(wanted);
      for (const [index, one] of wanted.slice(1).entries()) {
        expect(compareByDate(wanted[index] as Dated, one)).toBeLessThan(0);
      }
      const order = wanted.map((each) => each.slug);
      expect(await listed(1_000)).toEqual(order);
      expect(await listed(17)).toEqual(order);
    }),
    // What one run stores stays for the next, so a failure cannot be made smaller.
    { numRuns: 4, endOnFailure: true },
  );
  expect(stored.length).toBeGreaterThan(80);
  const kinds = new Set(
    stored.map(({ date }) => date && [date.earliest === null, date.latest === null].join()),
  );
  expect(kinds).toEqual(new Set([null, "false,false", "true,false", "false,true"]));
});
