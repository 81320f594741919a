import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { doors } from "../app/doors";
import { type Action, may } from "../domain/permission";
import en from "../messages/en.json" with { type: "json" };
import { startTrial, startWithinMs, type Trial } from "../scripts/e2e/trial";
import { assemble, type Cast, invite, signIn } from "./cast";
import { pathOfPage } from "./pages";
import { RawBrowser } from "./raw-browser";

type Person = keyof Cast;
const people: Person[] = ["visitor", "analyst", "reviewer", "admin", "disabled"];
/** Who is not signed in is told so; who is, that they may not. */
const refusalFor = (person: Person) =>
  roleOf(person) === "visitor" ? en.errors["signed-out"] : en.errors["not-allowed"];
const roleOf = (person: Person) => (person === "disabled" ? "visitor" : person);

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

/** Each action as it was built: its id, and the path of a page that has it. */
function builtActions(): Map<string, { id: string; path: string }> {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  };
  return new Map(
    Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => {
      const page = Object.keys(workers)[0]?.replace(/^app\/|\/page$/g, "") ?? "";
      return [`${filename.replace(/^app\/|\.tsx?$/g, "")} ${exportedName}`, { id, path: pathOfPage(page) }];
    }),
  );
}

/** Runs an action as a person and gives the text of what it answered. */
async function attempt(action: string, browser: RawBrowser, values: Record<string, string>): Promise<string> {
  const { id = "", path = "" } = builtActions().get(action) ?? {};
  const { status, text } = await browser.call(path, id, values);
  expect(`${status} ${text}`).toMatch(/^200 .*"serial":1/s);
  // What stays on the page is sent back: the action read the fields, rather than found none.
  const isDone = text.includes('"values":{}') && /"goTo":"|"tone":"done"/.test(text);
  if (!isDone) expect(text).toContain(`"locale":"${values.locale}"`);
  return text;
}

/** Input that gets past the permission only to be told that something is wrong with it. */
const harmless = { locale: "en", slug: "kadif-2025-2029", version: "999", role: "none", id: "no-one" };

test("what was built has the actions of the table of doors, and no other", () => {
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(doors.actions).sort());
});

for (const [action, permission] of Object.entries(doors.actions)) {
  test(`${action} refuses those who may not ${permission}, and no others`, async () => {
    for (const person of people) {
      // Whoever signs out does it in a session of their own.
      const isLeaving = permission === "sign-out" && !["visitor", "disabled"].includes(person);
      const browser = isLeaving ? new RawBrowser(trial.url) : cast[person];
      if (isLeaving) await signIn(browser, `${person}@example.org`);
      const text = await attempt(action, browser, harmless);
      expect(text, person).not.toContain(en.errors.failed);
      const isRefused = text.includes(refusalFor(person));
      expect(isRefused, `${person}: ${text}`).toBe(!may(roleOf(person), permission));
    }
  });
}

/** What a page answers to a person: itself, the way to sign in, or that there is no such page. */
function answerOf(page: string, permission: Action, person: Person): string {
  const role = roleOf(person);
  if (["[locale]/[...rest]", "[locale]/not-found", "[locale]/unsaved"].includes(page)) return "404";
  if (page === "[locale]/signin" && role !== "visitor") return "307 /en/desk";
  if (may(role, permission)) return "200";
  return role === "visitor" ? "307 /en/signin" : "404";
}

for (const [page, permission] of Object.entries(doors.pages)) {
  test(`the page ${page} opens for those who may ${permission}, and no others`, async () => {
    const path = pathOfPage(page);
    for (const person of people) {
      const { status, headers } = await cast[person].get(path);
      expect(`${status} ${headers.location ?? ""}`.trim(), person).toBe(answerOf(page, permission, person));
      expect(headers["cache-control"], person).toBe("private, no-store");
    }
  });
}

const handlerExamples: Record<string, string> = {
  "api/[...rest]": "/api/v1/no-such-thing",
  "api/v1/dates": "/api/v1/dates?text=by%202030",
  "api/v1/timeline": "/api/v1/timeline?window=2020-01-01..2030-12-31",
  "api/v1/timeline/texts": "/api/v1/timeline/texts?ids=1",
  "[locale]/milestones/[slug]/panel": "/en/milestones/kadif-2025-2029/panel",
  "api/v1/milestones/[slug]": "/api/v1/milestones/kadif-2025-2029",
};

for (const [handler, permission] of Object.entries(doors.handlers)) {
  test(`${handler} answers those who may ${permission}, and takes no other method`, async () => {
    const [place = "", method = ""] = handler.split(" ");
    const path = handlerExamples[place] ?? `/${place}`;
    for (const person of people) {
      const { status } = await cast[person].ask(method, path);
      expect([200, 204, place === "api/[...rest]" ? 404 : 200]).toContain(status);
      expect(may(roleOf(person), permission)).toBe(true);
      for (const other of ["POST", "PUT", "PATCH", "DELETE"]) {
        expect((await cast[person].ask(other, path, { origin: trial.url })).status, other).toBe(405);
      }
    }
  });
}

test("a refused write leaves nothing behind, though all it says is right", async () => {
  const entry = { asOfOn: "2026-11-20", progress: "under-way", forecast: "on-track", version: "1" };
  const update = { locale: "en", slug: "defa-2030", textEn: "Written by one who may not.", ...entry };
  const log = "actions/milestones logUpdateAction";
  const before = (await cast.visitor.get("/api/v1/milestones")).headers.etag;
  for (const person of ["visitor", "disabled"] as const) {
    expect(await attempt(log, cast[person], update)).toContain(refusalFor(person));
  }
  const inviting = { locale: "en", email: "friend@example.org", role: "admin" };
  for (const person of ["analyst", "reviewer", "disabled"] as const) {
    expect(await attempt("actions/people inviteAction", cast[person], inviting)).not.toContain("token=");
  }
  expect((await cast.visitor.get("/api/v1/milestones")).headers.etag).toBe(before);
  expect(await attempt(log, cast.analyst, update)).toContain('"goTo":"/en/milestones/defa-2030');
  expect((await cast.visitor.get("/api/v1/milestones")).headers.etag).not.toBe(before);
});

test("a person who joins with a link gets the role of the invitation, whatever the form says", async () => {
  const sly = await invite(cast.admin, "analyst", "sly@example.org");
  expect((await sly.get("/en/people")).status).toBe(404);
});
