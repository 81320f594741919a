import { answerPublic, preflight, refuse } from "@/app/api/v1/answer";
import { sentenceOf } from "@/app/api/v1/query-problem";
import { readLocale } from "@/app/locale";
import { sayIn } from "@/app/timeline-texts";
import { parseQuery } from "@/domain/milestones/query";
import { groupings, parseGrouping, parseWindow } from "@/domain/timeline/address";
import { narrowestWidth, widestWidth } from "@/domain/timeline/window";
import { today } from "@/server/clock";
import { getCollection, knownValuesOf } from "@/server/collection/read";
import { visitor } from "@/server/session";
import { getWindowBytes } from "@/server/timeline/cached";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** What the picture of a window shows, in the bytes of `domain/timeline/window.ts`. */
export async function GET(request: Request): Promise<Response> {
  return answerPublic(request, (headers) => readPicture(request, headers));
}

async function readPicture(request: Request, headers: Record<string, string>): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const viewer = visitor();
  const known = knownValuesOf(await getCollection(viewer));
  const { query, problems } = parseQuery(params, known, today(), ["window", "width", "lang", "group"]);
  if (problems[0]) return refuse(400, sentenceOf(problems[0]));
  const window = parseWindow(params.get("window"));
  if (window === null)
    return refuse(400, '"window" must be two days, the first not after the last: 2024-01-01..2030-12-31.');
  const locale = readLocale(params.get("lang") ?? "en");
  if (locale === null) return refuse(400, '"lang" must be "en" or "ko".');
  const width = Number(params.get("width") ?? "1360");
  if (!Number.isInteger(width) || width < narrowestWidth || width > widestWidth)
    return refuse(400, `"width" must be a whole number from ${narrowestWidth} to ${widestWidth}.`);
  const grouping = parseGrouping(params.get("group"));
  if (grouping === null) return refuse(400, `"group" must be one of ${groupings.join(", ")}.`);
  const asked = { query, grouping, window, width, today: query.asof ?? today(), say: sayIn(locale) };
  const { raw, brotli } = await getWindowBytes(viewer, asked, locale);
  const compressed = /(^|[\s,])br([\s,;]|$)/.test(request.headers.get("accept-encoding") ?? "");
  return new Response(compressed ? brotli : raw, {
    headers: {
      ...headers,
      "content-type": "application/octet-stream",
      vary: "accept-encoding",
      ...(compressed ? { "x-milepost-encoding": "br" } : {}),
    },
  });
}
