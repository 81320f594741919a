import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { json, preflight, refuse } from "@/app/api/v1/answer";
import { readingJson, refusalJson } from "@/app/api/v1/dates/present";
import { addressOf } from "@/app/caller";
import { isDay } from "@/domain/dates/day";
import { readDateExpression } from "@/domain/dates/reading/read";
import { locales } from "@/domain/vocabulary";
import { today } from "@/server/clock";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

const perMinute = 600;
/** In memory: the answer costs no more than its count would cost in the database. */
const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

const names = ["text", "lang", "reference"];

/** How Milepost reads a date expression. */
export async function GET(request: Request): Promise<Response> {
  const wait = await secondsToWait(addressOf(request.headers));
  if (wait > 0) {
    const answer = refuse(429, `At most ${perMinute} readings a minute. Try again in ${wait} seconds.`);
    answer.headers.set("retry-after", String(wait));
    return answer;
  }
  return answerReading(new URL(request.url).searchParams);
}

async function secondsToWait(address: string): Promise<number> {
  try {
    await limiter.consume(address);
    return 0;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000));
  }
}

function answerReading(params: URLSearchParams): Response {
  const unknown = [...params.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) return refuse(400, `"${unknown.slice(0, 100)}" is not a part of this question.`);
  const text = params.get("text");
  if (text === null) return refuse(400, 'Give the words of the date as "text".');
  const lang = params.get("lang") || null;
  const language = locales.find((locale) => locale === lang) ?? null;
  if (lang !== null && language === null) return refuse(400, '"lang" must be en or ko, or be left out.');
  const reference = params.get("reference") || today();
  if (!isDay(reference)) return refuse(400, '"reference" must be a day, for example 2026-05-30.');
  const answer = readDateExpression(text, { language, reference });
  return answer.kind === "read"
    ? json(readingJson(answer.reading, reference), 200, { "cache-control": "no-store" })
    : json(refusalJson(answer, reference), 422, { "cache-control": "no-store" });
}
