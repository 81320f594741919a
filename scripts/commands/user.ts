import process from "node:process";
import { text } from "node:stream/consumers";
import { wordsOf } from "@/app/words";
import type { Refused } from "@/domain/people/problems";
import type { Viewer } from "@/domain/permission";
import { createPasswordLink } from "@/server/people/invitations";
import { changeRole, createUser, disablePerson, listPeople } from "@/server/people/people";
import { Fault } from "../fault";

/** What the command line gave, by option name. */
export type Options = Partial<Record<"email" | "name" | "role", string>> & {
  "password-stdin"?: boolean;
  head?: string[];
};

export async function createAccount(viewer: Viewer, { email, name, role, ...flags }: Options): Promise<void> {
  if (!flags["password-stdin"])
    throw new Fault("Give --password-stdin and write the password to standard input.");
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const done = await createUser(viewer, { email, name, role, password });
  accept(done);
  console.log(`${email} has an account.`);
}

export async function listAccounts(viewer: Viewer): Promise<void> {
  for (const { email, name, role, isDisabled } of await listPeople(viewer)) {
    console.log([email, role, isDisabled ? "disabled" : "active", name].join("\t"));
  }
}

export async function disableAccount(viewer: Viewer, { email }: Options): Promise<void> {
  accept(await disablePerson(viewer, await idOf(viewer, email)));
  console.log(`${email} can no longer sign in.`);
}

export async function giveRole(viewer: Viewer, { email, role }: Options): Promise<void> {
  accept(await changeRole(viewer, await idOf(viewer, email), role));
  console.log(`${email} is now ${role}.`);
}

export async function linkToPassword(viewer: Viewer, { email }: Options): Promise<void> {
  const { link } = await createPasswordLink(viewer, await idOf(viewer, email));
  console.log(link);
}

async function idOf(viewer: Viewer, email = ""): Promise<string> {
  const wanted = email.trim().toLowerCase();
  const person = (await listPeople(viewer)).find((row) => row.email === wanted);
  if (!person) throw new Fault(email ? `Nobody has the address ${email}.` : "Give --email.");
  return person.id;
}

function accept(result: { ok: true } | Refused): void {
  if (result.ok) return;
  const word = wordsOf("en", "problems");
  const lines = Object.entries(result.problems).map(
    ([field, { code, params }]) => `${field}: ${word(code, params)}`,
  );
  throw new Fault(lines.join("\n"));
}
