import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import {
  cleanHeaders,
  headersOfEveryAnswer,
  isReadable,
  letRoutesCompress,
  reasonToRefuse,
  redirectTarget,
} from "./web-headers.mjs";

const http = new URL("http://localhost:3000");
const https = new URL("https://milepost.example.org");

function asked(facts: { url?: string; method?: string; headers?: Record<string, string> }): IncomingMessage {
  const request = { method: "GET", url: "/", headers: {}, socket: { remoteAddress: "192.0.2.7" }, ...facts };
  return request as unknown as IncomingMessage;
}

describe("the headers of a request", () => {
  const forged = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "gopher",
    "x-forwarded-for": "203.0.113.1, 198.51.100.2",
    forwarded: "for=203.0.113.1",
    "x-real-ip": "203.0.113.1",
    "x-middleware-subrequest": "proxy",
    cookie: "kept=1",
  };

  it("say where the connection comes from and the product's own name, whatever the caller claims", () => {
    const request = asked({ headers: { ...forged } });
    cleanHeaders(request, https, false);
    expect(request.headers).toEqual({
      host: "evil.example",
      cookie: "kept=1",
      "x-forwarded-for": "192.0.2.7",
      "x-forwarded-host": "milepost.example.org",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "443",
    });
  });

  it("keep the list of a trusted proxy, and name the connection when it sends none", () => {
    const request = asked({ headers: { ...forged } });
    cleanHeaders(request, http, true);
    expect(request.headers).toMatchObject({
      "x-forwarded-for": "203.0.113.1, 198.51.100.2",
      "x-forwarded-host": "localhost:3000",
      "x-forwarded-port": "3000",
    });
    expect(request.headers["x-real-ip"]).toBeUndefined();
    const bare = asked({ headers: {} });
    cleanHeaders(bare, http, true);
    expect(bare.headers["x-forwarded-for"]).toBe("192.0.2.7");
  });
});

describe("a visit by another name", () => {
  const target = (url: string, host: string, method = "GET") =>
    redirectTarget(asked({ url, method, headers: { host } }), https);

  it("goes to the same page under the product's own", () => {
    expect(target("/en?q=a", "other.example")).toBe("https://milepost.example.org/en?q=a");
    expect(target("/en", "milepost.example.org:3000", "HEAD")).toBe("https://milepost.example.org/en");
    expect(target("/en", "MILEPOST.example.org")).toBeNull();
  });

  it.each([
    "//evil.example/x",
    "http://evil.example/x",
    "http://evil.example",
    "/\\evil.example",
    "@evil.example",
  ])("never leaves for the host that the path %s names", (url) => {
    expect(new URL(target(url, "other.example") ?? "").host).toBe("milepost.example.org");
  });

  it("is not sent on when it is a probe or a write", () => {
    expect(target("/healthz", "10.0.0.1")).toBeNull();
    expect(target("/readyz?x", "10.0.0.1")).toBeNull();
    expect(target("/healthzz", "10.0.0.1")).not.toBeNull();
    expect(target("/en", "other.example", "POST")).toBeNull();
  });
});

describe("the headers of an answer", () => {
  it("bind a browser to https only where the product stands under https", () => {
    expect(headersOfEveryAnswer(https)).toHaveProperty("strict-transport-security", "max-age=31536000");
    expect(headersOfEveryAnswer(http)).not.toHaveProperty("strict-transport-security");
  });

  it("let what is no page load nothing", () => {
    expect(headersOfEveryAnswer(http)["content-security-policy"]).toMatch(/^default-src 'none'/);
  });
});

describe("an address", () => {
  it.each(["/", "/ko/milestones/%EA%B0%80", "/en?q=%00&r=%ZZ", "/%F0%9F%99%82"])("%s is text", (address) => {
    expect(isReadable(address)).toBe(true);
  });

  it.each(["/en/%00", "/%ZZ", "/%", "/%ED%A0%80", "/%C3", "/a%0Ab", "/%7F"])("%s is none", (address) => {
    expect(isReadable(address)).toBe(false);
  });
});

it.each([
  ["GET", {}, null],
  ["OPTIONS", {}, null],
  ["TRACE", {}, "method"],
  ["DELETE", { origin: "https://example.org" }, "method"],
  ["POST", { origin: "https://example.org" }, null],
  ["POST", { "sec-fetch-site": "same-origin" }, null],
  ["POST", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }, "origin"],
  ["POST", { origin: "http://example.org" }, "origin"],
  ["POST", { origin: "null" }, "origin"],
  ["POST", { "sec-fetch-site": "none" }, "origin"],
  ["POST", {}, "origin"],
])("%s with %o is turned away for its %s", (method, headers, reason) => {
  const request = { method, headers, url: "/en/signin" } as unknown as IncomingMessage;
  expect(reasonToRefuse(request, new URL("https://example.org"))).toBe(reason);
});

describe("a body that a route compressed", () => {
  it("is said to be so under the name that browsers know, and other headers stay", () => {
    const said = new Map<string, unknown>();
    const response = { setHeader: (name: string, value: unknown) => said.set(name, value) };
    letRoutesCompress(response as never);
    response.setHeader("x-milepost-encoding", "br");
    response.setHeader("vary", "accept-encoding");
    expect([...said]).toEqual([
      ["content-encoding", "br"],
      ["vary", "accept-encoding"],
    ]);
  });
});
