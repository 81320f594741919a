import { expect, test } from "playwright/test";
import en from "../messages/en.json" with { type: "json" };
import failure from "../messages/failure.en.json" with { type: "json" };
import failureKo from "../messages/failure.ko.json" with { type: "json" };
import { startTrial, startWithinMs, type Trial } from "../scripts/e2e/trial";
import { assemble, type Cast, changePerson, password, pathOf, signIn } from "./cast";
import { nonceOf, says } from "./policy";
import { RawBrowser } from "./raw-browser";

const wrong = en.problems["sign-in-wrong"];

let trial: Trial;
let cast: Cast;
test.beforeAll(async () => {
  test.setTimeout(startWithinMs);
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
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(failure.refused);
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

test("a form that did not arrive whole is told so with 400, before and after JavaScript", async () => {
  const type = { origin: trial.url, "content-type": "multipart/form-data; boundary=x" };
  const field = '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na';
  const broken: [string, string, Record<string, string>][] = [
    ["no boundary", field, { "content-type": "multipart/form-data" }],
    ["no end", field, {}],
    ["no form at all", "abc", {}],
    ["nothing", "", {}],
    ["a part without a name", "--x\r\nnonsense\r\n\r\na\r\n--x--\r\n", {}],
    ["no action", `${field}\r\n--x--\r\n`, {}],
    ["no end, from a script", field, { "next-action": "6082b05f971402ab9a788843d6611c348e7132a511" }],
    ["no JSON, from a script", "abc", { "next-action": "x", "content-type": "text/plain" }],
  ];
  for (const [what, body, headers] of broken) {
    for (const [locale, said] of [
      ["en", failure.unreadText],
      ["ko", failureKo.unreadText],
    ]) {
      const answer = await cast.visitor.ask(
        "POST",
        `/${locale}/signin`,
        { ...type, ...headers },
        Buffer.from(body),
      );
      expect([what, answer.status, answer.text.includes(said ?? "")]).toEqual([what, 400, true]);
    }
  }
});

test("a form of an earlier build, and one that is too large, are told so", async () => {
  const old: [string, string][] = [[`$ACTION_ID_${"0".repeat(42)}`, ""]];
  const older = await cast.visitor.post("/en/signin", old, { origin: trial.url });
  expect([older.status, older.text.includes(failure.olderText)]).toEqual([409, true]);
  // What the web server takes, the pages take too.
  const page = await cast.visitor.send("/en/signin", "password", { email: "a".repeat(1_200_000), password });
  expect([page.status, page.text.includes(wrong)]).toEqual([200, true]);
  const much: [string, string][] = [["email", "a".repeat(4 * 1024 * 1024)]];
  const chunked = { origin: trial.url, "content-length": undefined, "transfer-encoding": "chunked" };
  const large = await cast.visitor.post("/en/signin", much, chunked).catch(() => null);
  // The caller may see the closed connection before it reads why.
  if (large) expect([large.status, large.text.includes(failure.largeText)]).toEqual([413, true]);
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
  for (const path of ["/healthz", "/api/v1/milestones", "/api/nope", "/export.csv", "/export.json"]) {
    const policy = (await cast.visitor.get(path)).headers["content-security-policy"];
    expect(policy, path).toMatch(/^default-src 'none'/);
  }
  for (const path of ["/en/%00", "/api/v1/milestones/%00", "/en/%ZZ", "/en/milestones/%ED%A0%80"])
    expect((await cast.visitor.get(path)).status, path).toBe(400);
});

test("an address that no page begins with is not there, and is not sent on to a language", async () => {
  for (const path of ["/export.xml", "/feed.atom?theme=x", "/calendar.ics", "/brief", "/no/such/thing"]) {
    const answer = await cast.visitor.get(path, { "accept-language": "ko" });
    expect([answer.status, answer.text.includes('<html lang="ko"')], path).toEqual([404, true]);
    expect(answer.text, path).toContain(`href="/en${path.split("?")[0]}`);
    expect(answer.headers["content-security-policy"], path).toContain("'nonce-");
  }
  expect((await cast.visitor.get("/api/v1/milestones?q=%00")).status).toBe(400);
  expect((await cast.visitor.get("/deadlines?theme=x")).headers.location).toMatch(
    /\/en\/deadlines\?theme=x$/,
  );
});

test("a visit by another name is sent to the product's own, never to the one that a header names", async () => {
  const answer = await cast.visitor.get("/en?q=a", {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
  });
  expect([answer.status, answer.headers.location]).toEqual([307, `${trial.url}/en?q=a`]);
  expect((await cast.visitor.get("/healthz", { host: "10.0.0.1" })).status).toBe(200);
});

test("an old session ends at the very next request by sign-out, role, password and disabling", async () => {
  const browser = new RawBrowser(trial.url);
  const email = "analyst@example.org";
  const isIn = async () => (await browser.get("/en/desk")).status === 200;
  const enter = async (typed = password) => {
    expect((await signIn(browser, email, typed)).status).toBe(303);
    expect(await isIn()).toBe(true);
  };
  await enter();
  const kept = new Map(browser.cookies);
  await browser.send("/en/about", "locale", {});
  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect(await isIn()).toBe(false);
  browser.cookies.clear();
  for (const change of ["reviewer", "analyst"]) {
    await enter();
    await changePerson(cast.admin, email, change);
    expect(await isIn(), change).toBe(false);
    browser.cookies.clear();
  }
  await enter();
  const link = await changePerson(cast.admin, email, "password");
  const next = "another long password";
  expect((await new RawBrowser(trial.url).send(pathOf(link), "token", { password: next })).status).toBe(303);
  expect(await isIn()).toBe(false);
  browser.cookies.clear();
  await enter(next);
  await changePerson(cast.admin, email, "disable");
  expect(await isIn()).toBe(false);
});

test("five failures slow an account down, forged addresses do not help, and its owner still gets in", async () => {
  const email = "reviewer@example.org";
  const quick: number[] = [];
  for (let failure = 0; failure < 5; failure++) {
    const forged = { "x-forwarded-for": `203.0.113.${failure}`, "x-real-ip": `203.0.113.${failure}` };
    const answer = await signIn(new RawBrowser(trial.url), email, "not the password", forged);
    expect(says(answer, wrong)).toBe(true);
    quick.push(answer.took);
  }
  const owner = await signIn(new RawBrowser(trial.url), email, password, {
    "x-forwarded-for": "203.0.113.99",
  });
  expect(owner.status).toBe(303);
  expect(owner.took).toBeGreaterThan(990);
  expect(Math.min(...quick)).toBeLessThan(owner.took);
  // The address has been slowed too, whoever signs in from it.
  const other = await signIn(new RawBrowser(trial.url), "nobody@example.org", "not the password", {
    "x-forwarded-for": "203.0.113.98",
  });
  expect(other.took).toBeGreaterThan(990);
});
