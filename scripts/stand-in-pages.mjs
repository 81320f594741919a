// Next answers an address without a page, and a page that broke, with an empty one that its scripts fill in: without
// them, nothing to read and no language. Here such an answer is dropped, and a page that says so stands in for it.
import http from "node:http";
import { failedPage, plainPageHeaders, unreadFormPage } from "./failed-page.mjs";
import { requestWith } from "./form-body.mjs";
import { holdBack } from "./held-answer.mjs";

/** Carries the address that was asked for to the page that stands in; callers cannot send it. */
const carrier = "x-milepost-missing";
/** Carries the texts of a form to the page that says it was not saved; callers cannot send it. */
const textsCarrier = "x-milepost-unsaved";

/** What `proxy.ts` leaves alone: it answers in its own form. */
const notForReaders = /^\/(_next\/|api\/|healthz|readyz|icon\.svg|export\.(csv|json)(\?|$))/;

/**
 * Hands a request to Next; in place of an empty page for what is not there, or for what broke, a whole one answers.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} handle
 * @param {[string, string][]} fields of the form that the request sends
 */
export function handlePage(request, response, handle, fields = []) {
  delete request.headers[carrier];
  delete request.headers[textsCarrier];
  const url = request.url ?? "";
  const language = url.match(/^\/(en|ko)(?=[/?]|$)/)?.[1];
  const isRead = request.method === "GET" || request.method === "HEAD";
  // Next's own scripts know what to do with a status.
  const isDocument = !request.headers.rsc && !request.headers["next-action"];
  const isAskedOfUs = language || (isRead && !notForReaders.test(url));
  if (!isAskedOfUs || !isDocument) return handle(request, response);
  return new Promise((resolve, reject) => {
    // Next has bare words for a form that names no action of ours (400), or one of an earlier build (409). A page that
    // its reader may not open (any more) sends a form on (307) or is not there (404).
    const held = holdBack(response, isRead ? [404, 500] : [307, 400, 404, 409, 500], (status, said) => {
      // Without a language in its address, the reader's own: `proxy.ts` names it.
      const own = language ?? said["content-language"] ?? "en";
      const address = language ? url : `/${own}${url}`;
      const isElsewhere = status === 307 && !/\/signin$/.test(String(said.location));
      if (isElsewhere) return response.writeHead(303, said).end(resolve);
      if (status === 404 && isRead)
        return standIn(request, response, { page: "not-found", status, own, address }, handle).then(
          resolve,
          reject,
        );
      if (status === 404 || status === 307)
        return standIn(
          request,
          response,
          { page: "unsaved", status: 403, own, address, fields },
          handle,
        ).then(resolve, reject);
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

/** A page in place of what Next had to say, with its status; a form's texts are handed to it. */
function standIn(request, response, { page, status, own, address, fields }, handle) {
  response.writeHead = (given, ...rest) =>
    http.ServerResponse.prototype.writeHead.call(response, given === 200 ? status : given, ...rest);
  // Next hangs its listeners on an answer each time that it is given one.
  response.setMaxListeners(2 * response.getMaxListeners());
  const { "content-type": _type, "content-length": _length, ...kept } = request.headers;
  const headers = { ...kept, [carrier]: address };
  if (fields) headers[textsCarrier] = Buffer.from(JSON.stringify(fields)).toString("base64");
  const method = request.method === "HEAD" ? "HEAD" : "GET";
  return handle(requestWith(request, null, { method, url: `/${own}/${page}`, headers }), response);
}
