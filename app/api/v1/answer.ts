import { DomainError } from "@/domain/error";
import { today } from "@/server/clock";
import { getCollectionVersion } from "@/server/collection/read";
import { findUnreadiness } from "@/server/readiness";
import { visitor } from "@/server/session";

const publicHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "If-None-Match",
  "access-control-expose-headers": "ETag",
  "cache-control": "public, no-cache",
  "x-content-type-options": "nosniff",
};

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...publicHeaders, ...headers } });
}

/** A refusal in JSON: one sentence that says what is wrong. */
export function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  return json({ error: message }, status, { "cache-control": "no-store", ...headers });
}

/**
 * Answers a public read with an ETag of (collection version, today); an unchanged one with 304. What is no JSON makes its
 * own response with the headers that it is given.
 */
export async function answerPublic(
  request: Request,
  read: (headers: Record<string, string>) => Promise<Response | object>,
): Promise<Response> {
  if (await findUnreadiness()) return refuseForNow();
  try {
    const etag = `"${await getCollectionVersion(visitor())}-${today()}"`;
    const known = request.headers
      .get("if-none-match")
      ?.split(",")
      .map((each) => each.trim().replace(/^W\//, ""));
    if (known?.includes(etag))
      return new Response(null, { status: 304, headers: { ...publicHeaders, etag } });
    const answer = await read({ ...publicHeaders, etag });
    return answer instanceof Response ? answer : json(answer, 200, { etag });
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found")
      return refuse(404, "There is no such milestone.");
    if (error instanceof DomainError && error.code === "gone")
      return refuse(410, "This milestone was retracted; its page says why.");
    console.error(error);
    return (await findUnreadiness()) ? refuseForNow() : refuse(500, "Milepost failed to answer this.");
  }
}

function refuseForNow(): Response {
  return refuse(503, "The database cannot be reached just now. Try again in a moment.", {
    "retry-after": "2",
  });
}

/** Answer to a browser that asks whether it may read across origins. */
export function preflight(): Response {
  return new Response(null, { status: 204, headers: publicHeaders });
}
