import type { Trial } from "../scripts/e2e/trial";
import { RawBrowser } from "./raw-browser";

export const password = "a long password for tests";

export interface Cast {
  visitor: RawBrowser;
  analyst: RawBrowser;
  reviewer: RawBrowser;
  admin: RawBrowser;
  /** Still holds the cookie of a session from before the account was disabled. */
  disabled: RawBrowser;
}

const linkIn = (text: string) => text.match(/https?:\/\/[^\s"<]+\/setup\?token=[\w-]+/)?.[0] ?? "";

/** The path and query of a one-time link. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** Makes a person by an invitation of the admin. @returns the browser in which they are signed in */
export async function invite(
  admin: RawBrowser,
  role: string,
  email: string,
  port?: number,
): Promise<RawBrowser> {
  const made = await admin.send("/en/people", "email", { email, role });
  const browser = new RawBrowser(admin.url, port);
  const link = pathOf(linkIn(made.text));
  const joined = await browser.send(link, "token", { name: `The ${role}`, password });
  if (joined.status !== 303) throw new Error(`${email} could not join: ${joined.status} ${joined.text}`);
  return browser;
}

/** Signs a person in. @returns what the form answered */
export function signIn(browser: RawBrowser, email: string, typed = password, headers = {}) {
  return browser.send("/en/signin", "password", { email, password: typed }, headers);
}

/** Id of a person by their address, from the admin's page. */
export async function idOf(admin: RawBrowser, email: string): Promise<string> {
  const { text } = await admin.get("/en/people");
  const row = text.split("<li").find((each) => each.includes(email));
  return (
    row
      ?.match(/name="id" value="([^"]+)"|value="([^"]+)" name="id"/)
      ?.slice(1)
      .find(Boolean) ?? ""
  );
}

/** Changes a person on the admin's page: a role, `disable`, `enable`, or `password` for a link. */
export async function changePerson(admin: RawBrowser, email: string, change: string): Promise<string> {
  const { text } = await admin.send("/en/people", "change", { id: await idOf(admin, email), change });
  return linkIn(text);
}

/** One person of each role in a fresh product, and one who was disabled. */
export async function assemble(
  trial: Trial,
  url = trial.url,
  port = Number(new URL(trial.url).port),
): Promise<Cast> {
  const admin = new RawBrowser(url, port);
  const founder = { name: "The admin", email: "admin@example.org", password };
  const made = await admin.send(pathOf(trial.setupLink), "token", founder);
  if (made.status !== 303) throw new Error(`No first account: ${made.status} ${made.text}`);
  const analyst = await invite(admin, "analyst", "analyst@example.org", port);
  const reviewer = await invite(admin, "reviewer", "reviewer@example.org", port);
  const disabled = await invite(admin, "admin", "disabled@example.org", port);
  await changePerson(admin, "disabled@example.org", "disable");
  return { visitor: new RawBrowser(url, port), analyst, reviewer, admin, disabled };
}
