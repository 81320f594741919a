// Next answers an address without a page with an empty one that its scripts fill in: without them, nothing to read
// and no language. Here such an answer is dropped, and the page that says so is asked for in its place.
import http from "node:http";

/** Carries the address that was asked for to the page that says there is none; callers cannot send it. */
const carrier = "x-milepost-missing";

/**
 * Hands a request to Next; in place of an empty page for what is not there, the whole one answers, with 404.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} handle
 */
export function handleMissing(request, response, handle) {
  delete request.headers[carrier];
  const language = request.url?.match(/^\/(en|ko)(?=[/?]|$)/)?.[1];
  const isDocument = (request.method === "GET" || request.method === "HEAD") && !request.headers.rsc;
  if (!language || !isDocument) return handle(request, response);
  return new Promise((resolve, reject) => {
    const first = holdBackMissing(response, () => {
      response.writeHead = (status, ...rest) =>
        http.ServerResponse.prototype.writeHead.call(response, status === 200 ? 404 : status, ...rest);
      handle(insteadOf(request, `/${language}/not-found`), response).then(resolve, reject);
    });
    handle(request, response).then(
      () => first.isHeld() || resolve(),
      (error) => {
        if (first.isHeld()) first.undo();
        reject(error);
      },
    );
  });
}

/**
 * Keeps an answer from being sent once its status is 404, and at its end takes back all that was done to it.
 * @param {http.ServerResponse} response
 * @param {() => void} after called when an answer that was held back has ended
 */
function holdBackMissing(response, after) {
  const headers = response.getHeaders();
  const names = new Set(Object.keys(response));
  const { writeHead, write, end, flushHeaders } = response;
  let isHeld = false;
  const holds = (status = response.statusCode) => {
    isHeld ||= status === 404 && !response.headersSent;
    return isHeld;
  };
  const undo = () => {
    // Also what Next hangs on the answer itself: its compression, its way of setting cookies.
    for (const [name, value] of Object.entries(response)) {
      if (!names.has(name) && typeof value === "function") delete response[name];
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = 200;
  };
  response.writeHead = (status, ...rest) =>
    holds(status) ? response : writeHead.call(response, status, ...rest);
  response.flushHeaders = () => holds() || flushHeaders.call(response);
  response.write = (...args) => holds() || write.apply(response, args);
  response.end = (...args) => {
    if (!holds()) return end.apply(response, args);
    undo();
    after();
    return response;
  };
  return { isHeld: () => isHeld, undo };
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
