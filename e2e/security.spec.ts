import { expect, test } from "playwright/test";
import en from "../messages/en.json" with { type: "json" };
import { startTrial, type Trial } from "../scripts/e2e/trial";
import { assemble, type Cast } from "./cast";
import { nonceOf, says } from "./policy";

const refusal = en.errors["not-allowed"];

let trial: Trial;
let cast: Cast;
test.beforeAll(async () => {
  trial = await startTrial();
  cast = await assemble(trial);
});
test.afterAll(async () => {
  await trial?.stop();
});

const evil = "https://evil.example";
const foreign: [string, Record<string, string | undefined>][] = [
  ["another origin", { origin: evil }],
  ["another origin that calls itself the same", { origin: evil, "sec-fetch-site": "same-origin" }],
  ["an opaque origin", { origin: "null" }],
  ["no origin, from another site", { origin: undefined, "sec-fetch-site": "cross-site" }],
  ["no origin, from the same site", { origin: undefined, "sec-fetch-site": "same-site" }],
  ["no origin, from nowhere", { origin: undefined, "sec-fetch-site": "none" }],
  ["no origin and no word of where from", { origin: undefined, "sec-fetch-site": undefined }],
  [
    "a forged forwarded host",
    { origin: evil, "x-forwarded-host": "evil.example", forwarded: "host=evil.example" },
  ],
  ["a forged host", { origin: evil, host: "evil.example" }],
];

for (const [what, headers] of foreign) {
  test(`a write with ${what} is refused and changes nothing`, async () => {
    const account = { name: "Renamed from elsewhere", language: "en" };
    const answer = await cast.analyst.send("/en/account", "name", account, headers);
    // Next itself turns some away, with 500; the rest is told by the form.
    expect(answer.status === 500 || says(answer, refusal), `${answer.status}`).toBe(true);
    expect((await cast.analyst.get("/en/account")).text).not.toContain("Renamed from elsewhere");
  });
}

test("a write from our own page passes, with its origin or with the browser's word for it", async () => {
  for (const [name, headers] of [
    ["By origin", { "sec-fetch-site": undefined }],
    ["By word", { origin: undefined }],
    ["Behind forged headers", { "x-forwarded-host": "evil.example", "x-forwarded-for": "203.0.113.5" }],
  ] as const) {
    const answer = await cast.analyst.send("/en/account", "name", { name, language: "en" }, headers);
    expect(answer.status).toBe(200);
    expect((await cast.analyst.get("/en/account")).text).toContain(name);
  }
});

test("every page has a nonce of its own for its scripts and is kept by no cache, also those not found", async () => {
  const paths = [
    "/en",
    "/ko",
    "/en/deadlines",
    "/en/about",
    "/en/signin",
    "/en/desk",
    "/ko/account",
    "/en/people",
  ];
  const nonces = new Set<string>();
  for (const path of [...paths, "/en/milestones/kadif-2025-2029/edit", "/en/nope", "/ko/milestones/nope"]) {
    const answer = await cast.admin.get(path);
    nonces.add(nonceOf(answer));
    expect(answer.headers["cache-control"], path).toBe("private, no-store");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["x-frame-options"]).toBe("DENY");
    expect(answer.headers["strict-transport-security"]).toBeUndefined();
    expect(answer.headers["x-powered-by"]).toBeUndefined();
  }
  expect(nonces.size).toBe(paths.length + 3);
});

test("what is no page may load nothing, and an address that is no text is refused", async () => {
  for (const path of ["/healthz", "/api/v1/milestones", "/api/nope"]) {
    const policy = (await cast.visitor.get(path)).headers["content-security-policy"];
    expect(policy, path).toMatch(/^default-src 'none'/);
  }
  for (const path of ["/en/%00", "/api/v1/milestones/%00", "/en/%ZZ", "/en/milestones/%ED%A0%80"])
    expect((await cast.visitor.get(path)).status, path).toBe(400);
});
