// What a caller may not say about itself, and where a visit by another name goes.

const claims = /^(x-forwarded-|x-middleware-|forwarded$|x-real-ip$)/;

/**
 * Removes what a caller could forge and writes what is so: the address it calls from, and the product's own name,
 * with which Next compares the origin of a form. Behind a trusted proxy the proxy's address list is kept.
 * @param {import("node:http").IncomingMessage} request
 * @param {URL} appUrl
 * @param {boolean} trustedProxy
 */
export function cleanHeaders(request, appUrl, trustedProxy) {
  const forwardedFor = trustedProxy ? request.headers["x-forwarded-for"] : undefined;
  for (const name of Object.keys(request.headers)) {
    if (claims.test(name)) delete request.headers[name];
  }
  request.headers["x-forwarded-for"] = forwardedFor ?? request.socket.remoteAddress ?? "";
  request.headers["x-forwarded-host"] = appUrl.host;
  request.headers["x-forwarded-proto"] = appUrl.protocol.slice(0, -1);
  request.headers["x-forwarded-port"] = appUrl.port || (appUrl.protocol === "https:" ? "443" : "80");
}

/**
 * The same page under the product's own name, for a visit by another; null when it needs none. Probes are
 * answered under any name.
 * @param {import("node:http").IncomingMessage} request
 * @param {URL} appUrl
 * @returns {string | null}
 */
export function redirectTarget(request, appUrl) {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  if (request.headers.host?.toLowerCase() === appUrl.host) return null;
  const asked = request.url ?? "/";
  const path = asked.startsWith("/") ? asked : `/${asked.replace(/^[a-z]+:\/\/[^/]*\/?/i, "")}`;
  if (/^\/(healthz|readyz)(\?|$)/.test(path)) return null;
  return appUrl.origin + path;
}

/**
 * Lets a route say that its body is compressed already: Next drops a `content-encoding` that a route sets, so the route
 * names it `x-milepost-encoding` and this gives it its name back.
 * @param {import("node:http").ServerResponse} response
 */
export function letRoutesCompress(response) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === "x-milepost-encoding"
      ? setHeader("content-encoding", String(value))
      : setHeader(name, value);
}

/**
 * What every answer says besides the headers of next.config.js, which is read when the product is built and so cannot
 * know under which address it will stand. A page brings its own policy, with a nonce; what is none may load nothing.
 * @param {URL} appUrl
 * @returns {Record<string, string>}
 */
export function headersOfEveryAnswer(appUrl) {
  const policy = { "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'" };
  // Over http a browser ignores it, and a person who tries Milepost on their own machine must not be bound to https.
  const secure = { "strict-transport-security": "max-age=31536000" };
  return appUrl.protocol === "https:" ? { ...policy, ...secure } : policy;
}

/**
 * Whether the path of an address is text: whole escapes, whole characters, none that control. Others name nothing
 * here, and neither Next nor the database takes them.
 * @param {string} address
 * @returns {boolean}
 */
export function isReadable(address) {
  try {
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(address.split("?", 1)[0] ?? ""));
  } catch {
    return false;
  }
}

/** Whether an address is that of a page. @param {string} address @returns {boolean} */
export function isForPage(address) {
  return /^\/(en|ko)(?=[/?]|$)/.test(address);
}

const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** What the answer to a method that nothing here knows says that one may use. */
export const allowed = methods.join(", ");

/**
 * Why a request is turned away before any page sees it; null when it is not. A form that another site's page sends is
 * refused here with a sentence, and by the actions once more (`server/origin.ts`): Next would fail on some of these.
 * @param {import("node:http").IncomingMessage} request
 * @param {URL} appUrl
 * @returns {"method" | "origin" | null}
 */
export function reasonToRefuse(request, appUrl) {
  const { method = "", headers, url = "" } = request;
  if (!methods.includes(method)) return "method";
  // Only pages take forms; what else is posted to says itself that it takes none.
  if (method !== "POST" || !isForPage(url)) return null;
  const { origin } = headers;
  const isOwn = origin === undefined ? headers["sec-fetch-site"] === "same-origin" : origin === appUrl.origin;
  return isOwn ? null : "origin";
}
