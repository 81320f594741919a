import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isForFrames, strip, withoutScripts } from "./framed-page.mjs";

const page =
  '<link rel="preload" as="script" href="/a.js"/><p>가</p><script>let x = "<p>"\n</script><b>b</b>';
const read = "<p>가</p><b>b</b>";

/** Sends the page in pieces that cut a letter in two. */
function send(accepted: string | undefined) {
  const headers = new Map<string, unknown>();
  const sent: Buffer[] = [];
  const response = Object.assign(new EventEmitter(), {
    setHeader: (name: string, value: unknown) => headers.set(name, value),
    end: (body: string | Buffer) => sent.push(Buffer.from(body)),
  });
  const request = { headers: { "accept-encoding": accepted } } as unknown as IncomingMessage;
  withoutScripts(request, response as unknown as ServerResponse);
  const whole = Buffer.from(page);
  const cut = whole.indexOf(Buffer.from("가")) + 1;
  const taker = response as unknown as ServerResponse;
  taker.setHeader("Content-Length", whole.length);
  taker.write(whole.subarray(0, cut));
  taker.end(whole.subarray(cut));
  return { request, headers, body: Buffer.concat(sent) };
}

describe("the page for frames", () => {
  it("goes out without any script, and with all else", () => {
    expect(strip(page)).toBe(read);
    const { body, headers } = send(undefined);
    expect(body.toString()).toBe(read);
    expect(headers.size).toBe(0);
  });

  it("is compressed for who takes it, and never before it is read", () => {
    const { body, headers, request } = send("gzip, br");
    expect(gunzipSync(body).toString()).toBe(read);
    expect(headers.get("content-encoding")).toBe("gzip");
    expect(request.headers["accept-encoding"]).toBeUndefined();
  });

  it.each([
    ["/en/embed", true],
    ["/ko/embed?theme=growth-innovation", true],
    ["/en/embed/x", false],
    ["/en/embedded", false],
    ["/en?x=/en/embed", false],
  ])("%s is one: %s", (address, expected) => {
    expect(isForFrames(address)).toBe(expected);
  });
});
