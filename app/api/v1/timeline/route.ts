import { answerPublic, preflight, refuse } from "@/app/api/v1/answer";
import { sentenceOf } from "@/app/api/v1/query-problem";
import { parseQuery } from "@/domain/milestones/query";
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
  const { query, problems } = parseQuery(params, known, ["width", "lang"]);
  if (problems[0]) return refuse(400, sentenceOf(problems[0]));
  const { from, to } = query;
  if (from === null || to === null || from > to)
    return refuse(400, '"from" and "to" must be days (YYYY-MM-DD), the first not after the last.');
  const width = Number(params.get("width") ?? "1360");
  if (!Number.isInteger(width) || width < narrowestWidth || width > widestWidth)
    return refuse(400, `"width" must be a whole number from ${narrowestWidth} to ${widestWidth}.`);
  const { raw, brotli } = await getWindowBytes(viewer, {
    query: { ...query, from: null, to: null },
    window: { from, to },
    width,
    today: today(),
  });
  const compressed = /(^|[\s,])br([\s,;]|$)/.test(request.headers.get("accept-encoding") ?? "");
  return new Response(compressed ? brotli : raw, {
    headers: {
      ...headers,
      "content-type": "application/octet-stream",
      vary: "accept-encoding",
      ...(compressed ? { "content-encoding": "br" } : {}),
    },
  });
}
