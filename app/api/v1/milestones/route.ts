import { answerPublic, preflight, refuse } from "@/app/api/v1/answer";
import { milestoneJson } from "@/app/api/v1/milestones/present";
import { sentenceOf } from "@/app/api/v1/query-problem";
import { parseQuery } from "@/domain/milestones/query";
import { locales } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import { getCollection, knownValuesOf } from "@/server/collection/read";
import { listMilestones } from "@/server/milestones/list";
import { visitor } from "@/server/session";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

const most = 500;

export async function GET(request: Request): Promise<Response> {
  return answerPublic(request, () => readPage(new URL(request.url).searchParams));
}

async function readPage(params: URLSearchParams): Promise<Response | object> {
  const viewer = visitor();
  const known = knownValuesOf(await getCollection(viewer));
  const { query, problems } = parseQuery(params, known, today(), ["limit", "cursor", "lang"]);
  if (problems[0]) return refuse(400, sentenceOf(problems[0]));
  const limit = Number(params.get("limit") ?? "100");
  if (!Number.isInteger(limit) || limit < 1 || limit > most) {
    return refuse(400, `"limit" must be a whole number from 1 to ${most}.`);
  }
  const lang = params.get("lang");
  if (lang !== null && !locales.some((locale) => locale === lang))
    return refuse(400, '"lang" must be en or ko.');
  const list = await listMilestones(viewer, query, { limit, after: params.get("cursor") });
  if (list === null) return refuse(400, '"cursor" is not from this list; start again without it.');
  return { items: list.items.map(milestoneJson), cursor: list.next };
}
