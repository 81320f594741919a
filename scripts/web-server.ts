import { fork } from "node:child_process";
import net from "node:net";
import process from "node:process";
import type { Settings } from "@/domain/environment";
import { Fault } from "./fault";

export interface WebServer {
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** @throws Fault when something else listens at the settings' host and port */
export function refuseTakenPort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(portFault(error.code ?? "", host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portFault(code: string, host: string, port: number): Fault {
  if (code === "EADDRINUSE")
    return new Fault(`Port ${port} is taken by another program; set PORT to a free one.`);
  if (code === "EACCES")
    return new Fault(`Port ${port} may not be used by this account; set PORT to another.`);
  return new Fault(`The server cannot listen at HOST ${host}, port ${port} (${code}).`);
}

/** Starts the web server in a process of its own and waits until it listens. */
export async function startWebServer(
  settings: Settings,
  environment: Record<string, string>,
  dev: boolean,
): Promise<WebServer> {
  const child = fork("scripts/web.mjs", {
    execArgv: [],
    env: {
      ...withoutLoader(process.env),
      ...environment,
      HOST: settings.host,
      PORT: String(settings.port),
      NODE_ENV: dev ? "development" : "production",
      MILEPOST_DEV: dev ? "on" : "off",
      NEXT_TELEMETRY_DISABLED: "1",
    } as NodeJS.ProcessEnv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 8_000);
    await ended;
    clearTimeout(late);
  };
  const answer = await new Promise<{ ready?: boolean; fault?: string }>((resolve) => {
    child.once("message", (message) => resolve(message as { ready?: boolean; fault?: string }));
    void ended.then(() => resolve({ fault: "it ended" }));
  });
  if (answer.ready) return { ended, stop };
  await stop();
  if (/^E[A-Z]+$/.test(answer.fault ?? "")) throw portFault(answer.fault ?? "", settings.host, settings.port);
  throw new Fault(`The web server did not start: ${answer.fault}`);
}

function withoutLoader(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = environment;
  return rest as NodeJS.ProcessEnv;
}
