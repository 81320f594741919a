// The web server's own process: Next behind a small server that says who is calling and by which name.
// Plain JavaScript, because Next must not run under the conditions and loader of the other scripts.
import http from "node:http";
import process from "node:process";
import next from "next";
import { plainPageHeaders, refusedPage, unreadFormPage } from "./failed-page.mjs";
import { takeForm } from "./form-body.mjs";
import { maxFormBytes } from "./form-limit.mjs";
import { isForFrames, withoutScripts } from "./framed-page.mjs";
import { handlePage } from "./stand-in-pages.mjs";
import {
  allowed,
  cleanHeaders,
  headersOfEveryAnswer,
  isForPage,
  isReadable,
  letRoutesCompress,
  reasonToRefuse,
  redirectTarget,
} from "./web-headers.mjs";

const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
const stopWithinMs = 5_000;

const { PORT, HOST, APP_URL, TRUSTED_PROXY, MILEPOST_DEV } = process.env;
const appUrl = new URL(APP_URL);
const ownHeaders = new Headers(headersOfEveryAnswer(appUrl));
const trustedProxy = TRUSTED_PROXY === "on";

const server = http.createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 5_000 });
const app = next({ dev: MILEPOST_DEV === "on", hostname: HOST, port: Number(PORT), httpServer: server });

// Ctrl-C reaches every process of the terminal; this one waits to be told by the start command.
process.on("SIGINT", () => {});
process.on("SIGTERM", stop);
process.on("disconnect", stop);

server.on("error", (error) => fail(error.code ?? error.message));
await app.prepare().catch((error) => fail(error.stack));
const handle = app.getRequestHandler();
server.on("request", (request, response) => {
  response.setHeaders(ownHeaders);
  if (!isReadable(request.url ?? "")) return response.writeHead(400, plain).end("Not an address\n");
  const refused = reasonToRefuse(request, appUrl);
  if (refused === "method")
    return response.writeHead(405, { ...plain, allow: allowed }).end("No such method here\n");
  if (refused === "origin") return response.writeHead(403, plainPageHeaders).end(refusedPage(request.url));
  const target = redirectTarget(request, appUrl);
  if (target) return response.writeHead(307, { location: target, "cache-control": "no-store" }).end();
  if (Number(request.headers["content-length"] ?? 0) > maxFormBytes) {
    return response
      .writeHead(413, { ...plainPageHeaders, connection: "close" })
      .end(unreadFormPage(request.url, 413));
  }
  cleanHeaders(request, appUrl, trustedProxy);
  letRoutesCompress(response);
  if (isForFrames(request.url)) withoutScripts(request, response);
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

async function answer(request, response) {
  if (request.method !== "POST" || !isForPage(request.url)) return handlePage(request, response, handle);
  const taken = await takeForm(request, maxFormBytes).catch(() => null);
  // Who hangs up before the end of a form waits for no answer.
  if (!taken) return response.destroy();
  if (taken.request) return handlePage(taken.request, response, handle, taken.fields);
  const status = taken.problem === "large" ? 413 : 400;
  response
    .writeHead(status, { ...plainPageHeaders, connection: "close" })
    .end(unreadFormPage(request.url, status));
}
server.listen(Number(PORT), HOST, () => process.send?.({ ready: true }));

function stop() {
  setTimeout(() => process.exit(0), stopWithinMs).unref();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}

function fail(reason) {
  if (process.connected) process.send({ fault: String(reason) }, () => process.exit(1));
  else process.exit(1);
}
