// Next may have said much of an answer before it is known that another must stand in for it.

/**
 * Keeps an answer from being sent once it has one of these statuses, and at its end takes back all that was done to it.
 * @param {import("node:http").ServerResponse} response
 * @param {number[]} statuses
 * @param {(status: number, headers: import("node:http").OutgoingHttpHeaders) => void} after called with what was held
 *   back when it has ended
 */
export function holdBack(response, statuses, after) {
  const headers = response.getHeaders();
  const names = new Set(Object.keys(response));
  const { writeHead, write, end, flushHeaders } = response;
  let held = 0;
  const holds = (status = response.statusCode) => {
    if (!held && !response.headersSent && statuses.includes(status)) held = status;
    return held > 0;
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
    const said = response.getHeaders();
    undo();
    after(held, said);
    return response;
  };
  return { isHeld: () => held > 0, undo };
}
