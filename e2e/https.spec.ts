import { expect, test } from "playwright/test";
import en from "../messages/en.json" with { type: "json" };
import { startTrial, startWithinMs, type Trial } from "../scripts/e2e/trial";
import { assemble, type Cast, signIn } from "./cast";
import { nonceOf, says } from "./policy";
import { RawBrowser } from "./raw-browser";

const wrong = en.problems["sign-in-wrong"];

let trial: Trial;
let cast: Cast;
const url = "https://milepost.example.org";
const open = () => new RawBrowser(url, Number(new URL(trial.url).port));
test.beforeAll(async () => {
  test.setTimeout(startWithinMs);
  trial = await startTrial({ APP_URL: url, TRUSTED_PROXY: "on" });
  cast = await assemble(trial, url, Number(new URL(trial.url).port));
});
test.afterAll(async () => {
  await trial?.stop();
});

test("the session's cookie is for https, this host and no script, and the browser is bound to https", async () => {
  const browser = open();
  const answer = await signIn(browser, "analyst@example.org");
  expect(answer.status).toBe(303);
  const cookie = browser.setCookies.find((line) => line.includes("session-token")) ?? "";
  expect(cookie).toMatch(/^__Host-next-auth\.session-token=/);
  expect(cookie).toMatch(/; Path=\/;.*Max-Age=604800/);
  expect(cookie).toMatch(/; Secure(;|$)/);
  expect(cookie).toMatch(/; HttpOnly(;|$)/);
  expect(cookie).toMatch(/; SameSite=lax(;|$)/i);
  expect(cookie).not.toMatch(/domain/i);
  const page = await cast.analyst.get("/en");
  expect(page.headers["strict-transport-security"]).toBe("max-age=31536000");
  nonceOf(page);
});

test("a write with the http form of our own origin is refused", async () => {
  const account = { name: "Renamed", language: "en" };
  const answer = await cast.analyst.send("/en/account", "name", account, {
    origin: "http://milepost.example.org",
  });
  expect(answer.status).toBe(403);
  expect((await cast.analyst.get("/en/account")).text).not.toContain("Renamed");
});

test("failures slow the address that the proxy names, and no other", async () => {
  const tries = (address: string, at: number) =>
    signIn(open(), `guess${at}@example.org`, "not the password", {
      "x-forwarded-for": `203.0.113.1, ${address}`,
    });
  for (let failure = 0; failure < 5; failure++) await tries("198.51.100.7", failure);
  expect((await tries("198.51.100.7", 6)).took).toBeGreaterThan(990);
  const [here, there] = [await tries("198.51.100.7", 7), await tries("198.51.100.8", 8)];
  expect(there.took).toBeLessThan(here.took);
});

test("a wrong password and an unknown address get the same answer in about the same time", async () => {
  const took: Record<string, number[]> = { "admin@example.org": [], "nobody@example.org": [] };
  const answers = new Set<string>();
  for (let at = 0; at < 4; at++) {
    for (const email of Object.keys(took)) {
      const headers = { "x-forwarded-for": `192.0.2.${at * 2 + (email.startsWith("admin") ? 1 : 2)}` };
      const answer = await signIn(open(), email, "not the password", headers);
      expect(says(answer, wrong)).toBe(true);
      answers.add(`${answer.status} ${JSON.stringify(answer.headers["set-cookie"] ?? null)}`);
      took[email]?.push(answer.took);
    }
  }
  expect(answers.size).toBe(1);
  const [known = 0, unknown = 0] = Object.values(took).map((times) => Math.min(...times));
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
});
