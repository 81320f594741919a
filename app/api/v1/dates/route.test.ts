import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/v1/dates/route";

const ask = (query: string) => GET(new Request(`http://localhost/api/v1/dates?${query}`));

async function answer(query: string) {
  const response = await ask(query);
  return { status: response.status, body: await response.json() };
}

beforeEach(() => {
  vi.stubEnv("MILEPOST_TODAY", "2026-11-24");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test("a reading says the date, what it allows and how it is said in both languages", async () => {
  const query = "text=set+to+begin+next+year&lang=en&reference=2025-11-15";
  expect(await answer(query)).toEqual({
    status: 200,
    body: {
      edtf: "2026",
      role: "starts",
      earliest: "2026-01-01",
      latest: "2026-12-31",
      precision: "year",
      reading: {
        en: "starts in 2026 (1 Jan to 31 Dec 2026)",
        ko: "2026년에 시작 (2026년 1월 1일–12월 31일)",
      },
      relative: true,
      warnings: [
        {
          code: "counted",
          en: "Counted from 15 November 2025, the day the words were written.",
          ko: "표현이 쓰인 날인 2025년 11월 15일을 기준으로 계산했습니다.",
        },
      ],
    },
  });
});

test("no date is a reading too, and without a reference the words are of today", async () => {
  expect(await answer("text=TBD")).toMatchObject({
    status: 200,
    body: { edtf: null, role: null, earliest: null, latest: null, precision: null },
  });
  expect(await answer(`text=${encodeURIComponent("내년")}`)).toMatchObject({ body: { edtf: "2027" } });
});

test("two readings are offered, and what cannot be read is refused with a sentence in each language", async () => {
  const two = await answer("text=03/04/2026");
  expect(two).toMatchObject({
    status: 422,
    body: { alternatives: [{ edtf: "2026-04-03" }, { edtf: "2026-03-04" }] },
  });
  expect(two.body.error).toContain("3 April 2026");
  const years = await answer("text=2020-21");
  const [spring, both] = [{ en: "spring 2020", ko: "2020년 봄" }, "2020/2021"];
  expect(years.body.alternatives).toMatchObject([{ text: spring }, { text: { en: both, ko: both } }]);
  expect(years.body.error).toContain("→ spring 2020;");
  const none = await answer("text=31+June+2026");
  expect(none).toEqual({
    status: 422,
    body: {
      error: "There is no such day as 2026-06-31.",
      sentence: { en: "There is no such day as 2026-06-31.", ko: "2026-06-31은(는) 없는 날짜입니다." },
    },
  });
  expect((await answer(`text=${"2026+".repeat(2_000)}`)).status).toBe(422);
});

test.each(["", "lang=en", "text=2026&lang=fr", "text=2026&reference=today", "text=2026&colour=red"])(
  "%j is no question",
  async (query) => {
    const { status, body } = await answer(query);
    expect(status).toBe(400);
    expect(body.error).toMatch(/\.$/);
  },
);

test("more than 600 readings in a minute have to wait", async () => {
  // Within one minute of its own, whatever the other tests have asked.
  vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ["Date"] });
  for (let count = 0; count < 600; count += 1) expect((await ask("text=2026")).status).toBe(200);
  const late = await ask("text=2026");
  expect(late.status).toBe(429);
  expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await late.json()).error).toMatch(/^At most 600 readings a minute\. Try again in \d+ seconds\.$/);
});
