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
