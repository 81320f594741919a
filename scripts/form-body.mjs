// A form is read whole before Next sees it: Next answers a body that is no form with 500, as if the product were broken.
import http from "node:http";

/**
 * The request with its body in hand, for Next to read again, and the texts in it; or why there is none to read.
 * @param {http.IncomingMessage} request
 * @param {number} maxBytes
 * @returns {Promise<{ request: http.IncomingMessage, fields: [string, string][] } | { problem: "large" | "unreadable" }>}
 */
export async function takeForm(request, maxBytes) {
  const parts = [];
  let size = 0;
  // Not closed when left early: the sentence that refuses it goes over the same connection.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > maxBytes) return { problem: "large" };
    parts.push(part);
  }
  const body = Buffer.concat(parts);
  const fields = await fieldsIn(request.headers, body);
  return fields ? { request: requestWith(request, body), fields } : { problem: "unreadable" };
}

/**
 * The texts of a form; null when the body is not what its headers say: fields of a form, or the JSON that a page's
 * scripts send.
 * @param {http.IncomingHttpHeaders} headers
 * @param {Buffer} body
 * @returns {Promise<[string, string][] | null>}
 */
async function fieldsIn(headers, body) {
  const type = headers["content-type"] ?? "";
  try {
    if (/^multipart\/form-data\b/i.test(type)) {
      const form = await new Response(body, { headers: { "content-type": type } }).formData();
      return [...form].filter(([, value]) => typeof value === "string");
    }
    if (headers["next-action"]) JSON.parse(body.toString());
    return [];
  } catch {
    return null;
  }
}

/**
 * A request of its own from the same caller: what was read of the first is in it again, and what Next notes on one does
 * not hold for the other.
 * @param {http.IncomingMessage} request
 * @param {Buffer | null} body
 * @param {Partial<Pick<http.IncomingMessage, "method" | "url" | "headers">>} other
 * @returns {http.IncomingMessage}
 */
export function requestWith(
  request,
  body,
  { method = request.method, url = request.url, headers = request.headers } = {},
) {
  const again = new http.IncomingMessage(request.socket);
  const { httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, headers, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true;
  if (body?.length) again.push(body);
  again.push(null);
  return again;
}
