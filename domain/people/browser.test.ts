import { expect, test } from "vitest";
import { readUserAgent } from "@/domain/people/browser";

const chrome =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

test.each([
  [chrome, "Chrome", "Linux"],
  [`${chrome} Edg/150.0`, "Edge", "Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari",
    "iOS",
  ],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Windows"],
  ["curl/8.0", null, null],
  ["", null, null],
])("%s is named by its browser and system", (header, browser, system) => {
  expect(readUserAgent(header)).toEqual({ browser, system });
});
