// Next answers an address without a page, and a page that broke, with an empty one that its scripts fill in: without
// them, nothing to read and no language. Here such an answer is dropped, and a page that says so stands in for it.
import http from "node:http";
import { failedPage, plainPageHeaders, unreadFormPage } from "./failed-page.mjs";
import { requestWith } from "./form-body.mjs";
import { holdBack } from "./held-answer.mjs";

/** Carries the address that was asked for to the page that says there is none; callers cannot send it. */
const carrier = "x-milepost-missing";

/** What `proxy.ts` leaves alone: it answers in its own form. */
const notForReaders = /^\/(_next\/|api\/|healthz|readyz|icon\.svg)/;

/**
 * Hands a request to Next; in place of an empty page for what is not there, or for what broke, a whole one answers.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} handle
 */
export function handlePage(request, response, handle) {
  delete request.headers[carrier];
  const url = request.url ?? "";
  const language = url.match(/^\/(en|ko)(?=[/?]|$)/)?.[1];
  const isRead = request.method === "GET" || request.method === "HEAD";
  // Next's own scripts know what to do with a status.
  const isDocument = !request.headers.rsc && !request.headers["next-action"];
  const isAskedOfUs = language || (isRead && !notForReaders.test(url));
  if (!isAskedOfUs || !isDocument) return handle(request, response);
  return new Promise((resolve, reject) => {
    // Next has bare words for a form that names no action of ours (400), or one of an earlier build (409).
    const held = holdBack(response, isRead ? [404, 500] : [400, 409, 500], (status, said) => {
      // Without a language in its address, the reader's own: `proxy.ts` names it.
      const own = language ?? said["content-language"] ?? "en";
      const address = language ? url : `/${own}${url}`;
      if (status === 404)
        return standIn(request, response, { language: own, address }, handle).then(resolve, reject);
      response.writeHead(status, plainPageHeaders);
      const page =
        status === 500 ? failedPage(own, isRead ? request.url : null) : unreadFormPage(request.url, status);
      response.end(page, resolve);
    });
    handle(request, response).then(
      () => held.isHeld() || resolve(),
      (error) => {
        if (held.isHeld()) held.undo();
        reject(error);
      },
    );
  });
}

/** The page that says there is none, with 404. */
function standIn(request, response, { language, address }, handle) {
  response.writeHead = (status, ...rest) =>
    http.ServerResponse.prototype.writeHead.call(response, status === 200 ? 404 : status, ...rest);
  // Next hangs its listeners on an answer each time that it is given one.
  response.setMaxListeners(2 * response.getMaxListeners());
  const headers = { ...request.headers, [carrier]: address };
  return handle(requestWith(request, null, { url: `/${language}/not-found`, headers }), response);
}
