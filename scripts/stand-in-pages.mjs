// Next answers an address without a page, and a page that broke, with an empty one that its scripts fill in: without
// them, nothing to read and no language. Here such an answer is dropped, and a page that says so stands in for it.
import http from "node:http";
import { failedPage, plainPageHeaders } from "./failed-page.mjs";
import { holdBack } from "./held-answer.mjs";

/** Carries the address that was asked for to the page that says there is none; callers cannot send it. */
const carrier = "x-milepost-missing";

/**
 * Hands a request to Next; in place of an empty page for what is not there, or for what broke, a whole one answers.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} handle
 */
export function handlePage(request, response, handle) {
  delete request.headers[carrier];
  const language = request.url?.match(/^\/(en|ko)(?=[/?]|$)/)?.[1];
  const isRead = request.method === "GET" || request.method === "HEAD";
  // Next's own scripts know what to do with a status.
  const isDocument = !request.headers.rsc && !request.headers["next-action"];
  if (!language || !isDocument) return handle(request, response);
  return new Promise((resolve, reject) => {
    const held = holdBack(response, isRead ? [404, 500] : [500], (status) => {
      if (status === 404) return standIn(request, response, language, handle).then(resolve, reject);
      response.writeHead(status, plainPageHeaders);
      response.end(failedPage(language, isRead ? request.url : null), resolve);
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
function standIn(request, response, language, handle) {
  response.writeHead = (status, ...rest) =>
    http.ServerResponse.prototype.writeHead.call(response, status === 200 ? 404 : status, ...rest);
  return handle(insteadOf(request, `/${language}/not-found`), response);
}

/**
 * A request of its own for another page, from the same caller: what Next noted on the first does not hold for it.
 * @param {http.IncomingMessage} request
 * @param {string} address
 */
function insteadOf(request, address) {
  const again = new http.IncomingMessage(request.socket);
  again.method = request.method;
  again.url = address;
  again.httpVersion = request.httpVersion;
  again.httpVersionMajor = request.httpVersionMajor;
  again.httpVersionMinor = request.httpVersionMinor;
  again.headers = { ...request.headers, [carrier]: request.url };
  again.complete = true;
  again.push(null);
  return again;
}
