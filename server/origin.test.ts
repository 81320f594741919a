import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/error";
import { refuseForeignOrigin } from "@/server/origin";

const appUrl = "https://milepost.example.org";

function isRefused(headers: Record<string, string>, url = appUrl): boolean {
  try {
    refuseForeignOrigin(new Headers(headers), url);
    return false;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-allowed") return true;
    throw error;
  }
}

describe("a write", () => {
  it("passes from our own origin, with or without a path or a usual port in the configured address", () => {
    expect(isRefused({ origin: appUrl })).toBe(false);
    expect(isRefused({ origin: appUrl }, `${appUrl}:443/some/path`)).toBe(false);
    expect(isRefused({ origin: "http://localhost:3000" }, "http://localhost:3000/")).toBe(false);
  });

  it.each([
    "https://evil.example.org",
    "http://milepost.example.org",
    "https://milepost.example.org:8443",
    "https://milepost.example.org.evil.org",
    "https://MILEPOST.example.org",
    "null",
    "",
  ])("is refused from the origin %j", (origin) => {
    expect(isRefused({ origin })).toBe(true);
    expect(isRefused({ origin, "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("without an origin passes only when the browser says it is from the same origin", () => {
    expect(isRefused({ "sec-fetch-site": "same-origin" })).toBe(false);
    for (const site of ["same-site", "cross-site", "none", ""]) {
      expect(isRefused({ "sec-fetch-site": site })).toBe(true);
    }
    expect(isRefused({})).toBe(true);
  });

  it("is refused when only a forged host agrees with its origin", () => {
    const origin = "https://evil.example.org";
    const forged = { host: "evil.example.org", "x-forwarded-host": "evil.example.org" };
    expect(isRefused({ origin, ...forged })).toBe(true);
  });
});
