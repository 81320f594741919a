// The picture that other sites frame is a page of Next without Next: the server renders it whole, and no script goes out.
import { gzipSync } from "node:zlib";

/** Whether an address is that of the picture for other sites. @param {string | undefined} address @returns {boolean} */
export function isForFrames(address) {
  return /^\/(en|ko)\/embed(\?|$)/.test(address ?? "");
}

/**
 * A page without its scripts and what would load them early.
 * @param {string} html
 * @returns {string}
 */
export function strip(html) {
  return html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, "")
    .replace(/<link\b[^>]*(?:\bas="script"|rel="modulepreload")[^>]*>/g, "");
}

/**
 * Has an answer sent whole, without scripts, and compressed here where the caller takes it: what Next had compressed could
 * not be read.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function withoutScripts(request, response) {
  const compresses = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  delete request.headers["accept-encoding"];
  const end = response.end.bind(response);
  const setHeader = response.setHeader.bind(response);
  if (compresses) setHeader("content-encoding", "gzip");
  const parts = [];
  const take = (part, encoding) => {
    if (typeof part === "string")
      parts.push(Buffer.from(part, typeof encoding === "string" ? encoding : "utf8"));
    else if (part && typeof part !== "function") parts.push(Buffer.from(part));
  };
  // It would be the length of what is not sent.
  response.setHeader = (name, value) =>
    name.toLowerCase() === "content-length" ? response : setHeader(name, value);
  response.write = (part, encoding, then) => {
    take(part, encoding);
    const done = typeof encoding === "function" ? encoding : then;
    if (done) queueMicrotask(done);
    return true;
  };
  response.end = (part, encoding, then) => {
    take(part, encoding);
    const body = strip(Buffer.concat(parts).toString());
    const done = [part, encoding, then].find((each) => typeof each === "function");
    return end(compresses ? gzipSync(body) : body, done);
  };
}
