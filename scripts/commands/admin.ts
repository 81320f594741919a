import process from "node:process";
import { parseArgs } from "node:util";
import { wordsOf } from "@/app/words";
import { DomainError } from "@/domain/error";
import type { Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { systemViewer } from "@/server/session";
import { applyMigrations } from "../database/migrate";
import { borrowDatabase } from "../database/open";
import { Fault } from "../fault";
import { productEnvironment } from "../product";
import { readSettings } from "../settings";
import { verifyLog } from "./audit";
import { loadFile } from "./data";
import { createAccount, disableAccount, giveRole, linkToPassword, listAccounts, type Options } from "./user";

type Command = (viewer: Viewer, options: Options, file: string | undefined) => Promise<void>;

const commands: Record<string, Command> = {
  "user create": createAccount,
  "user list": listAccounts,
  "user disable": disableAccount,
  "user role": giveRole,
  "user password": linkToPassword,
  "data load": (viewer, _, file) => loadFile(viewer, file),
  "audit verify": (viewer, { head }) => verifyLog(viewer, head),
};

const usage = `Usage: npm run admin -- COMMAND
  user create --email E --name N --role analyst|reviewer|admin --password-stdin
  user list
  user disable --email E
  user role --email E --role analyst|reviewer|admin
  user password --email E       prints a one-time link
  data load FILE
  audit verify [--head NUMBER:HASH ...]`;

function readArguments() {
  const option = { type: "string" } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        email: option,
        name: option,
        role: option,
        "password-stdin": { type: "boolean" },
        head: { ...option, multiple: true },
      },
    });
  } catch {
    throw new Fault(usage);
  }
}

/** Runs the command that the arguments name, on the database of a running product or of one at rest. */
export async function runAdmin(): Promise<void> {
  const { positionals, values } = readArguments();
  const [noun, verb, file] = positionals;
  const command = commands[`${noun} ${verb}`];
  if (!command) throw new Fault(usage);
  const settings = readSettings();
  const opened = await borrowDatabase(settings);
  try {
    Object.assign(process.env, productEnvironment(settings, opened));
    await applyMigrations(opened.url);
    await command(systemViewer("Administrator's command"), values, file);
  } catch (error) {
    if (error instanceof DomainError) throw new Fault(wordsOf("en", "errors")(error.code, error.params));
    throw error;
  } finally {
    await database().$disconnect();
    await opened.close();
  }
}
